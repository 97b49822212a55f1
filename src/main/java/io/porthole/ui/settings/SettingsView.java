package io.porthole.ui.settings;

import io.porthole.message.Messages;
import io.porthole.settings.HighlightRule;
import io.porthole.settings.SavedSource;
import io.porthole.settings.Settings;
import io.porthole.ui.fx.Figures;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Everything that can be set, grouped, and found by words. On the JavaFX thread.
public final class SettingsView extends VBox {
    public static final String STYLE_CLASS = "settings-view";
    public static final String TEXT_ID = "settings-text";
    public static final String RESET_ALL_ID = "settings-reset-all";
    public static final String PATH_ID = "settings-path";
    public static final String SOURCES_ID = "settings-sources";
    public static final String HIGHLIGHTS_ID = "settings-highlights";
    public static final String KEYS_ID = "settings-keys";

    private final SettingsActions actions;
    private final TextField text = new TextField();
    private final VBox groups = new VBox();
    private final Label nothing = new Label(Messages.text("settings-pane.no-setting-called-so"));
    private final List<SettingLine> lines;

    public SettingsView(SettingsActions actions) {
        this.actions = actions;
        lines = lines(actions);
        getStyleClass().add(STYLE_CLASS);
        text.setId(TEXT_ID);
        text.setPromptText(Messages.text("settings-pane.find-setting-words"));
        text.setAccessibleText(Messages.text("settings-pane.find-setting"));
        text.textProperty().addListener(_ -> find());
        groups.getStyleClass().add("settings-groups");
        nothing.getStyleClass().add("setting-about");
        var scroll = new ScrollPane(groups);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        var head = new HBox(text);
        head.getStyleClass().add("settings-head");
        HBox.setHgrow(text, Priority.ALWAYS);
        getChildren().setAll(head, scroll, foot());
        find();
        refresh();
    }

    private static List<SettingLine> lines(SettingsActions actions) {
        var lines = new ArrayList<>(links(actions));
        Entry.ALL.forEach(entry -> lines.add(new PreferenceLine<>(entry, actions)));
        return List.copyOf(lines);
    }

    private static List<SettingLine> links(SettingsActions actions) {
        var sources = new LinkLine.Link(
                SOURCES_ID,
                Messages.text("settings-pane.hosts-and-directories"),
                Messages.text("settings-pane.what-watched-whenever-porthole"),
                Messages.text("settings-pane.go-sources"),
                actions::showSources);
        var highlights = new LinkLine.Link(
                HIGHLIGHTS_ID,
                Messages.text("settings-pane.highlight-rules"),
                Messages.text("settings-pane.rows-colour-and-sign"),
                Messages.text("settings-pane.change-rules"),
                actions::showHighlights);
        var keys = new LinkLine.Link(
                KEYS_ID,
                Messages.text("settings-pane.keys"),
                Messages.text("settings-pane.key-does-what"),
                Messages.text("settings-pane.change-keys"),
                actions::showKeys);
        return List.of(
                new LinkLine(
                        SettingsGroup.SOURCES,
                        sources,
                        Messages.text("settings-pane.sources-hosts-engines"),
                        SettingsView::sources),
                new LinkLine(
                        SettingsGroup.LOOK,
                        highlights,
                        Messages.text("settings-pane.highlights-colours"),
                        SettingsView::highlights),
                new LinkLine(
                        SettingsGroup.LOOK,
                        keys,
                        Messages.text("settings-pane.keyboard-shortcuts"),
                        SettingsView::keys));
    }

    private static String sources(Settings settings) {
        long unknown = settings.sources().stream()
                .filter(SavedSource.Unknown.class::isInstance)
                .count();
        long known = settings.sources().size() - unknown;
        return known == 0
                ? Messages.text("settings-pane.none-saved-engine-docker")
                : Messages.text("settings-pane.saved", Figures.count(known, Messages.text("settings-pane.source")));
    }

    private static String highlights(Settings settings) {
        String count = Figures.count(settings.highlights().size(), Messages.text("settings-pane.rule"));
        return settings.highlights().equals(HighlightRule.DEFAULTS)
                ? Messages.text("settings-pane.default-ones", count)
                : count;
    }

    private static String keys(Settings settings) {
        return settings.keys().isEmpty()
                ? Messages.text("settings-pane.all-their-default-keys")
                : Messages.text(
                        "settings-pane.other-keys",
                        Figures.count(settings.keys().size(), Messages.text("settings-pane.action")));
    }

    private HBox foot() {
        var path = new Label(Messages.text("settings-pane.kept-in", actions.path()));
        path.setId(PATH_ID);
        path.getStyleClass().add("setting-note");
        path.setTooltip(new Tooltip(actions.path()));
        path.setMinWidth(0);
        path.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(path, Priority.ALWAYS);
        var reset = new Button(Messages.text("settings-pane.reset-all"), new FontIcon(Feather.ROTATE_CCW));
        reset.setId(RESET_ALL_ID);
        reset.setTooltip(new Tooltip(Messages.text("settings-pane.set-everything-in-window")));
        reset.setAccessibleHelp(reset.getTooltip().getText());
        reset.setMinWidth(Region.USE_PREF_SIZE);
        reset.setOnAction(_ -> resetAll());
        var foot = new HBox(path, reset);
        foot.getStyleClass().add("settings-foot");
        return foot;
    }

    private void resetAll() {
        actions.change(now -> {
            Settings changed = now;
            for (Entry<?> entry : Entry.ALL) {
                changed = changed.without(entry.preference());
            }
            return changed;
        });
        lines.forEach(SettingLine::showUsual);
        refresh();
    }

    private void find() {
        List<String> words = Stream.of(
                        text.getText().toLowerCase(Locale.ROOT).strip().split("\\s+"))
                .toList();
        groups.getChildren()
                .setAll(Arrays.stream(SettingsGroup.values())
                        .flatMap(group -> group(group, words))
                        .toList());
        if (groups.getChildren().isEmpty()) {
            groups.getChildren().setAll(nothing);
        }
    }

    private Stream<VBox> group(SettingsGroup group, List<String> words) {
        List<SettingLine> fitting = lines.stream()
                .filter(line -> line.group() == group && line.fits(words))
                .toList();
        if (fitting.isEmpty()) {
            return Stream.empty();
        }
        var title = new Label(group.title());
        title.getStyleClass().add("settings-title");
        var box = new VBox(title);
        box.getStyleClass().add("settings-group");
        box.getChildren().addAll(fitting);
        return Stream.of(box);
    }

    /// Shows the settings as they are now.
    public void refresh() {
        Settings now = actions.settings();
        lines.forEach(line -> line.show(now));
    }
}
