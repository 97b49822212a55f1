package io.porthole.ui.fx;

import java.util.Collection;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.Control;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;

/// Something that the user can do, whatever offers it: keys, the palette, the page of keys. On the JavaFX thread.
public final class UserAction {
    private final Place place;
    private final String id;
    private final String name;
    private final Runnable deed;
    private final ReadOnlyObjectWrapper<List<KeyPress>> keys = new ReadOnlyObjectWrapper<>(this, "keys", List.of());
    private List<KeyPress> usualKeys = List.of();
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

    /// Gives it its usual keys.
    ///
    /// @param texts as [KeyPress#of(String)] reads them
    public UserAction keys(String... texts) {
        usualKeys = Stream.of(texts)
                .map(text -> KeyPress.of(text).orElseThrow(() -> new IllegalArgumentException(text)))
                .toList();
        keys.set(usualKeys);
        return this;
    }

    /// Gives it other keys than the usual ones.
    public void setKeys(List<KeyPress> newKeys) {
        keys.set(List.copyOf(newKeys));
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
        return keys.get();
    }

    public ReadOnlyObjectProperty<List<KeyPress>> keysProperty() {
        return keys.getReadOnlyProperty();
    }

    /// Those that it has where the user has given it no others.
    public List<KeyPress> usualKeys() {
        return usualKeys;
    }

    /// Its keys for people; empty where there are none.
    public String keysText() {
        return keys().stream().map(KeyPress::text).collect(Collectors.joining(", "));
    }

    /// A menu's text, and the first key that does the same.
    public String inMenu(String text) {
        return keys().isEmpty() ? text : text + "   " + keys().getFirst().text();
    }

    /// A tooltip's text, and the keys that do the same.
    public String inTooltip(String text) {
        return keys().isEmpty() ? text : text + " (" + keysText() + ")";
    }

    /// Says in the tooltip of a control which keys do the same, whatever they are at the time.
    ///
    /// @param text what the control does
    public void tellOn(Control control, String text) {
        var tooltip = new Tooltip();
        control.setTooltip(tooltip);
        keys.subscribe(_ -> tooltip.setText(inTooltip(text)));
    }

    /// Whether there is something to do now.
    public boolean isPossible() {
        return possible.getAsBoolean();
    }

    public void run() {
        deed.run();
    }

    /// Says in a menu which keys do the same, whatever they are at the time.
    ///
    /// @param text what the item does
    public void tellOn(MenuItem item, String text) {
        keys.subscribe(_ -> item.setText(inMenu(text)));
    }

    /// The action of that id among some.
    ///
    /// @throws IllegalArgumentException where there is none
    public static UserAction of(Collection<UserAction> actions, String id) {
        return actions.stream()
                .filter(action -> action.id.equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(id));
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
        return keys().stream()
                .anyMatch(key -> key.matches(event) && (inPlace || (place == Place.ANYWHERE && !key.isForText())));
    }
}
