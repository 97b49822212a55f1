package io.porthole.ui.main;

import io.porthole.explain.Findings;
import io.porthole.filter.LogView;
import io.porthole.log.Registration;
import io.porthole.message.Messages;
import io.porthole.monitor.ErrorEntry;
import io.porthole.monitor.Monitor;
import io.porthole.monitor.MonitorFigures;
import io.porthole.monitor.SourceHealth;
import io.porthole.ui.actions.KeyMap;
import io.porthole.ui.actions.KeysView;
import io.porthole.ui.actions.PaletteView;
import io.porthole.ui.detail.DetailView;
import io.porthole.ui.detail.FileView;
import io.porthole.ui.errors.ErrorsView;
import io.porthole.ui.fx.CutText;
import io.porthole.ui.fx.FxRefresh;
import io.porthole.ui.fx.MenuKey;
import io.porthole.ui.fx.Place;
import io.porthole.ui.fx.Themes;
import io.porthole.ui.fx.UserAction;
import io.porthole.ui.requests.RequestsView;
import io.porthole.watcher.SourceError;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import javafx.stage.WindowEvent;

/// All panes of the window: where they stand, what they have to do with one another, and the one refresh that, whatever
/// changes, looks up the counts and the rows in sight. What decides which rows are shown is [EventsPane]'s.
public final class MainView extends BorderPane implements AutoCloseable {
    public static final String STYLE = "main-view";
    private static final String PALETTE = "palette.open";
    private static final String KEYS_OF_SETTINGS = "keys";
    private static final double PALETTE_WIDTH = 560;
    private static final double PALETTE_TOP = 48;
    private static final double PALETTE_EDGE = 32;

    private final Monitor monitor;
    private final InstantSource clock;
    private final FxRefresh refresh = new FxRefresh(this::refresh);
    private final Ticking ticking = new Ticking(refresh::request);
    private final EventsPane events;
    private final SourcesPane sources;
    private final DetailView detail;
    private final ErrorsView errors;
    private final RequestsView requests = new RequestsView(this::focusTable);
    private final FileOpening opening;
    private final Saving saving;
    private final StatusBar status = new StatusBar();
    private final Highlights highlights;
    private final WindowSettings preferences;
    private final SettingsWindow settings;
    private final DisplayButtons buttons;
    private final EmptyState empty;
    private final SplitPane work = new SplitPane();
    private final SplitPane all = new SplitPane();
    private final PaneMemory paneMemory;
    private final List<UserAction> windowActions;
    private final UserAction menu = MenuKey.action(this);
    private final KeyMap keys;
    private final Help help;
    private final PaletteView palette = new PaletteView(() ->
            actions().stream().filter(action -> !action.id().equals(PALETTE)).toList());
    private final Registration onMonitor;

