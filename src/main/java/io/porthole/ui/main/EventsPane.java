package io.porthole.ui.main;

import io.porthole.capture.RowChoice;
import io.porthole.filter.BarFilter;
import io.porthole.filter.Completion;
import io.porthole.filter.Completions;
import io.porthole.filter.FilterExample;
import io.porthole.filter.FilterLanguage;
import io.porthole.filter.FilterMoment;
import io.porthole.filter.FilterReading;
import io.porthole.filter.Fold;
import io.porthole.filter.LogView;
import io.porthole.filter.RowFilter;
import io.porthole.filter.SortedView;
import io.porthole.filter.TimeTerms;
import io.porthole.log.EventLog;
import io.porthole.log.Registration;
import io.porthole.message.Messages;
import io.porthole.settings.Preference;
import io.porthole.settings.SettingsStore;
import io.porthole.ui.detail.RelatedActions;
import io.porthole.ui.events.EventTable;
import io.porthole.ui.filter.FilterBar;
import io.porthole.ui.fx.Place;
import io.porthole.ui.fx.UserAction;
import io.porthole.ui.save.SavePrompt;
import io.porthole.ui.save.SaveScope;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// The table of events and all that decides what it shows: filter bar, fold, find, timeline, order, and the way to a
/// container's life and back. Here these are put together; where they stand in the window is [MainView]'s to say.
/// On the JavaFX thread.
final class EventsPane implements AutoCloseable {
    private final EventLog log;
    private final LogView view;
    private final SortedView sorted;
    private final InstantSource clock;
    private final SettingsStore settings;
    private final EventTable table;
    private final FoldSwitch fold;
    private final Finding finding;
    private final TimelinePane timeline;
    private final FilterBar filter;
    private final Trail trail;
    private final List<UserAction> actions;
    private final Registration onRows;

    /// @param view    the rows of the monitor's log that pass the filter; this sets its filter
    /// @param refresh asks for a call of [#show], from any thread
    EventsPane(Session session, LogView view, InstantSource clock, Runnable refresh) {
        this.log = session.monitor().log();
        this.view = view;
        this.clock = clock;
        this.settings = session.settings();
        sorted = new SortedView(view, log);
        table = new EventTable(log);
        fold = new FoldSwitch(view);
        finding = new Finding(log, view, table, this::moment, refresh);
        timeline = new TimelinePane(
                log, view, this::moment, range -> filterBar().setTerm(TimeTerms.KEYS, TimeTerms.of(range)));
        filter = new FilterBar(this::filter, this::complete, session.settings(), clock);
        trail = new Trail(table, filter, view::unfolded);
        actions = Stream.of(
                        ownActions(),
                        trail.actions(),
                        filter.actions(),
                        timeline.view().actions())
                .flatMap(List::stream)
                .toList();
        connect();
        onRows = sorted.onChange(refresh);
    }

    private void connect() {
        table.setZone(settings.settings().zone());
        table.setFolding(fold);
        table.setFollowing(trail);
        table.setOnShowAll(this::showEverything);
        table.setOnFilterExample(this::filterBy);
        table.setOnStretch(stretch -> filter.setTerm(stretch.gone(), stretch.term()));
        table.timesInSightProperty().subscribe(timeline::mark);
        table.orderProperty().subscribe(sorted::setOrder);
        table.orderProperty().subscribe(finding::orderChanged);
        table.restore(settings.settings().table());
        table.setOnLayout(layout -> settings.change(now -> now.with(layout)));
        filter.addEventHandler(KeyEvent.KEY_PRESSED, this::leaveFilter);
    }

    private List<UserAction> ownActions() {
        return List.of(
                anywhere("filter.focus", Messages.text("window.go-filter"), filter::focusSearch, "/"),
                anywhere("filter.everything", Messages.text("window.show-everything-again"), this::showEverything)
                        .when(() -> !filter.filter().equals(BarFilter.EVERYTHING)),
                anywhere("find.open", Messages.text("window.find-rows"), finding.bar()::open, "Ctrl+F"),
                anywhere("find.next", Messages.text("window.find-next-row"), finding::next, "F3"),
                anywhere("find.previous", Messages.text("window.find-previous-row"), finding::previous, "Shift+F3"),
                anywhere(
                        "table.pause",
                        Messages.text("window.hold-display-still-or"),
                        this::pauseOrGoOn,
                        "Space",
                        "Ctrl+P"),
                anywhere("table.follow", Messages.text("window.keep-newest-event-in"), this::follow, "F"),
                anywhere("table.fold", Messages.text("window.fold-or-unfold-everything"), fold::turn, "Z"),
                anywhere("table.clear", Messages.text("window.clear-table"), this::clear, "Ctrl+L"),
                anywhere("timeline.show", Messages.text("window.show-or-hide-timeline"), timeline::toggle, "Ctrl+B"));
    }

