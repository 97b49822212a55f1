package io.porthole.ui.fx;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/// A key with those held down beside it, as `Ctrl+Shift+P`, or a sign, as `/`. Keyboards have signs in different
/// places, so a sign is known by the character that is typed and not by its key.
///
/// @param held what is held down; nothing for a sign
/// @param name the key's name as JavaFX has it, or the sign
public record KeyPress(Set<Held> held, String name) {
    private static final Map<String, KeyCode> CODES = codes();
    /// Keys that type no sign, beside letters, digits, and those for functions and cursors.
    private static final Set<KeyCode> NAMED = EnumSet.of(
            KeyCode.SPACE,
            KeyCode.ENTER,
            KeyCode.TAB,
            KeyCode.ESCAPE,
            KeyCode.BACK_SPACE,
            KeyCode.DELETE,
            KeyCode.INSERT,
            KeyCode.CONTEXT_MENU,
            KeyCode.PAUSE,
            KeyCode.PRINTSCREEN);

    /// A key that does something only together with another. `Ctrl` is the command key on macOS.
    public enum Held {
        CTRL("Ctrl", KeyCombination.SHORTCUT_DOWN),
        ALT("Alt", KeyCombination.ALT_DOWN),
        SHIFT("Shift", KeyCombination.SHIFT_DOWN);

        private final String word;

        @SuppressWarnings("ImmutableEnumChecker") // modifiers are immutable; only the annotation is missing
        private final KeyCombination.Modifier modifier;

        Held(String word, KeyCombination.Modifier modifier) {
            this.word = word;
            this.modifier = modifier;
        }
    }

    public KeyPress {
        held = Set.copyOf(held);
    }

    private static Map<String, KeyCode> codes() {
        var codes = new LinkedHashMap<String, KeyCode>();
        for (KeyCode code : KeyCode.values()) {
            if (!code.isModifierKey() && code != KeyCode.UNDEFINED) {
                codes.putIfAbsent(code.getName().toLowerCase(Locale.ROOT), code);
            }
        }
        return Map.copyOf(codes);
    }

    /// A key by its text, in whatever case; empty where that names none.
    public static Optional<KeyPress> of(String text) {
        var held = EnumSet.noneOf(Held.class);
        String name = text.strip();
        for (Held key : Held.values()) { // in the order in which they are written
            if (name.regionMatches(true, 0, key.word + "+", 0, key.word.length() + 1)) {
                held.add(key);
                name = name.substring(key.word.length() + 1);
            }
        }
        KeyCode code = CODES.get(name.toLowerCase(Locale.ROOT));
        if (code != null) {
            return Optional.of(new KeyPress(held, code.getName()));
        }
        return held.isEmpty() && isSign(name) ? Optional.of(new KeyPress(held, name)) : Optional.empty();
    }

    /// The key that an event is of; empty for a key that is only held beside others, for one that the system keeps, and
    /// where only what is then typed can tell: for a sign it is the event of a typed character that does.
    public static Optional<KeyPress> of(KeyEvent event) {
        if (event.getEventType() == KeyEvent.KEY_TYPED) {
            return isSign(event.getCharacter()) ? of(event.getCharacter()) : Optional.empty();
        }
        KeyCode code = event.getCode();
        boolean isOther = (event.isMetaDown() || event.isControlDown())
                && (!event.isShortcutDown() || (event.isMetaDown() && event.isControlDown()));
        if (code.isModifierKey() || code == KeyCode.UNDEFINED || isOther) {
            return Optional.empty();
        }
        String held = (event.isShortcutDown() ? "Ctrl+" : "")
                + (event.isAltDown() ? "Alt+" : "")
                + (event.isShiftDown() ? "Shift+" : "");
        boolean isSign = !event.isShortcutDown() && !event.isAltDown() && typesSign(code, event.isShiftDown());
        return isSign ? Optional.empty() : of(held + code.getName());
    }

    private static boolean typesSign(KeyCode code, boolean shift) {
        boolean isNamed = code.isLetterKey()
                || (code.isDigitKey() && !shift)
                || code.isFunctionKey()
                || code.isNavigationKey()
                || code.isKeypadKey()
                || NAMED.contains(code);
        return !isNamed;
    }

    private static boolean isSign(String text) {
        return text.codePointCount(0, text.length()) == 1
                && text.codePoints()
                        .noneMatch(sign -> Character.isLetterOrDigit(sign)
                                || Character.isWhitespace(sign)
                                || Character.isISOControl(sign));
    }

    /// Whether an event is this key.
    public boolean matches(KeyEvent event) {
        KeyCode code = CODES.get(name.toLowerCase(Locale.ROOT));
        if (code == null) {
            return event.getEventType() == KeyEvent.KEY_TYPED && name.equals(event.getCharacter());
        }
        var modifiers = held.stream().map(key -> key.modifier).toArray(KeyCombination.Modifier[]::new);
        return event.getEventType() == KeyEvent.KEY_PRESSED && new KeyCodeCombination(code, modifiers).match(event);
    }

    /// Whether it types something or moves a cursor where text is typed, so that it cannot be for an action there.
    public boolean isForText() {
        KeyCode code = CODES.get(name.toLowerCase(Locale.ROOT));
        return !held.contains(Held.CTRL)
                && !held.contains(Held.ALT)
                && (code == null || (!code.isFunctionKey() && code != KeyCode.CONTEXT_MENU));
    }

    /// The text that [#of(String)] reads.
    public String text() {
        return Stream.of(Held.values())
                        .filter(held::contains)
                        .map(key -> key.word + "+")
                        .collect(Collectors.joining())
                + name;
    }
}
