package io.porthole.ui.settings;

import io.porthole.message.Messages;
import io.porthole.settings.Preference;
import io.porthole.settings.Settings;
import io.porthole.ui.fx.IconButton;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// A preference: what sets it, its default, whether it was changed, and a button that resets it. While what is typed
/// holds a mistake, that is told and the last good value stays in force.
final class PreferenceLine<T> extends SettingLine {
    static final PseudoClass CHANGED = PseudoClass.getPseudoClass("changed");
    static final String MISTAKE = "setting-mistake";
    static final String NOTE = "setting-note";

    private final Entry<T> entry;
    private final SettingsActions actions;
    private final ValueControl control;
    private final Label note = new Label();
    private final Label mistake = new Label();
    private final IconButton reset;
    private String shown = "";
    private boolean showing;

    PreferenceLine(Entry<T> entry, SettingsActions actions) {
        super(entry.group(), entry.name(), entry.about(), entry.preference().id());
        this.entry = entry;
        this.actions = actions;
        control = ValueControl.of(entry.preference().choices(), this::typed, this::chosen);
        reset = new IconButton(
                Feather.ROTATE_CCW, Messages.text("settings-pane.reset-default", entry.usual()), this::reset);
        build();
        show(actions.settings());
    }

    static String controlId(Preference<?> preference) {
        return "setting-" + preference.id();
    }

    static String resetId(Preference<?> preference) {
        return "setting-reset-" + preference.id();
    }

    private void build() {
        control.node().setId(controlId(entry.preference()));
        control.node().getStyleClass().add("setting-control");
        control.node().setAccessibleText(entry.name());
        reset.setId(resetId(entry.preference()));
        note.getStyleClass().add(NOTE);
        mistake.getStyleClass().add(MISTAKE);
        mistake.setWrapText(true);
        mistake.setGraphic(new FontIcon(Feather.ALERT_TRIANGLE));
        mistake.managedProperty().bind(mistake.visibleProperty());
        texts().getChildren().add(note);
        var parts = new HBox(control.node(), reset);
        parts.getStyleClass().add("setting-parts");
        if (entry.kind() == Entry.Kind.FILTER) {
            HBox.setHgrow(control.node(), Priority.ALWAYS);
            getChildren().setAll(texts(), parts, mistake);
        } else {
            parts.setMinWidth(Region.USE_PREF_SIZE);
            var line = new HBox(texts(), parts);
            line.getStyleClass().add("setting-parts");
            getChildren().setAll(line, mistake);
        }
    }

    private void typed(String text) {
        if (!showing) {
            tell(entry.mistake(text));
            showState(actions.settings());
        }
    }

    private void chosen(String text) {
        if (!showing && !text.equals(shown)) {
            entry.value(text).ifPresent(value -> {
                showing(entry.preference().text(value));
                actions.change(now -> now.with(entry.preference(), value));
                showState(actions.settings());
            });
        }
    }

    private void reset() {
        actions.change(now -> now.without(entry.preference()));
        showUsual();
        control.node().requestFocus(); // the button is gone
    }

    @Override
    void showUsual() {
        showing(entry.preference().text(entry.preference().usual()));
        showState(actions.settings());
    }

    /// What is being typed stays, unless something else was set meanwhile.
    @Override
    void show(Settings settings) {
        String text = entry.preference().text(settings.get(entry.preference()));
        if (!text.equals(shown)) {
            showing(text);
        }
        showState(settings);
    }

    private void showing(String text) {
        shown = text;
        showing = true;
        control.show().accept(text);
        showing = false;
        tell("");
    }

    private void showState(Settings settings) {
        boolean changed = settings.has(entry.preference());
        pseudoClassStateChanged(CHANGED, changed);
        reset.setVisible(changed);
        String usual = Messages.text("settings-pane.default", entry.usual());
        note.setText(Stream.of(
                        changed ? Messages.text("settings-pane.changed", usual) : usual,
                        actions.whyNotInForce(entry.preference()))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · ")));
        control.node().setAccessibleHelp(entry.about() + " " + note.getText() + " " + mistake.getText());
    }

    private void tell(String wrong) {
        mistake.setText(wrong);
        mistake.setVisible(!wrong.isEmpty());
        control.setMistaken(!wrong.isEmpty());
    }
}
