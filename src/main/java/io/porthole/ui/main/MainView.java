package io.porthole.ui.main;

import io.porthole.filter.BarFilter;
import io.porthole.filter.Completion;
import io.porthole.filter.Completions;
import io.porthole.filter.FilterExample;
import io.porthole.filter.FilterMoment;
import io.porthole.filter.FilterReading;
import io.porthole.filter.LogView;
import io.porthole.filter.SortedView;
import io.porthole.filter.TimeRange;
import io.porthole.filter.TimeTerms;
import io.porthole.filter.groups.LogGroups;
import io.porthole.log.Registration;
import io.porthole.monitor.ErrorEntry;
import io.porthole.monitor.Monitor;
import io.porthole.monitor.MonitorFigures;
import io.porthole.monitor.SourceHealth;
import io.porthole.settings.SettingsStore;
import io.porthole.ui.detail.DetailView;
import io.porthole.ui.errors.ErrorsActions;
import io.porthole.ui.errors.ErrorsView;
import io.porthole.ui.events.EventTable;
import io.porthole.ui.filter.FilterBar;
import io.porthole.ui.fx.FxRefresh;
import io.porthole.ui.fx.Themes;
import io.porthole.ui.requests.RequestsView;
import io.porthole.ui.sources.SourcesView;
import java.io.File;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;

/// All panes of the window. Whatever changes, there is one refresh, which looks up the counts and the rows
/// in sight.
public final class MainView extends BorderPane implements AutoCloseable {
    public static final String STYLE = "main-view";

    private static final PseudoClass DARK = PseudoClass.getPseudoClass("dark");

    private final Monitor monitor;
    private final LogView view;
    private final SortedView sorted;
    private final SettingsStore settings;
    private final InstantSource clock;
    private final FxRefresh refresh = new FxRefresh(this::refresh);
    private final Ticking ticking = new Ticking(refresh::request);
    private final EventTable table;
    private final TimelinePane timeline;
    private final FoldSwitch fold;
    private final Finding finding;
    private final Highlights highlights;
    private final FilterBar filter;
    private final SourceAdding adding;
    private final SourcesView sources;
    private final LogGroups groups;
    private final FxRefresh groupsRefresh = new FxRefresh(this::refreshGroups);
    private final DetailView detail = new DetailView(ZoneId.systemDefault());
    private final ErrorsView errors;
    private final RequestsView requests = new RequestsView(this::focusTable);
    private final StatusBar status = new StatusBar();
    private final DisplayButtons buttons;
    private final EmptyState empty;
    private final List<Registration> registrations;
    private String goodText = "";

    /// @param view the rows of the monitor's log that pass the filter; this view sets its filter
    public MainView(Session session, LogView view, Themes themes, InstantSource clock) {
        this.monitor = session.monitor();
        this.view = view;
        this.settings = session.settings();
        sorted = new SortedView(view, session.monitor().log());
        this.clock = clock;
        table = new EventTable(monitor.log());
        fold = new FoldSwitch(view);
        finding = new Finding(monitor.log(), view, table, fold, clock, refresh::request);
        highlights = new Highlights(session.settings(), table, clock);
        timeline = new TimelinePane(monitor.log(), view, clock, this::showRange);
        filter = new FilterBar(this::filter, this::complete, session.settings(), clock);
        adding = new SourceAdding(session, filter);
        sources = new SourcesView(adding, session.hosts(), ZoneId.systemDefault());
        groups = new LogGroups(monitor.log());
        errors = new ErrorsView(errorsActions(), ZoneId.systemDefault());
        buttons =
                new DisplayButtons(table, fold, new DisplayButtons.Actions(this::openHighlights, this::clear), themes);
        empty = new EmptyState(new EmptyState.Actions(
                adding::playDemo, this::chooseDirectory, () -> filter.setFilter(BarFilter.EVERYTHING)));
        getStyleClass().add(STYLE);
        themes.darkProperty().subscribe(dark -> pseudoClassStateChanged(DARK, dark));
        assemble();
        connect();
        registrations = List.of(
                monitor.onChange(refresh::request),
                sorted.onChange(refresh::request),
                groups.onChange(groupsRefresh::request));
        refresh();
        refreshGroups();
    }

