package io.porthole.ui.highlights;

import io.porthole.filter.FilterLanguage;
import io.porthole.filter.FilterReading;
import io.porthole.message.Messages;
import io.porthole.settings.HighlightRole;
import io.porthole.settings.HighlightRule;
import io.porthole.ui.fx.IconButton;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// One rule: whether it is in force, its colour and sign, and which rows it is for, checked while typing.
final class RuleLine extends VBox {
    static final String STYLE = "rule-line";
    static final String FILTER = "rule-filter";
    static final String ON = "rule-on";
    static final String ROLE = "rule-role";
    static final String UP = "rule-up";
    static final String DOWN = "rule-down";
    static final String REMOVE = "rule-remove";
    static final String MISTAKE = "rule-mistake";

    private static final PseudoClass MISTAKEN = PseudoClass.getPseudoClass("mistaken");

    private final CheckBox on = new CheckBox();
    private final ComboBox<HighlightRole> role = new ComboBox<>();
    private final TextField filter = new TextField();
    private final Label mistake = new Label();
    private final Runnable onChange;

    /// The last text that could be read: it stays in force while what is typed cannot.
    private String good = "";

    /// What the line's buttons do.
    interface Actions {
        void changed();

        void move(RuleLine line, int by);

        void remove(RuleLine line);
    }

    RuleLine(HighlightRule rule, Actions actions) {
        onChange = actions::changed;
        getStyleClass().add(STYLE);
        build(rule);
        var line = new HBox(
                on,
                role,
                filter,
                button(
                        UP,
                        Feather.ARROW_UP,
                        Messages.text("highlights.put-before-rule-above"),
                        () -> actions.move(this, -1)),
                button(
                        DOWN,
                        Feather.ARROW_DOWN,
                        Messages.text("highlights.put-behind-rule-below"),
                        () -> actions.move(this, 1)),
                button(REMOVE, Feather.TRASH_2, Messages.text("highlights.remove-rule"), () -> actions.remove(this)));
        HBox.setHgrow(filter, Priority.ALWAYS);
        mistake.setWrapText(true);
        mistake.getStyleClass().add(MISTAKE);
        mistake.managedProperty().bind(mistake.visibleProperty());
        getChildren().setAll(line, mistake);
        check();
        on.setOnAction(_ -> onChange.run());
        role.setOnAction(_ -> onChange.run());
        filter.textProperty().addListener((_, _, _) -> typed());
    }

    private void build(HighlightRule rule) {
        on.setSelected(rule.on());
        on.getStyleClass().add(ON);
        on.setAccessibleText(Messages.text("highlights.rule-in-force"));
        on.setTooltip(new Tooltip(Messages.text("highlights.whether-rule-in-force")));
        role.getItems().setAll(HighlightRole.values());
        role.setCellFactory(_ -> new RoleCell());
        role.setButtonCell(new RoleCell());
        role.setValue(rule.role());
        role.getStyleClass().add(ROLE);
        role.setAccessibleText(Messages.text("highlights.colour-and-sign"));
        filter.setText(rule.filter());
        filter.getStyleClass().add(FILTER);
        filter.setPromptText(Messages.text("highlights.rows-in-filter-label"));
        filter.setAccessibleText(Messages.text("highlights.rows"));
    }

    private static IconButton button(String styleClass, Feather icon, String about, Runnable action) {
        var button = new IconButton(icon, about, action);
        button.getStyleClass().add(styleClass);
        return button;
    }

    private void typed() {
        String before = good;
        check();
        if (!good.equals(before)) {
            onChange.run();
        }
    }

    private void check() {
        String text = filter.getText();
        String wrong = switch (FilterLanguage.read(text)) {
            case FilterReading.Good _ -> text.isBlank() ? Messages.text("highlights.say-rows-rule-for") : "";
            case FilterReading.Mistake found -> found.expected();
        };
        mistake.setText(wrong);
        mistake.setVisible(!wrong.isEmpty());
        filter.pseudoClassStateChanged(MISTAKEN, !wrong.isEmpty());
        good = wrong.isEmpty() ? text : good;
    }

    /// The rule; none where it was never said for which rows.
    Optional<HighlightRule> rule() {
        return good.isBlank()
                ? Optional.empty()
                : Optional.of(new HighlightRule(good.strip(), role.getValue(), on.isSelected()));
    }

    void focusFilter() {
        filter.requestFocus();
    }
}
