package io.porthole.ui.main;

import atlantafx.base.theme.Styles;
import io.porthole.message.Messages;
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

    /// Where there is less room, what matters least leaves it to the rest.
    private static final double ROOMY = 900;

    private final Label rate = figure(RATE_ID, Messages.text("window.events-arrived-in-second"));
    private final Label held = figure(HELD_ID, Messages.text("window.events-in-memory-and"));
    private final Label memory = figure(MEMORY_ID, Messages.text("window.what-events-take-in"));
    private final Label evicted = figure(EVICTED_ID, Messages.text("window.oldest-events-left-memory"));
    private final Label dropped = figure(DROPPED_ID, Messages.text("window.events-came-faster-than"));
    private final Button errors = new Button();
    private final Button findings = new Button();
    private final Button requests = new Button();
    private @Nullable ToggleButton timeline;
    private final Label batch = figure(BATCH_ID, Messages.text("window.number-latest-batch-events"));

    public StatusBar() {
        getStyleClass().add(STYLE_CLASS);
        errors.setId(ERRORS_ID);
        errors.getStyleClass().addAll(Styles.FLAT, "status-badge");
        errors.setTooltip(new Tooltip());
        errors.setMinWidth(Region.USE_PREF_SIZE);
        dropped.setMinWidth(Region.USE_PREF_SIZE);
        findings.setId(FINDINGS_ID);
        findings.getStyleClass().addAll(Styles.FLAT, "status-badge");
        findings.setTooltip(new Tooltip(Messages.text("window.show-files-newer-than")));
        findings.setGraphic(new FontIcon(Feather.ALERT_TRIANGLE));
        findings.setMinWidth(Region.USE_PREF_SIZE);
        showFindings(0, false);
        requests.setId(REQUESTS_ID);
        requests.getStyleClass().addAll(Styles.FLAT, "status-badge");
        requests.setMinWidth(Region.USE_PREF_SIZE);
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        setMinWidth(0); // whoever holds it would make all panes as wide
        widthProperty().subscribe(width -> {
            show(width.doubleValue() >= ROOMY, memory);
            show(width.doubleValue() >= ROOMY, batch);
        });
        getChildren().addAll(rate, held, memory, evicted, dropped, errors, findings, space, requests, batch);
    }

    /// Shows new figures.
    ///
    /// @param openErrors how many errors last
    public void show(MonitorFigures figures, long openErrors) {
        rate.setText(Messages.text("window.events-s", Figures.rate(figures.perSecond())));
        held.setText(Messages.text("window.held", Figures.number(figures.held()), Figures.number(figures.budget())));
        memory.setText(Figures.of(figures.memory().bytes(), figures.memory().budget()));
        showEvicted(figures);
        dropped.setText(Messages.text("window.dropped", Figures.number(figures.dropped())));
        mark(dropped, figures.dropped() > 0, Feather.ALERT_TRIANGLE);
        showErrors(openErrors, figures.errors());
        showRequests(figures.requests());
        batch.setText(Messages.text("window.batch", Figures.number(figures.batches())));
    }

    /// Shows how many findings there are, if any.
    ///
    /// @param more whether there are more than that
    public void showFindings(int count, boolean more) {
        show(count > 0, findings);
        findings.setText(
                (more ? Messages.text("window.over") : "") + Figures.count(count, Messages.text("window.finding")));
    }

    /// Says on the buttons which keys do the same.
    public void showKeys(List<UserAction> actions) {
        UserAction.of(actions, "requests.show").tellOn(requests, Messages.text("window.show-requests-sent-engines"));
        if (timeline != null) {
            UserAction.of(actions, "timeline.show").tellOn(timeline, Messages.text("window.show-timeline"));
        }
    }

    /// Adds the button that shows and hides the timeline.
    public void showTimelineToggle(BooleanProperty shown) {
        var toggle = new ToggleButton(Messages.text("window.timeline"), new FontIcon(Feather.BAR_CHART_2));
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
        show(figures.evicted() > 0, evicted);
        String text = Messages.text("window.let-go", Figures.number(figures.evicted()));
        if (!text.equals(evicted.getText())) {
            evicted.setText(text);
            evicted.getTooltip().setText(whyEvicted(figures));
        }
    }

    private static String whyEvicted(MonitorFigures figures) {
        long forMemory = figures.memory().evicted();
        long forNumber = figures.evicted() - forMemory;
        String why = Messages.text("window.oldest-events-left-memory-make");
        if (forNumber > 0) {
            why += Messages.text("window.went-because-held-porthole", Figures.number(forNumber));
        }
        if (forMemory > 0) {
            why += Messages.text("window.went-because-events-take", Figures.number(forMemory));
        }
        return why;
    }

    private void showRequests(long sent) {
        String text = Messages.text("window.requests-all-reads", Figures.number(sent));
        if (!text.equals(requests.getText())) {
            requests.setText(text);
            requests.setAccessibleText(Messages.text("window.show-them", text));
        }
    }

    private void showErrors(long open, long told) {
        String text =
                open == 0 ? Messages.text("window.no-open-errors") : Figures.count(open, Messages.text("window.error"));
        String total = Messages.text("window.told-since-start", Figures.number(told));
        if (!text.equals(errors.getText())) {
            errors.setText(text);
            mark(errors, open > 0, Feather.ALERT_CIRCLE);
        }
        errors.setAccessibleText(Messages.text("window.show-them-2", text, total));
        errors.getTooltip().setText(Messages.text("window.show-errors-2", total));
    }

    private static Label figure(String id, String about) {
        var label = new Label();
        label.setId(id);
        label.setTooltip(new Tooltip(about));
        return label;
    }

    private static void show(boolean shown, Region part) {
        part.setVisible(shown);
        part.setManaged(shown);
    }

    private static void mark(Labeled figure, boolean wrong, Ikon icon) {
        figure.pseudoClassStateChanged(WRONG, wrong);
        if (wrong != (figure.getGraphic() != null)) {
            figure.setGraphic(wrong ? new FontIcon(icon) : null);
        }
    }
}
