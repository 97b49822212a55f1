package io.porthole.ui.settings;

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
    private final Label nothing = new Label("No setting is called so.");
    private final List<SettingLine> lines;

    public SettingsView(SettingsActions actions) {
        this.actions = actions;
        lines = lines(actions);
        getStyleClass().add(STYLE_CLASS);
        text.setId(TEXT_ID);
        text.setPromptText("find a setting by words");
        text.setAccessibleText("Find a setting");
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
                "Hosts and directories",
                "What is watched whenever Porthole starts. It is added, changed and removed in the pane of the sources.",
                "Go to the sources",
                actions::showSources);
        var highlights = new LinkLine.Link(
                HIGHLIGHTS_ID,
                "Highlight rules",
                "Which rows have a colour and a sign of their own.",
                "Change the rules…",
                actions::showHighlights);
        var keys = new LinkLine.Link(KEYS_ID, "Keys", "Which key does what.", "Change the keys…", actions::showKeys);
        return List.of(
                new LinkLine(SettingsGroup.SOURCES, sources, "sources hosts engines", SettingsView::sources),
                new LinkLine(SettingsGroup.LOOK, highlights, "highlights colours", SettingsView::highlights),
                new LinkLine(SettingsGroup.LOOK, keys, "keyboard shortcuts", SettingsView::keys));
    }

    private static String sources(Settings settings) {
        long unknown = settings.sources().stream()
                .filter(SavedSource.Unknown.class::isInstance)
                .count();
        long known = settings.sources().size() - unknown;
        return known == 0
                ? "None is saved: the engine that the docker command would use is watched."
                : Figures.count(known, "source") + " saved";
    }

    private static String highlights(Settings settings) {
        String count = Figures.count(settings.highlights().size(), "rule");
        return settings.highlights().equals(HighlightRule.DEFAULTS) ? count + ", the default ones" : count;
    }

    private static String keys(Settings settings) {
        return settings.keys().isEmpty()
                ? "All have their default keys."
                : Figures.count(settings.keys().size(), "action") + " with other keys";
    }

    private HBox foot() {
        var path = new Label("Kept in " + actions.path());
        path.setId(PATH_ID);
        path.getStyleClass().add("setting-note");
        path.setTooltip(new Tooltip(actions.path()));
        path.setMinWidth(0);
        path.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(path, Priority.ALWAYS);
        var reset = new Button("Reset all", new FontIcon(Feather.ROTATE_CCW));
        reset.setId(RESET_ALL_ID);
        reset.setTooltip(new Tooltip("Set everything in this window to its default; sources, rules and keys stay"));
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