    private void assemble() {
        HBox.setHgrow(filter, Priority.ALWAYS);
        var top = new HBox(filter, buttons);
        top.getStyleClass().add("top-bar");
        setTop(top);
        setCenter(center());
        setBottom(new VBox(errors, requests, status));
    }

    private Node center() {
        Node events = events();
        VBox.setVgrow(events, Priority.ALWAYS);
        var work = new SplitPane(new VBox(timeline.view(), events), detail);
        work.setOrientation(Orientation.VERTICAL);
        work.setDividerPositions(0.68);
        SplitPane.setResizableWithParent(detail, false);
        var all = new SplitPane(sources, work);
        all.setDividerPositions(0.18);
        SplitPane.setResizableWithParent(sources, false);
        return all;
    }

    private Node events() {
        var events = new BorderPane(new StackPane(table, empty));
        events.setTop(finding.bar());
        return events;
    }

    private void connect() {
        table.setOnOpen(fold::open);
        table.selectedProperty().subscribe(detail::show);
        table.timesInSightProperty().subscribe(timeline::mark);
        status.showTimelineToggle(timeline.view().visibleProperty());
        table.orderProperty().subscribe(sorted::setOrder);
        table.restore(settings.settings().table());
        table.setOnLayout(layout -> settings.change(now -> now.with(layout)));
        table.setOnFilterExample(this::filterBy);
        detail.setOnFilterExample(this::filterBy);
        status.setOnErrors(errors::open);
        status.setOnRequests(this::showRequests);
        filter.addEventHandler(KeyEvent.KEY_PRESSED, this::leaveFilter);
        var panes = new PaneRing()
                .add(filter, filter::focusSearch)
                .add(sources, this::focusSources)
                .add(timeline.view(), timeline.view()::requestFocus)
                .add(table, table::requestFocus)
                .add(detail)
                .add(errors)
                .add(requests);
        keys(panes).install(this);
    }

    private MainKeys keys(PaneRing panes) {
        var trail = new Trail(table, filter);
        return new MainKeys(table::isFocusWithin)
                .inTable(KeyCode.O, trail::follow)
                .inTable(KeyCode.BACK_SPACE, trail::back)
                .anywhere(KeyCode.LEFT, trail::back, KeyCombination.ALT_DOWN)
                .anywhere(KeyCode.F, finding.bar()::open, KeyCombination.SHORTCUT_DOWN)
                .anywhere(KeyCode.F3, finding::next)
                .anywhere(KeyCode.F3, finding::previous, KeyCombination.SHIFT_DOWN)
                .anywhere(KeyCode.P, this::pauseOrGoOn, KeyCombination.SHORTCUT_DOWN)
                .anywhere(KeyCode.L, this::clear, KeyCombination.SHORTCUT_DOWN)
                .anywhere(KeyCode.B, this::toggleTimeline, KeyCombination.SHORTCUT_DOWN)
                .anywhere(KeyCode.H, this::openHighlights, KeyCombination.SHORTCUT_DOWN)
                .anywhere(KeyCode.T, buttons::nextTheme, KeyCombination.SHORTCUT_DOWN)
                .anywhere(KeyCode.R, this::showRequests, KeyCombination.SHORTCUT_DOWN)
                .anywhere(KeyCode.N, sources::openAdd, KeyCombination.SHORTCUT_DOWN)
                .anywhere(KeyCode.F6, () -> panes.move(1))
                .anywhere(KeyCode.F6, () -> panes.move(-1), KeyCombination.SHIFT_DOWN)
                .inTable(KeyCode.SPACE, this::pauseOrGoOn)
                .inTable(KeyCode.Z, fold::turn)
                .inTable(KeyCode.F, () -> table.followingProperty().set(true))
                .onSlash(filter::focusSearch);
    }

