package io.porthole.ui.actions;

import io.porthole.message.Messages;
import io.porthole.ui.fx.KeyPress;
import io.porthole.ui.fx.Place;
import io.porthole.ui.fx.UserAction;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Which keys an action cannot have, and why. Its usual keys it can have always.
final class KeyRules {
    private static final Set<KeyPress> SYSTEM = keys(
            "Alt+F4",
            "Alt+Tab",
            "Alt+Shift+Tab",
            "Alt+Esc",
            "Alt+Space",
            "Ctrl+Esc",
            "Ctrl+Alt+Delete",
            "Ctrl+Alt+Backspace",
            "Print Screen");
    private static final Set<KeyPress> EDITING = keys(
            "Ctrl+A",
            "Ctrl+C",
            "Ctrl+V",
            "Ctrl+X",
            "Ctrl+Y",
            "Ctrl+Z",
            "Ctrl+Shift+Z",
            "Ctrl+Backspace",
            "Ctrl+Delete",
            "Shift+Delete",
            "Shift+Insert",
            "Ctrl+Insert");
    private static final Set<String> CURSOR = Set.of("Up", "Down", "Page Up", "Page Down", "Home", "End");
    private static final Set<String> SIDEWAYS = Set.of("Left", "Right");
    /// Where texts are typed, so that their keys must hold: these and, as it is everywhere, anywhere.
    private static final Set<Place> TEXTS = Set.of(Place.FILTER, Place.FIND);

    private KeyRules() {}

    private static Set<KeyPress> keys(String... texts) {
        return Stream.of(texts).map(text -> KeyPress.of(text).orElseThrow()).collect(Collectors.toUnmodifiableSet());
    }

    /// Why an action cannot have a key, a plain sentence; empty if it can.
    static Optional<String> refusal(UserAction action, KeyPress key) {
        return action.usualKeys().contains(key)
                ? Optional.empty()
                : reason(action.place(), key).map(why -> key.text() + " " + why);
    }

    private static Optional<String> reason(Place place, KeyPress key) {
        boolean inTexts = place == Place.ANYWHERE || TEXTS.contains(place);
        if (SYSTEM.contains(key) || isConsole(key)) {
            return Optional.of(Messages.text("actions.systems-own"));
        } else if (key.name().equals("Tab")) {
            return Optional.of(Messages.text("actions.goes-from-one-control"));
        } else if (key.name().equals("Esc")) {
            return Optional.of(Messages.text("actions.closes-and-gives-up"));
        } else if (isCursor(place, key)) {
            return Optional.of(Messages.text("actions.moves-cursor"));
        } else if (inTexts && EDITING.contains(key)) {
            return Optional.of(Messages.text("actions.needed-where-text-typed"));
        } else if (inTexts && key.name().equals("Enter") && key.isForText()) {
            return Optional.of(Messages.text("actions.takes-what-chosen-or"));
        }
        return TEXTS.contains(place) && key.isForText()
                ? Optional.of(Messages.text("actions.types-where-hold"))
                : Optional.empty();
    }

    /// Ctrl+Alt+F1 and its like go to another console of Linux.
    private static boolean isConsole(KeyPress key) {
        return key.name().matches("F[0-9]{1,2}")
                && key.held().containsAll(Set.of(KeyPress.Held.CTRL, KeyPress.Held.ALT));
    }

    private static boolean isCursor(Place place, KeyPress key) {
        if (key.held().contains(KeyPress.Held.ALT)) {
            return false;
        }
        boolean sidewaysIsFree = place == Place.TABLE || place == Place.SOURCES || place == Place.DETAIL;
        return CURSOR.contains(key.name()) || (SIDEWAYS.contains(key.name()) && !sidewaysIsFree);
    }

    /// Whether one key cannot be for both of two actions.
    static boolean clash(UserAction one, UserAction other) {
        return one.place() == other.place() || one.place() == Place.ANYWHERE || other.place() == Place.ANYWHERE;
    }
}