    /// @param view the rows of the monitor's log that pass the filter; this view sets its filter
    public MainView(Session session, LogView view, Themes themes, InstantSource clock) {
        this.monitor = session.monitor();
        this.clock = clock;
        events = new EventsPane(session, view, clock, refresh::request);
        sources = new SourcesPane(session, events.filterBar());
        var files = new AskedEventFiles(this);
        opening = new FileOpening(session, files, clock);
        saving = new Saving(monitor, events, files, clock);
        detail = detail(session, clock);
        errors = new ErrorsView(
                new MonitorErrors(monitor), session.settings().settings().zone(), this::focusTable);
        highlights = new Highlights(session.settings(), events.table(), menu, clock);
        preferences = new WindowSettings(
                session.settings(),
                events,
                themes,
                new WindowSettings.Others(this::setZone, detail::setContentsAllowed));
        buttons = new DisplayButtons(
                events.table(), events.fold(), new DisplayButtons.Actions(this::openHighlights, events::clear), themes);
        empty = new EmptyState(new EmptyState.Actions(
                sources.view()::openAdd, sources::playDemo, sources::chooseDirectory, events::showEverything));
        getStyleClass().add(STYLE);
        assemble();
        paneMemory = new PaneMemory(session.settings(), all, work);
        connect();
        settings = new SettingsWindow(
                menu,
                session,
                new SettingsWindow.Ways(sources.view()::focusList, this::openHighlights, () -> openHelp(Help.KEYS)));
        windowActions = windowActions(panes());
        keys = new KeyMap(actions(), new KeptKeys(session.settings()));
        help = new Help(menu, () -> new KeysView(keys), session.commandLine());
        showKeys();
        addEventFilter(KeyEvent.KEY_PRESSED, _ -> sources.view().forgetNotice());
        addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> sources.view().forgetNotice());
        new MainKeys(windowKeys(), events.table()::hasKeys).install(this);
        MenuKey.install(this, menu);
        CutText.install(this);
        opening.install(this);
        onMonitor = monitor.onChange(refresh::request);
        refresh();
    }

    private static DetailView detail(Session session, InstantSource clock) {
        ZoneId zone = session.settings().settings().zone();
        return new DetailView(zone, new FileView(zone, new WatchedFiles(session), clock));
    }

    private void setZone(ZoneId zone) {
        events.setZone(zone);
        detail.setZone(zone);
        errors.setZone(zone);
        sources.view().setZone(zone);
        highlights.zoneChanged();
        refresh.request();
    }

    private void assemble() {
        HBox.setHgrow(events.filterBar(), Priority.ALWAYS);
        var top = new HBox(events.filterBar(), buttons);
        top.getStyleClass().add("top-bar");
        setTop(top);
        setCenter(center());
        setBottom(new VBox(saving.strip(), errors.strip(), status));
        getChildren().add(palette);
    }

    private Node center() {
        var rows = new BorderPane(new StackPane(events.table(), empty));
        rows.setTop(events.finding().bar());
        VBox.setVgrow(rows, Priority.ALWAYS);
        var below = new BelowTable(detail, errors, requests);
        work.getItems().setAll(new VBox(events.timeline().view(), rows), below);
        work.setOrientation(Orientation.VERTICAL);
        SplitPane.setResizableWithParent(below, false);
        all.getItems().setAll(sources.view(), work);
        SplitPane.setResizableWithParent(sources.view(), false);
        return all;
    }

    private void connect() {
        var timelineShown = events.timeline().view().visibleProperty();
        events.table().selectedProperty().subscribe(detail::show);
        detail.setOnFilterExample(events::filterBy);
        detail.setRelatedActions(events.relatedActions());
        status.showTimelineToggle(timelineShown);
        status.setOnErrors(errors::open);
        status.setOnFindings(sources.view()::selectFinding);
        status.setOnRequests(this::showRequests);
        paneMemory.connect(timelineShown, events.fold().onProperty(), sources.view(), errors);
    }

    private PaneRing panes() {
        Node timeline = events.timeline().view();
        return new PaneRing()
                .add(events.filterBar(), events.filterBar()::focusSearch)
                .add(sources.view(), sources.view()::focusList)
                .add(timeline, timeline::requestFocus)
                .add(events.table(), this::focusTable)
                .add(detail)
                .add(errors)
                .add(requests)
                .add(errors.strip())
                .add(status);
    }

    /// What has to do with more than one pane.
    private List<UserAction> windowActions(PaneRing panes) {
        return Stream.of(general(), moving(panes), PaneSizes.actions(all, work))
                .flatMap(List::stream)
                .toList();
    }

    private List<UserAction> general() {
        return List.of(
                anywhere(PALETTE, Messages.text("window.find-action"), palette::open, "Ctrl+Shift+P"),
                anywhere("settings.open", Messages.text("window.change-settings"), this::openSettings, "Ctrl+Comma"),
                anywhere("help.keys", Messages.text("window.show-all-keys-and"), () -> openHelp(Help.KEYS), "F1", "?"),
                anywhere("help.filter", Messages.text("window.show-help-on-filter"), () -> openHelp(Help.FILTER)),
                anywhere(
                        "help.commandLine",
                        Messages.text("window.show-help-on-command"),
                        () -> openHelp(Help.COMMAND_LINE)),
                anywhere("events.open", Messages.text("window.open-files-events"), opening::ask, "Ctrl+O"),
                anywhere("events.save", Messages.text("window.save-events"), saving::ask, "Ctrl+S")
                        .when(() -> !saving.isBusy()),
                anywhere(
                        "highlights.open",
                        Messages.text("window.change-highlight-rules"),
                        this::openHighlights,
                        "Ctrl+H"),
                anywhere(
                        "theme.next", Messages.text("window.change-theme-systems-light"), buttons::nextTheme, "Ctrl+T"),
                anywhere("requests.show", Messages.text("window.show-or-hide-requests"), this::showRequests, "Ctrl+R"),
                anywhere("errors.show", Messages.text("window.show-errors"), errors::open),
                anywhere("findings.show", Messages.text("window.show-findings"), sources.view()::selectFinding)
                        .when(() -> !monitor.findings().all().isEmpty()));
    }

    private List<UserAction> moving(PaneRing panes) {
        return List.of(
                anywhere("pane.next", Messages.text("window.go-next-pane"), () -> panes.move(1), "F6"),
                anywhere("pane.previous", Messages.text("window.go-previous-pane"), () -> panes.move(-1), "Shift+F6"),
                anywhere("app.quit", Messages.text("window.quit"), this::quit, "Ctrl+Q"),
                menu);
    }

    private void showKeys() {
        List<UserAction> actions = actions();
        buttons.showKeys(actions);
        status.showKeys(actions);
        events.finding().bar().showKeys(UserAction.of(actions, "find.next"), UserAction.of(actions, "find.previous"));
        keys.setOnProblems(this::tellKeys);
        tellKeys();
    }

    /// What was wrong before is over.
    private void tellKeys() {
        monitor.errors().over(KEYS_OF_SETTINGS);
        keys.problems()
                .forEach(problem -> monitor.errors()
                        .add(new SourceError(KEYS_OF_SETTINGS, problem, "", 0, clock.instant(), null, null)));
    }

    /// All that can be done in the window.
    List<UserAction> actions() {
        return Stream.of(
                        windowActions,
                        preferences.actions(),
                        events.actions(),
                        sources.view().actions(),
                        events.table().actions(),
                        detail.actions(),
                        errors.actions(),
                        requests.actions())
                .flatMap(List::stream)
                .toList();
    }

    /// The panes do what their own keys say, and menus are asked for in every window.
    private List<UserAction> windowKeys() {
        List<UserAction> ofTable = events.table().actions();
        return actions().stream()
                .filter(action -> action.place() == Place.ANYWHERE || action.place() == Place.TABLE)
                .filter(action -> !ofTable.contains(action) && !action.equals(menu))
                .toList();
    }

    private static UserAction anywhere(String id, String name, Runnable deed, String... keys) {
        return new UserAction(Place.ANYWHERE, id, name, deed).keys(keys);
    }

    private void openHelp(String page) {
        help.open(getScene().getWindow(), page);
    }

    private void openSettings() {
        settings.open(getScene().getWindow());
    }

    private void openHighlights() {
        highlights.open(getScene().getWindow());
    }

    /// As the window's own button does it, so that whoever has a say when that is pressed has it here too.
    private void quit() {
        Window window = getScene().getWindow();
        window.fireEvent(new WindowEvent(window, WindowEvent.WINDOW_CLOSE_REQUEST));
    }

    private void showRequests() {
        requests.show(monitor.requests());
        requests.toggle();
    }

    /// What is open and how the room is divided.
    PaneMemory paneMemory() {
        return paneMemory;
    }

    /// Goes to the row of that number, as `Go to` does.
    public void showRow(long number) {
        refresh();
        events.table().seek(number);
        focusTable();
    }

    /// Puts the focus where the keys for the table are.
    public void focusTable() {
        events.table().requestFocus();
    }

    /// The window is to be closed.
    void closeRequested(WindowEvent event) {
        saving.closeRequested(event);
    }

    /// Sets the bar to a filter in the filter language.
    public void setFilter(String text) {
        events.filterBar().setFilter(events.filterBar().filter().withText(text));
    }

    private void refresh() {
        Instant now = clock.instant();
        LogView.Result rows = events.rows();
        MonitorFigures figures = monitor.figures();
        List<SourceHealth> health = monitor.sources();
        List<ErrorEntry> entries = monitor.errors().entries();
        empty.show(rows, monitor.log().snapshot(), health);
        events.show(rows, figures.held());
        events.filterBar()
                .setSources(health.stream()
                        .flatMap(source -> source.reading().rowsOf().stream())
                        .distinct()
                        .toList());
        Findings findings = monitor.findings();
        events.table().setFindings(findings);
        sources.show(health, findings, now);
        status.showFindings(findings.all().size(), findings.isCut());
        detail.refresh(monitor.log().snapshot(), findings);
        if (requests.isVisible()) {
            requests.show(monitor.requests());
        }
        errors.show(entries, now);
        status.show(figures, entries.stream().filter(ErrorEntry::open).count());
        ticking.follow(figures, health);
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        double width = Math.min(PALETTE_WIDTH, getWidth() - PALETTE_EDGE);
        double height = Math.min(palette.prefHeight(width), getHeight() - PALETTE_EDGE - PALETTE_TOP);
        palette.resizeRelocate(snapPositionX((getWidth() - width) / 2), PALETTE_TOP, width, height);
    }

    /// Ends the refreshes. Monitor and view stay their owner's to close.
    @Override
    public void close() {
        onMonitor.close();
        saving.close();
        events.close();
        detail.close();
        sources.close();
        highlights.close();
        preferences.close();
        settings.close();
        help.close();
        refresh.close();
        ticking.stop();
    }
}
