package io.porthole.ui.timeline;

import io.porthole.filter.TimeRange;
import io.porthole.filter.timeline.Histogram;
import io.porthole.ui.fx.FxRefresh;
import io.porthole.ui.fx.UserAction;
import java.time.ZoneId;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.AccessibleAttribute;
import javafx.scene.canvas.Canvas;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// How many events happened when: bars of what passes the filter over those of all that is held, stacked by
/// group, the gaps, and which part of it the table shows. A stretch of time can be chosen with mouse and
/// keys.
///
/// It is painted on a canvas, anew only after something has changed.
public final class TimelineView extends Region implements AutoCloseable {
    public static final String STYLE_CLASS = "timeline";
    public static final String ID = "timeline";

    private static final double HEIGHT = 76;
    private static final double SIDE = 12;
    private static final double PER_BUCKET = 6;

    private final TimelineActions actions;
    private final FxRefresh repaint = new FxRefresh(this::paint);
    private final Canvas canvas = new Canvas(0, HEIGHT);
    private final TimelineColors colors = new TimelineColors(repaint::request);
    private final TimelinePainter painter;
    private final Picked picked = new Picked();
    private final TimeTicks ticks;
    private final BucketText text;
    private final TimelineKeys keys = new TimelineKeys(this);
    private final ObjectProperty<@Nullable TimeRange> sight = new SimpleObjectProperty<>(this, "sight");
    private Histogram histogram = Histogram.EMPTY;

    /// An empty timeline.
    ///
    /// @param zone in which times are shown
    public TimelineView(TimelineActions actions, ZoneId zone) {
        this.actions = actions;
        this.ticks = new TimeTicks(zone);
        this.painter = new TimelinePainter(canvas.getGraphicsContext2D(), colors, ticks);
        this.text = new BucketText(zone);
        setId(ID);
        getStyleClass().add(STYLE_CLASS);
        setFocusTraversable(true);
        getChildren().setAll(canvas, colors);
        sight.addListener(_ -> repaint.request());
        visibleProperty().addListener(_ -> repaint.request());
        managedProperty().bind(visibleProperty());
        new TimelineMouse(this, text).install();
        keys.install();
    }

    /// What can be done here, whether or not the timeline has the focus.
    public List<UserAction> actions() {
        return keys.actions();
    }

    /// Shows times in another zone.
    public void setZone(ZoneId zone) {
        ticks.setZone(zone);
        text.setZone(zone);
        repaint.request();
    }

    /// Shows other counts; the same again cost nothing.
    @SuppressWarnings("ReferenceEquality") // whoever counts gives another object out when something has changed
    public void show(Histogram newHistogram) {
        if (newHistogram != histogram) {
            histogram = newHistogram;
            repaint.request();
        }
    }

    /// The times of the rows that the table shows; null where it shows none.
    public ObjectProperty<@Nullable TimeRange> sightProperty() {
        return sight;
    }

    Histogram histogram() {
        return histogram;
    }

    Picked picked() {
        return picked;
    }

    TimeAxis axis() {
        return TimeAxis.of(histogram, SIDE, canvas.getWidth() - 2 * SIDE);
    }

    /// Shows what the user has picked so far.
    void pickedChanged() {
        repaint.request();
        notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
    }

    /// Makes what is picked the range that is shown.
    void applyPicked() {
        picked.range(histogram).ifPresent(range -> {
            picked.clear();
            actions.choose(range);
            pickedChanged();
        });
    }

    /// Shows what lies before the first bucket, or after the last.
    void chooseBefore() {
        if (histogram.before() > 0) {
            actions.choose(new TimeRange(Long.MIN_VALUE, histogram.from()));
        }
    }

    void chooseAfter() {
        if (histogram.after() > 0) {
            actions.choose(new TimeRange(histogram.to(), Long.MAX_VALUE));
        }
    }

    /// Gives up what is picked; where nothing is, shows all of time.
    void back() {
        if (picked.isShown()) {
            picked.clear();
            pickedChanged();
        } else {
            actions.reset();
        }
    }

    void reset() {
        picked.clear();
        pickedChanged();
        actions.reset();
    }

    private void paint() {
        if (!isVisible() || canvas.getWidth() <= 0) {
            return;
        }
        var event = new TimelinePaintEvent();
        event.begin();
        painter.paint(histogram, axis(), canvas.getHeight(), new TimelinePainter.Marks(sight.get(), picked));
        event.buckets = histogram.size();
        event.commit();
    }

    @Override
    protected void layoutChildren() {
        double width = Math.floor(getWidth());
        if (canvas.getWidth() != width) {
            canvas.setWidth(width);
            actions.fit((int) ((width - 2 * SIDE) / PER_BUCKET));
            repaint.request();
        }
    }

    @Override
    protected double computePrefHeight(double width) {
        return HEIGHT;
    }

    @Override
    protected double computeMinHeight(double width) {
        return HEIGHT;
    }

    @Override
    protected double computeMaxHeight(double width) {
        return HEIGHT;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 4 * SIDE;
    }

    @Override
    public @Nullable Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return attribute == AccessibleAttribute.TEXT ? spoken() : super.queryAccessibleAttribute(attribute, parameters);
    }

    private String spoken() {
        int bucket = picked.bucket(histogram);
        return bucket < 0 ? text.summary(histogram) : text.of(histogram, bucket);
    }

    /// Paints no more.
    @Override
    public void close() {
        repaint.close();
    }
}
