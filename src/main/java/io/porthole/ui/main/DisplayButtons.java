package io.porthole.ui.main;

import io.porthole.message.Messages;
import io.porthole.ui.events.EventTable;
import io.porthole.ui.fx.Figures;
import io.porthole.ui.fx.IconButton;
import io.porthole.ui.fx.ThemeChoice;
import io.porthole.ui.fx.Themes;
import io.porthole.ui.fx.UserAction;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Control;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The buttons beside the filter bar: fold, pause, follow, highlight rules, clear, theme.
final class DisplayButtons extends HBox {
    static final String STYLE = "display-buttons";
    static final String FOLD_ID = "fold";
    static final String PAUSE_ID = "pause";
    static final String FOLLOW_ID = "follow";
    static final String CLEAR_ID = "clear";
    static final String HIGHLIGHTS_ID = "highlights";
    static final String THEME_ID = "theme";

    /// What leaves room for the other buttons where the window is narrow.
    private static final double ICON_WIDTH = 40;

    private final Themes themes;
    private final IconButton theme;
    private final List<Told> told = new ArrayList<>();
    private @Nullable UserAction themeAction;

    /// A button, what it does in words, and the id of the action that does the same.
    private record Told(Control button, String about, String id) {}

    /// What the plain buttons do.
    record Actions(Runnable highlights, Runnable clear) {}

    DisplayButtons(EventTable table, FoldSwitch fold, Actions actions, Themes themes) {
        this.themes = themes;
        this.theme = new IconButton(Feather.MONITOR, Messages.text("window.theme"), this::nextTheme);
        getStyleClass().add(STYLE);
        theme.setId(THEME_ID);
        themes.choiceProperty().addListener((_, _, choice) -> showTheme(choice));
        showTheme(themes.choiceProperty().get());
        var clearing = new IconButton(Feather.TRASH_2, Messages.text("window.clear-table"), actions.clear);
        clearing.setId(CLEAR_ID);
        told.add(new Told(clearing, Messages.text("window.clear-table"), "table.clear"));
        var highlights = new IconButton(Feather.EDIT_3, Messages.text("window.highlight-rules"), actions.highlights);
        highlights.setId(HIGHLIGHTS_ID);
        told.add(new Told(highlights, Messages.text("window.highlight-rules"), "highlights.open"));
        getChildren().setAll(fold(fold), pause(table), follow(table), highlights, clearing, theme);
    }

    /// Says on each button which keys do the same.
    void showKeys(List<UserAction> actions) {
        told.forEach(each -> UserAction.of(actions, each.id).tellOn(each.button, each.about));
        UserAction action = UserAction.of(actions, "theme.next");
        themeAction = action;
        action.keysProperty().subscribe(_ -> showTheme(themes.choiceProperty().get()));
    }

    private ToggleButton fold(FoldSwitch fold) {
        var button = toggle(FOLD_ID, Feather.LAYERS, Messages.text("window.fold-away-health-checks"), "table.fold");
        button.selectedProperty().bindBidirectional(fold.onProperty());
        button.textProperty()
                .bind(Bindings.createStringBinding(() -> foldText(fold), fold.onProperty(), fold.foldedProperty()));
        return button;
    }

    private static String foldText(FoldSwitch fold) {
        long folded = fold.foldedProperty().get();
        return folded == 0 ? Messages.text("window.fold") : Messages.text("window.folded", Figures.number(folded));
    }

    private ToggleButton pause(EventTable table) {
        var button = toggle(PAUSE_ID, Feather.PAUSE, Messages.text("window.hold-display-still-capture"), "table.pause");
        button.selectedProperty().bindBidirectional(table.pausedProperty());
        button.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> pauseText(table), table.pausedProperty(), table.waitingProperty()));
        return button;
    }

    private static String pauseText(EventTable table) {
        return table.pausedProperty().get()
                ? Messages.text(
                        "window.paused-wait",
                        Figures.number(table.waitingProperty().get()))
                : Messages.text("window.pause");
    }

    private ToggleButton follow(EventTable table) {
        var button =
                toggle(FOLLOW_ID, Feather.ARROW_DOWN, Messages.text("window.keep-newest-event-in"), "table.follow");
        button.setText(Messages.text("window.follow"));
        button.selectedProperty().bindBidirectional(table.followingProperty());
        return button;
    }

    private ToggleButton toggle(String id, Ikon icon, String about, String actionId) {
        var button = new ToggleButton("", new FontIcon(icon));
        button.setId(id);
        told.add(new Told(button, about, actionId));
        button.setMinWidth(ICON_WIDTH);
        return button;
    }

    void nextTheme() {
        themes.choiceProperty().set(themes.choiceProperty().get().next());
    }

    private void showTheme(ThemeChoice choice) {
        theme.setGraphic(new FontIcon(
                switch (choice) {
                    case SYSTEM -> Feather.MONITOR;
                    case LIGHT -> Feather.SUN;
                    case DARK -> Feather.MOON;
                    case HIGH_CONTRAST -> Feather.EYE;
                }));
        String text = Messages.text(
                "window.theme-change", choice.word(), choice.next().word());
        theme.getTooltip().setText(themeAction == null ? text : themeAction.inTooltip(text));
        theme.setAccessibleText(text);
    }
}
