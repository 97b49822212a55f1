package io.porthole.ui.settings;

import io.porthole.message.Messages;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.Scene;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.TextField;
import javafx.stage.Window;

/// What sets the text of a value: a box to tick where it is on or off, a list where there are few, else a field.
///
/// @param node what is shown
/// @param show shows a text without telling of it
record ValueControl(Control node, Consumer<String> show) {
    static final PseudoClass MISTAKEN = PseudoClass.getPseudoClass("mistaken");

    private static final List<String> ON_OFF = List.of("on", "off");

    /// @param choices the texts there are; empty where there are many
    /// @param onTyped told of each text on the way to another
    /// @param onText  told of a text that the user has set
    static ValueControl of(List<String> choices, Consumer<String> onTyped, Consumer<String> onText) {
        if (choices.equals(ON_OFF)) {
            return box(onText);
        }
        return choices.isEmpty() ? field(onTyped, onText) : list(choices, onText);
    }

    private static ValueControl box(Consumer<String> onText) {
        var box = new CheckBox();
        box.setOnAction(_ -> onText.accept(box.isSelected() ? "on" : "off"));
        return new ValueControl(box, text -> box.setSelected(text.equals("on")));
    }

    private static ValueControl list(List<String> choices, Consumer<String> onText) {
        var list = new ComboBox<String>();
        list.getItems().setAll(choices);
        list.setOnAction(_ -> onText.accept(list.getValue()));
        return new ValueControl(list, list::setValue);
    }

    /// What is typed is set with Enter, by whoever goes on to another control, and where the window is closed: on the
    /// way to 5000000 nobody wants 5000. Who looks at another window meanwhile has not gone on.
    private static ValueControl field(Consumer<String> onTyped, Consumer<String> onText) {
        var field = new TextField();
        field.setPromptText(Messages.text("settings-pane.none"));
        field.textProperty().addListener((_, _, text) -> onTyped.accept(text.strip()));
        Runnable set = () -> onText.accept(field.getText().strip());
        field.setOnAction(_ -> set.run());
        ObservableValue<Scene> scene = field.sceneProperty();
        scene.flatMap(Scene::focusOwnerProperty).subscribe(_ -> set.run());
        scene.flatMap(Scene::windowProperty).flatMap(Window::showingProperty).subscribe(_ -> set.run());
        return new ValueControl(field, field::setText);
    }

    void setMistaken(boolean mistaken) {
        node.pseudoClassStateChanged(MISTAKEN, mistaken);
    }
}
