package io.porthole.ui.main;

import atlantafx.base.theme.Styles;
import io.porthole.monitor.MonitorFigures;
import io.porthole.ui.fx.Figures;
import io.porthole.ui.fx.UserAction;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The line at the window's foot: how fast events come, how many are held, let go and dropped, what is
/// wrong, and what was asked of the engines.
public final class StatusBar extends HBox {
    public static final String STYLE_CLASS = "status-bar";
    public static final String RATE_ID = "status-rate";
    public static final String HELD_ID = "status-held";
    public static final String MEMORY_ID = "status-memory";
    public static final String EVICTED_ID = "status-evicted";
    public static final String DROPPED_ID = "status-dropped";
    public static final String ERRORS_ID = "status-errors";
    public static final String FINDINGS_ID = "status-findings";
    public static final String TIMELINE_ID = "timeline-shown";
    public static final String REQUESTS_ID = "status-requests";
    public static final String BATCH_ID = "status-batch";
    /// Set on a figure that ought to be zero and is not.
    public static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    private final Label rate = figure(RATE_ID, "Events that arrived in a second, over the last two");
    private final Label held = figure(HELD_ID, "Events in memory, and how many it may hold");
    private final Label memory =
            figure(MEMORY_ID, "What the events take in memory, about, and how much they may take before the oldest go");
    private final Label evicted =
            figure(EVICTED_ID, "The oldest events, which left the memory to make place for newer ones");
    private final Label dropped =
            figure(DROPPED_ID, "Events that came faster than they could be taken and are not in the table");
    private final Button errors = new Button();
    private final Button findings = new Button();
    private final Button requests = new Button();
    private @Nullable ToggleButton timeline;
    private final Label batch = figure(BATCH_ID, "The number of the latest batch of events");

    public StatusBar() {
        getStyleClass().add(STYLE_CLASS);
        errors.setId(ERRORS_ID);
        errors.getStyleClass().addAll(Styles.FLAT, "status-badge");
        errors.setTooltip(new Tooltip());
        findings.setId(FINDINGS_ID);
        findings.getStyleClass().addAll(Styles.FLAT, "status-badge");
        findings.setTooltip(
                new Tooltip("Show which files are newer than the containers that mount them, or were replaced"));
        findings.setGraphic(new FontIcon(Feather.ALERT_TRIANGLE));
        findings.setMinWidth(Region.USE_PREF_SIZE);
        showFindings(0, false);
        requests.setId(REQUESTS_ID);
        requests.getStyleClass().addAll(Styles.FLAT, "status-badge");
        requests.setMinWidth(Region.USE_PREF_SIZE);
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        getChildren().addAll(rate, held, memory, evicted, dropped, errors, findings, space, requests, batch);
    }

    /// Shows new figures.
    ///
    /// @param openErrors how many errors last
    public void show(MonitorFigures figures, long openErrors) {
        rate.setText(Figures.rate(figures.perSecond()) + " events/s");
        held.setText("held " + Figures.number(figures.held()) + " of " + Figures.number(figures.budget()));
        memory.setText(Figures.of(figures.memory().bytes(), figures.memory().budget()));
        showEvicted(figures);
        dropped.setText("dropped " + Figures.number(figures.dropped()));
        mark(dropped, figures.dropped() > 0, Feather.ALERT_TRIANGLE);
        showErrors(openErrors, figures.errors());
        showRequests(figures.requests());
        batch.setText("batch " + Figures.number(figures.batches()));
    }

    /// Shows how many findings there are, if any.
    ///
    /// @param more whether there are more than that
    public void showFindings(int count, boolean more) {
        findings.setVisible(count > 0);
        findings.setManaged(count > 0);
        findings.setText((more ? "over " : "") + Figures.count(count, "finding"));
    }

    /// Says on the buttons which keys do the same.
    public void showKeys(List<UserAction> actions) {
        UserAction.of(actions, "requests.show").tellOn(requests, "Show the requests sent to engines");
        if (timeline != null) {
            UserAction.of(actions, "timeline.show").tellOn(timeline, "Show the timeline");
        }
    }

    /// Adds the button that shows and hides the timeline.
    public void showTimelineToggle(BooleanProperty shown) {
        var toggle = new ToggleButton("Timeline", new FontIcon(Feather.BAR_CHART_2));
        timeline = toggle;
        toggle.setId(TIMELINE_ID);
        toggle.getStyleClass().addAll(Styles.FLAT, "status-badge");
        toggle.setMinWidth(Region.USE_PREF_SIZE);
        toggle.selectedProperty().bindBidirectional(shown);
        getChildren().add(getChildren().indexOf(requests), toggle);
    }

    /// What a click on the number of errors does.
    public void setOnErrors(Runnable action) {
        errors.setOnAction(event -> action.run());
    }

    /// What a click on the number of findings does.
    public void setOnFindings(Runnable action) {
        findings.setOnAction(event -> action.run());
    }

    /// What a click on the number of requests does.
    public void setOnRequests(Runnable action) {
        requests.setOnAction(event -> action.run());
    }

    private void showEvicted(MonitorFigures figures) {
        evicted.setVisible(figures.evicted() > 0);
        evicted.setManaged(figures.evicted() > 0);
        String text = Figures.number(figures.evicted()) + " let go";
        if (!text.equals(evicted.getText())) {
            evicted.setText(text);
            evicted.getTooltip().setText(whyEvicted(figures));
        }
    }

    private static String whyEvicted(MonitorFigures figures) {
        long forMemory = figures.memory().evicted();
        long forNumber = figures.evicted() - forMemory;
        String why = "The oldest events left the memory to make place for newer ones.";
        if (forNumber > 0) {
            why += "\n" + Figures.number(forNumber) + " went because " + Figures.number(figures.budget())
                    + " are held; porthole --keep holds more.";
        }
        if (forMemory > 0) {
            why += "\n" + Figures.number(forMemory) + " went because events take half of Java's memory at most.";
        }
        return why;
    }

    private void showRequests(long sent) {
        String text = "requests " + Figures.number(sent) + ", all reads";
        if (!text.equals(requests.getText())) {
            requests.setText(text);
            requests.setAccessibleText(text + ": show them");
        }
    }

    private void showErrors(long open, long told) {
        String text = open == 0 ? "no open errors" : Figures.count(open, "error");
        String total = Figures.number(told) + " told since the start";
        if (!text.equals(errors.getText())) {
            errors.setText(text);
            mark(errors, open > 0, Feather.ALERT_CIRCLE);
        }
        errors.setAccessibleText(text + ", " + total + ": show them");
        errors.getTooltip().setText("Show the errors (" + total + ")");
    }

    private static Label figure(String id, String about) {
        var label = new Label();
        label.setId(id);
        label.setTooltip(new Tooltip(about));
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    private static void mark(Labeled figure, boolean wrong, Ikon icon) {
        figure.pseudoClassStateChanged(WRONG, wrong);
        if (wrong != (figure.getGraphic() != null)) {
            figure.setGraphic(wrong ? new FontIcon(icon) : null);
        }
    }
}