    private static UserAction anywhere(String id, String name, Runnable deed, String... keys) {
        return new UserAction(Place.ANYWHERE, id, name, deed).keys(keys);
    }

    private void follow() {
        table.followingProperty().set(true);
    }

    /// What can be done here beside what the table does itself.
    List<UserAction> actions() {
        return actions;
    }

    EventTable table() {
        return table;
    }

    FoldSwitch fold() {
        return fold;
    }

    Finding finding() {
        return finding;
    }

    TimelinePane timeline() {
        return timeline;
    }

    FilterBar filterBar() {
        return filter;
    }

    /// The rows to show now.
    LogView.Result rows() {
        return sorted.result();
    }

    /// Shows the rows.
    ///
    /// @param held how many are held, whether they pass the filter or not
    void show(LogView.Result rows, long held) {
        table.show(rows);
        fold.show(rows);
        finding.show();
        filter.setCount(rows.rows().size(), held, rows.complete());
    }

    /// What shows rows and containers that are related to a row. From both there is a way back.
    RelatedActions relatedActions() {
        return new RelatedActions() {
            @Override
            public void goTo(long number) {
                EventsPane.this.goTo(number);
            }

            @Override
            public void follow(String name, String id) {
                trail.follow(name, id);
            }
        };
    }

    private void goTo(long number) {
        trail.leave();
        table.goTo(number);
        table.requestFocus();
    }

    /// What of the events can be saved: where the display stands, what is shown.
    SavePrompt.Offer offer() {
        LogView.Result shown = table.shown();
        long passing = shown.rows().size() + shown.folded();
        boolean filtered = !shown.unfolded().equals(RowFilter.ALL);
        return new SavePrompt.Offer(log.snapshot().held(), passing, filtered, table.hasSelected());
    }

    /// The rows of which a part is to be saved.
    RowChoice choice(SaveScope scope) {
        return switch (scope) {
            case ALL -> RowChoice.all(log.snapshot());
            case FILTERED -> {
                RowFilter filtered = view.unfolded();
                yield new RowChoice(table.log(), segment -> filtered.forSegment(segment)::passes);
            }
            case SELECTED -> RowChoice.of(table.log(), table.selected());
        };
    }

    /// Takes every filter away.
    void showEverything() {
        filter.setFilter(BarFilter.EVERYTHING);
    }

    /// While the text holds a mistake, the last one without stays in force.
    private void filter(BarFilter newFilter) {
        table.stay();
        FilterMoment moment = moment();
        if (newFilter.reading() instanceof FilterReading.Good good) {
            timeline.setRange(TimeTerms.range(good.expression(), moment));
        }
        BarFilter inForce = filter.inForce();
        view.setFilter(inForce.toRowFilter(moment));
        fold.setNoiseAsked(inForce.asksForNoise());
        finding.filterChanged();
    }

    private FilterMoment moment() {
        return new FilterMoment(clock.instant(), settings.settings().zone());
    }

    /// Shows times in another zone, in which those in the filter are meant as well, in what is looked for and in what
    /// is noise.
    void setZone(ZoneId zone) {
        table.setZone(zone);
        timeline.setZone(zone);
        filter(filter.filter());
        finding.look(finding.bar().text());
        setNoise(settings.settings().get(Preference.NOISE_FILTER));
    }

    /// Folds other rows away beside those that are noise to everybody.
    ///
    /// @param text which, in the filter language; none where it is empty or holds a mistake
    void setNoise(String text) {
        fold.setNoise(
                !text.isBlank() && FilterLanguage.read(text) instanceof FilterReading.Good good
                        ? good.expression().toRowFilter(moment())
                        : Fold.NONE);
    }

    private List<Completion> complete(String text, int caret) {
        return Completions.of(text, caret, log.snapshot());
    }

    /// The only condition is the only one: what the bar's buttons hide is shown again.
    void filterBy(FilterExample example, FilterExample.Use use) {
        BarFilter from = use == FilterExample.Use.ONLY ? BarFilter.EVERYTHING : filter.filter();
        example.in(filter.inForce().text(), use).ifPresent(text -> filter.setFilter(from.withText(text)));
    }

    private void leaveFilter(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            table.requestFocus();
            event.consume();
        }
    }

    private void pauseOrGoOn() {
        table.pausedProperty().set(!table.pausedProperty().get());
    }

    /// What is cleared cannot be held still, so the display goes on.
    void clear() {
        log.clear();
        table.pausedProperty().set(false);
    }

    /// Ends what runs beside the JavaFX thread. The view stays its owner's to close.
    @Override
    public void close() {
        onRows.close();
        timeline.close();
        filter.close();
        finding.close();
        table.close();
        sorted.close();
    }
}
