package io.porthole.ui.fx;

import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.input.KeyEvent;

/// Something that the user can do, whatever offers it: keys, the palette, the page of keys. On the JavaFX thread.
public final class UserAction {
    private final Place place;
    private final String id;
    private final String name;
    private final Runnable deed;
    private List<KeyPress> keys = List.of();
    private BooleanSupplier possible = () -> true;

    /// An action without a key that can always be done.
    ///
    /// @param place where its keys hold
    /// @param id    tells it from all others
    /// @param name  what it does, as a command in plain words
    /// @param deed  does it; says by itself where nothing can be done
    public UserAction(Place place, String id, String name, Runnable deed) {
        this.place = place;
        this.id = id;
        this.name = name;
        this.deed = deed;
    }

    /// Gives it its keys.
    ///
    /// @param texts as [KeyPress#of(String)] reads them
    public UserAction keys(String... texts) {
        keys = Stream.of(texts)
                .map(text -> KeyPress.of(text).orElseThrow(() -> new IllegalArgumentException(text)))
                .toList();
        return this;
    }

    /// Says when there is something to do.
    public UserAction when(BooleanSupplier isPossible) {
        possible = isPossible;
        return this;
    }

    public Place place() {
        return place;
    }

    public String id() {
        return id;
    }

    public String name() {
        return name;
    }

    public List<KeyPress> keys() {
        return keys;
    }

    /// Its keys for people; empty where there are none.
    public String keysText() {
        return keys.stream().map(KeyPress::text).collect(Collectors.joining(", "));
    }

    /// Whether there is something to do now.
    public boolean isPossible() {
        return possible.getAsBoolean();
    }

    public void run() {
        deed.run();
    }

    /// Does the first of some actions that a key is for, and then consumes the event.
    ///
    /// @param inPlace whether the focus is where all keys of these actions hold; elsewhere those of an action that
    ///                holds anywhere do, unless they are for text
    public static void handle(List<UserAction> actions, KeyEvent event, boolean inPlace) {
        for (UserAction action : actions) {
            if (action.isMeant(event, inPlace)) {
                action.run();
                event.consume();
                return;
            }
        }
    }

    private boolean isMeant(KeyEvent event, boolean inPlace) {
        return keys.stream()
                .anyMatch(key -> key.matches(event) && (inPlace || (place == Place.ANYWHERE && !key.isForText())));
    }
}
