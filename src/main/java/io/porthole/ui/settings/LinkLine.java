package io.porthole.ui.settings;

import io.porthole.settings.Settings;
import java.util.function.Function;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// What is set elsewhere, with a button that leads there.
final class LinkLine extends SettingLine {
    private final Label state = new Label();
    private final Function<Settings, String> stateOf;

    /// @param words   by which it is found beside name and description
    /// @param stateOf what is set at present, in a few words
    LinkLine(SettingsGroup group, Link link, String words, Function<Settings, String> stateOf) {
        super(group, link.name, link.about, words);
        this.stateOf = stateOf;
        var button = new Button(link.button);
        button.setId(link.id);
        button.setAccessibleHelp(link.about);
        button.setOnAction(_ -> link.action.run());
        button.setMinWidth(Region.USE_PREF_SIZE);
        state.getStyleClass().add("setting-note");
        texts().getChildren().add(state);
        var line = new HBox(texts(), button);
        line.getStyleClass().addAll("setting-parts", "setting-link");
        getChildren().setAll(line);
    }

    /// Where it leads.
    record Link(String id, String name, String about, String button, Runnable action) {}

    @Override
    void show(Settings settings) {
        state.setText(stateOf.apply(settings));
    }
}
