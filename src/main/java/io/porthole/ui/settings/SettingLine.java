package io.porthole.ui.settings;

import io.porthole.settings.Settings;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// A line of the settings window: what something is called and what it does, with what sets it beside or below.
abstract class SettingLine extends VBox {
    static final String STYLE = "setting-line";

    private final SettingsGroup group;
    private final String words;
    private final VBox texts;

    /// @param words beside name and description, by which the line is found
    SettingLine(SettingsGroup group, String name, String about, String words) {
        this.group = group;
        this.words = String.join("\n", group.title(), name, about, words).toLowerCase(Locale.ROOT);
        getStyleClass().add(STYLE);
        var nameLabel = new Label(name);
        nameLabel.getStyleClass().add("setting-name");
        var aboutLabel = new Label(about);
        aboutLabel.getStyleClass().add("setting-about");
        aboutLabel.setWrapText(true);
        texts = new VBox(nameLabel, aboutLabel);
        texts.getStyleClass().add("setting-texts");
        HBox.setHgrow(texts, Priority.ALWAYS);
    }

    /// What it is called and what it does, to be put somewhere on the line.
    final VBox texts() {
        return texts;
    }

    final SettingsGroup group() {
        return group;
    }

    /// Whether all words are found in what the line says.
    final boolean fits(List<String> asked) {
        return asked.stream().allMatch(words::contains);
    }

    /// Brings the line up to date.
    abstract void show(Settings settings);

    /// Shows the default, whatever is being typed, where the line has one.
    void showUsual() {}
}