    private void toggleTimeline() {
        timeline.view().setVisible(!timeline.view().isVisible());
    }

    private void showRange(TimeRange range) {
        BarFilter now = filter.filter();
        filter.setFilter(now.withText(TimeTerms.with(now.text(), range)));
    }

    private void openHighlights() {
        highlights.open(getScene().getWindow());
    }

    private void showRequests() {
        requests.show(monitor.requests());
        requests.toggle();
    }

    private void leaveFilter(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            table.requestFocus();
            event.consume();
        }
    }

    private void focusSources() {
        Node list = sources.lookup("#" + SourcesView.LIST_ID);
        if (list != null) {
            list.requestFocus();
        }
    }

    /// Puts the focus where the keys for the table are.
    public void focusTable() {
        table.requestFocus();
    }

    /// Sets the bar to a filter in the filter language.
    public void setFilter(String text) {
        filter.setFilter(filter.filter().withText(text));
    }

    /// While the text holds a mistake, the last one without stays in force.
    private void filter(BarFilter newFilter) {
        var moment = new FilterMoment(clock.instant(), ZoneId.systemDefault());
        if (newFilter.reading() instanceof FilterReading.Good good) {
            goodText = newFilter.text();
            timeline.setRange(TimeTerms.range(good.expression(), moment));
        }
        BarFilter inForce = newFilter.withText(goodText);
        view.setFilter(inForce.toRowFilter(moment));
        fold.setNoiseAsked(inForce.asksForNoise());
        finding.filterChanged();
    }

    private List<Completion> complete(String text, int caret) {
        return Completions.of(text, caret, monitor.log().snapshot());
    }

    /// The only condition is the only one: what the bar's buttons hide is shown again.
    private void filterBy(FilterExample example, FilterExample.Use use) {
        BarFilter from = use == FilterExample.Use.ONLY ? BarFilter.EVERYTHING : filter.filter();
        example.in(goodText, use).ifPresent(text -> filter.setFilter(from.withText(text)));
    }

    private void pauseOrGoOn() {
        table.pausedProperty().set(!table.pausedProperty().get());
    }

    /// What is cleared cannot be held still, so the display goes on.
    private void clear() {
        monitor.log().clear();
        table.pausedProperty().set(false);
    }

    private void chooseDirectory() {
        var chooser = new DirectoryChooser();
        chooser.setTitle("Watch a directory");
        File chosen = chooser.showDialog(getScene().getWindow());
        if (chosen != null) {
            adding.add(chosen.getPath(), "");
        }
    }

    private ErrorsActions errorsActions() {
        return new ErrorsActions() {
            @Override
            public void retryNow(String source) {
                monitor.retryNow(source);
            }

            @Override
            public void clear() {
                monitor.errors().clear();
            }
        };
    }

    private void refresh() {
        Instant now = clock.instant();
        LogView.Result result = sorted.result();
        MonitorFigures figures = monitor.figures();
        List<SourceHealth> health = monitor.sources();
        List<ErrorEntry> entries = monitor.errors().entries();
        empty.show(result, monitor.log().snapshot(), health);
        table.show(result);
        fold.show(result);
        finding.show();
        filter.setCount(result.rows().size(), figures.held(), result.complete());
        filter.setSources(health.stream().map(source -> source.spec().name()).toList());
        sources.show(health, now);
        if (requests.isVisible()) {
            requests.show(monitor.requests());
        }
        errors.show(entries, now);
        status.show(figures, entries.stream().filter(ErrorEntry::open).count());
        ticking.follow(figures, health);
    }

    private void refreshGroups() {
        sources.showGroups(groups.hosts());
    }

    /// Ends the refreshes. Monitor and view stay their owner's to close.
    @Override
    public void close() {
        registrations.forEach(Registration::close);
        timeline.close();
        filter.close();
        groupsRefresh.close();
        groups.close();
        sources.close();
        finding.close();
        highlights.close();
        table.close();
        sorted.close();
        refresh.close();
        ticking.stop();
    }
}
