package io.porthole.ui.highlights;

import io.porthole.message.Messages;
import io.porthole.settings.HighlightRole;
import io.porthole.settings.HighlightRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The highlight rules, one below the other, to be changed. Each change holds at once.
public final class HighlightsView extends VBox {
    public static final String STYLE_CLASS = "highlights-view";
    public static final String ADD_ID = "highlights-add";
    public static final String RESET_ID = "highlights-reset";

    private final Consumer<List<HighlightRule>> onChange;
    private final VBox lines = new VBox();
    private final RuleLine.Actions actions = new Buttons();

    /// @param onChange handed the rules after each change
    public HighlightsView(List<HighlightRule> rules, Consumer<List<HighlightRule>> onChange) {
        this.onChange = onChange;
        getStyleClass().add(STYLE_CLASS);
        lines.getStyleClass().add("rule-lines");
        var about = new Label(Messages.text("highlights.rows-fit-rule-colour"));
        about.setWrapText(true);
        var scroll = new ScrollPane(lines);
        scroll.setFitToWidth(true);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        var buttons = new HBox(
                button(ADD_ID, Messages.text("highlights.add-rule"), Feather.PLUS, this::add),
                button(RESET_ID, Messages.text("highlights.reset-defaults"), Feather.ROTATE_CCW, this::reset));
        buttons.getStyleClass().add("highlights-buttons");
        var none = new Label(Messages.text("highlights.no-rules-add-one"));
        none.visibleProperty().bind(Bindings.isEmpty(lines.getChildren()));
        none.managedProperty().bind(none.visibleProperty());
        getChildren().setAll(about, none, scroll, buttons);
        show(rules);
    }

    private static Button button(String id, String text, Feather icon, Runnable action) {
        var button = new Button(text, new FontIcon(icon));
        button.setId(id);
        button.setOnAction(_ -> action.run());
        return button;
    }

    private void show(List<HighlightRule> rules) {
        lines.getChildren()
                .setAll(rules.stream().map(rule -> new RuleLine(rule, actions)).toList());
    }

    private void add() {
        var line = new RuleLine(new HighlightRule("", HighlightRole.ACCENT, true), actions);
        lines.getChildren().add(line);
        line.focusFilter();
    }

    private void reset() {
        show(HighlightRule.DEFAULTS);
        actions.changed();
    }

    private List<HighlightRule> rules() {
        return lines.getChildren().stream()
                .map(line -> ((RuleLine) line).rule())
                .flatMap(Optional::stream)
                .toList();
    }

    private final class Buttons implements RuleLine.Actions {
        @Override
        public void changed() {
            onChange.accept(rules());
        }

        @Override
        public void move(RuleLine line, int by) {
            ObservableList<Node> shown = lines.getChildren();
            int from = shown.indexOf(line);
            int to = from + by;
            if (to >= 0 && to < shown.size()) {
                var order = new ArrayList<>(shown);
                order.remove(from);
                order.add(to, line);
                shown.setAll(order);
                changed();
            }
        }

        @Override
        public void remove(RuleLine line) {
            lines.getChildren().remove(line);
            changed();
        }
    }
}
