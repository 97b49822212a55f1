package io.porthole.ui.main;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.porthole.engine.Endpoint;
import io.porthole.engine.RequestLog;
import io.porthole.event.Action;
import io.porthole.event.Actor;
import io.porthole.event.EpochNanos;
import io.porthole.event.Event;
import io.porthole.event.EventType;
import io.porthole.event.Origin;
import io.porthole.filter.LogView;
import io.porthole.log.Row;
import io.porthole.monitor.Monitor;
import io.porthole.monitor.MonitorFigures;
import io.porthole.monitor.MonitorOptions;
import io.porthole.monitor.SourceSpec;
import io.porthole.testing.Events;
import io.porthole.testing.FakeWatcher;
import io.porthole.testing.ManualScheduler;
import io.porthole.testing.Sessions;
import io.porthole.ui.events.EventTable;
import io.porthole.ui.find.FindBar;
import io.porthole.ui.fx.ThemeChoice;
import io.porthole.ui.fx.Themes;
import io.porthole.ui.fx.UserAction;
import io.porthole.ui.timeline.TimelineView;
import io.porthole.watcher.SourceState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javafx.application.Application;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // set by start, which the extension calls before each test
class MainViewTest {
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-03-01T14:02:10Z"));

    private final List<SourceSpec> added = new ArrayList<>();
    private final List<FakeWatcher> watchers = new ArrayList<>();
    private Monitor monitor;
    private LogView view;
    private Themes themes;
    private MainView main;

    @Start
    void start(Stage stage) {
        monitor = new Monitor(MonitorOptions.DEFAULT, this::watcher, new RequestLog(), new ManualScheduler(), CLOCK);
        view = new LogView(monitor.log());
        themes = new Themes();
        main = new MainView(Sessions.of(monitor), view, themes, CLOCK);
        stage.setScene(new Scene(main, 940, 700));
        stage.show();
        main.focusTable();
    }

    private FakeWatcher watcher(SourceSpec spec) {
        var watcher = new FakeWatcher(spec.name());
        added.add(spec);
        watchers.add(watcher);
        return watcher;
    }

    @AfterEach
    void close() {
        onFx(() -> {
            themes.choiceProperty().set(ThemeChoice.SYSTEM);
            main.close();
            themes.close();
        });
        view.close();
        monitor.close();
    }

    @Test
    void theEmptyWindowOffersADemonstration(FxRobot robot) throws Exception {
        assertEquals("Nothing is watched.", sentence());
        robot.clickOn("#" + EmptyState.DEMO_ID);
        assertEquals(List.of(new SourceSpec.Demo()), added);
        await(() -> !robot.lookup("#" + EmptyState.DEMO_ID).query().isVisible());
        append(3, "web");
        await(() -> rows() == 3);
        assertFalse(onFx(() -> main.lookup("." + EmptyState.STYLE).isVisible()));
    }

    @Test
    void theEmptyWindowSaysHowItStandsWithTheSources() throws Exception {
        monitor.add(new SourceSpec.Directory(Path.of("conf")));
        await(() -> sentence().equals("Connecting to conf…"));
        watchers.getFirst().state(SourceState.RETRYING);
        await(() -> sentence().equals("conf cannot be reached; Porthole keeps trying."));
        watchers.getFirst().state(SourceState.LIVE);
        await(() -> sentence().equals("Waiting for events from conf."));
    }

    @Test
    void whatHasEndedIsNotSaidToBeOutOfReach() throws Exception {
        monitor.add(new SourceSpec.Demo());
        watchers.getFirst().state(SourceState.CLOSED);
        await(() -> sentence().equals("demo has ended."));
        monitor.add(new SourceSpec.Directory(Path.of("conf")));
        watchers.getLast().state(SourceState.FAILED);
        await(() -> sentence().equals("conf cannot be reached."));
    }

    @Test
    void theEmptyWindowOffersToAddAHost(FxRobot robot) throws Exception {
        robot.clickOn("#" + EmptyState.HOST_ID);
        await(() -> main.lookup("#source-address").isFocused());
    }

    @Test
    void thatASourceIsConnectedLeavesTheWindowEmpty() throws Exception {
        monitor.add(new SourceSpec.Directory(Path.of("conf")));
        watchers.getFirst().state(SourceState.LIVE);
        monitor.log().append(List.of(Event.porthole("conf", Action.CONNECTED, "connected", 0)), 1);
        await(() -> rows() == 1);
        assertTrue(onFx(() -> main.lookup("." + EmptyState.STYLE).isVisible()));
        assertEquals("Waiting for events from conf.", sentence());
    }

    @Test
    void aTimerRunsOnlyWhileARateIsShown() {
        var ticking = new Ticking(() -> {});
        assertTrue(onFx(() -> {
            ticking.follow(figures(0.5), List.of());
            return ticking.isRunning();
        }));
        assertFalse(onFx(() -> {
            ticking.follow(figures(0), List.of());
            return ticking.isRunning();
        }));
        ticking.stop();
    }

    @Test
    void whatPassesWithTimeIsRefreshedAgainAndAgain() throws InterruptedException {
        var requests = new Semaphore(0);
        var ticking = new Ticking(requests::release);
        onFx(() -> ticking.follow(figures(0.5), List.of()));
        assertTrue(requests.tryAcquire(2, 15, TimeUnit.SECONDS));
        ticking.stop();
    }

    private static MonitorFigures figures(double perSecond) {
        return new MonitorFigures(perSecond, 0, 1, new MonitorFigures.Memory(0, 1, 0), 0, 0, 0, 0, 0);
    }

    @Test
    void whereNoRowPassesTheEmptyTableOffersToShowEverything(FxRobot robot) throws Exception {
        append(5, "web");
        robot.type(KeyCode.TAB);
        onFx(() -> search().setText("nowhere"));
        await(() -> sentence().equals("No event passes the filter."));
        robot.clickOn("#" + EmptyState.EVERYTHING_ID);
        await(() -> rows() == 5);
    }

    @Test
    void rowsStayWhileAKeyIsTyped() throws Exception {
        append(3, "web");
        append(2, "db");
        onFx(() -> search().setText("web"));
        await(() -> rows() == 3);
        onFx(() -> search().setText("web exit"));
        await(() -> rows() == 0);
        onFx(() -> search().setText("web exit:"));
        await(() -> rows() == 3);
    }

    @Test
    void whatIsTypedFiltersTheRows(FxRobot robot) throws Exception {
        append(10, "web");
        append(3, "db");
        robot.write("/");
        assertTrue(onFx(() -> search().isFocused()));
        onFx(() -> search().setText("db"));
        await(() -> rows() == 3);
        await(() -> robot.lookup("#filter-count").queryAs(Label.class).getText().equals("3 of 13"));
    }

    @Test
    void escapeGoesFromTheSearchToTheTable(FxRobot robot) throws Exception {
        robot.write("/");
        robot.type(KeyCode.ESCAPE);
        assertTrue(onFx(() -> table().isFocused()));
    }

    @Test
    void theSlashFocusesTheSearchAndIsNotTyped(FxRobot robot) throws Exception {
        robot.write("/");
        assertTrue(onFx(() -> search().isFocused()));
        assertEquals("", onFx(() -> search().getText()));
        robot.write("a/b");
        assertEquals("a/b", onFx(() -> search().getText()));
    }

    @Test
    void aCrashLoopFoldsIntoARowThatOpensAndClosesAgain(FxRobot robot) throws Exception {
        monitor.log().append(loop(20), 1);
        await(() -> rows() == 8);
        await(() -> toggle(DisplayButtons.FOLD_ID).getText().equals("32 folded"));
        await(() -> robot.lookup(MainViewTest::isLoop).tryQuery().isPresent());
        robot.type(KeyCode.END, KeyCode.ENTER);
        await(() -> view.result().rows().size() == 40);
        robot.type(KeyCode.ENTER);
        await(() -> rows() == 8);
        robot.type(KeyCode.Z);
        await(() -> view.result().rows().size() == 40
                && toggle(DisplayButtons.FOLD_ID).getText().equals("Fold"));
    }

    @Test
    void findMarksRowsAndGoesFromOneToTheNextAlsoWhereTheyAreFolded(FxRobot robot) throws Exception {
        append(3, "web");
        monitor.log().append(loop(20), 1);
        append(2, "db");
        robot.push(KeyCode.SHORTCUT, KeyCode.F);
        robot.write("action:die");
        await(() -> count().equals("20 found"));
        robot.type(KeyCode.ENTER);
        await(() -> count().equals("1 of 20"));
        robot.push(KeyCode.SHIFT, KeyCode.F3);
        await(() -> count().equals("20 of 20"));
        robot.type(KeyCode.F3);
        await(() -> count().equals("1 of 20"));
        robot.push(KeyCode.SHORTCUT, KeyCode.F);
        robot.write("action:");
        await(() -> !count().contains("of 20"));
        robot.type(KeyCode.ESCAPE);
        assertTrue(onFx(() -> table().isFocused()));
    }

    @Test
    void findGoesFromRowToRowInTheOrderOfTheTable(FxRobot robot) throws Exception {
        append(1, "web");
        append(1, "api");
        append(1, "db");
        append(1, "cache");
        onFx(() -> sortBy("Who"));
        robot.push(KeyCode.SHORTCUT, KeyCode.F);
        robot.write("name:web-0,db-0,cache-0");
        await(() -> count().equals("3 found"));
        List<String> names = new ArrayList<>();
        for (int i = 1; i <= 3; i++) {
            String at = i + " of 3";
            robot.type(KeyCode.F3);
            await(() -> count().equals(at));
            names.add(onFx(() -> selectedName()));
        }
        assertEquals(List.of("cache-0", "db-0", "web-0"), names);
        robot.push(KeyCode.SHIFT, KeyCode.F3);
        await(() -> count().equals("2 of 3"));
        assertEquals("db-0", onFx(() -> selectedName()));
    }

    private void sortBy(String title) {
        sortBy(table(), title);
    }

    private static <S> void sortBy(TableView<S> table, String title) {
        table.getColumns().stream()
                .filter(column -> column.getText().equalsIgnoreCase(title))
                .forEach(column -> table.getSortOrder().setAll(List.of(column)));
    }

    private String selectedName() {
        Row row = ((EventTable) main.lookup(".event-table")).selectedProperty().get();
        return row == null ? "" : row.event().actorName();
    }

    @Test
    void spacePausesAndTheButtonCountsWhatWaits(FxRobot robot) throws Exception {
        append(4, "web");
        await(() -> rows() == 4);
        robot.type(KeyCode.SPACE);
        append(1_204, "web");
        await(() -> toggle(DisplayButtons.PAUSE_ID).getText().equals("paused · 1,204 wait"));
        assertEquals(4, rows());
        robot.push(KeyCode.SHORTCUT, KeyCode.P);
        await(() -> toggle(DisplayButtons.PAUSE_ID).getText().equals("Pause"));
        await(() -> rows() > 4);
    }

    @Test
    void inTheSearchASpaceIsASpace(FxRobot robot) throws Exception {
        robot.write("/");
        robot.write("a f");
        assertEquals("a f", onFx(() -> search().getText()));
        assertFalse(onFx(() -> toggle(DisplayButtons.PAUSE_ID).isSelected()));
    }

    @Test
    void theFollowButtonAndItsKeyAgree(FxRobot robot) throws Exception {
        append(500, "web");
        await(() -> rows() > 4);
        robot.type(KeyCode.HOME);
        assertFalse(onFx(() -> toggle(DisplayButtons.FOLLOW_ID).isSelected()));
        robot.type(KeyCode.F);
        assertTrue(onFx(() -> toggle(DisplayButtons.FOLLOW_ID).isSelected()));
    }

    @Test
    void clearLetsGoOfAllRowsAndEndsThePause(FxRobot robot) throws Exception {
        append(20, "web");
        await(() -> rows() > 4);
        robot.type(KeyCode.SPACE);
        robot.push(KeyCode.SHORTCUT, KeyCode.L);
        await(() -> rows() == 0);
        assertFalse(onFx(() -> toggle(DisplayButtons.PAUSE_ID).isSelected()));
    }

    @Test
    void theThemeGoesFromTheSystemsThroughTheOthers(FxRobot robot) throws Exception {
        robot.push(KeyCode.SHORTCUT, KeyCode.T);
        assertEquals(ThemeChoice.LIGHT, onFx(() -> themes.choiceProperty().get()));
        robot.clickOn("#" + DisplayButtons.THEME_ID);
        assertEquals(ThemeChoice.DARK, onFx(() -> themes.choiceProperty().get()));
        assertTrue(onFx(Application::getUserAgentStylesheet).endsWith("theme-dark.css"));
        robot.push(KeyCode.SHORTCUT, KeyCode.T);
        assertEquals(
                ThemeChoice.HIGH_CONTRAST, onFx(() -> themes.choiceProperty().get()));
        assertTrue(onFx(Application::getUserAgentStylesheet).endsWith("theme-high-contrast.css"));
        robot.push(KeyCode.SHORTCUT, KeyCode.T);
        assertEquals(ThemeChoice.SYSTEM, onFx(() -> themes.choiceProperty().get()));
    }

    @Test
    void f6GoesThroughThePanesAndBack(FxRobot robot) throws Exception {
        robot.push(KeyCode.SHIFT, KeyCode.F6);
        assertTrue(onFx(() -> main.lookup("#" + TimelineView.ID).isFocused()));
        robot.push(KeyCode.SHIFT, KeyCode.F6);
        assertTrue(onFx(() -> main.lookup(".sources-view").isFocusWithin()));
        robot.type(KeyCode.F6).type(KeyCode.F6);
        assertTrue(onFx(() -> table().isFocused()));
        robot.push(KeyCode.SHIFT, KeyCode.F6);
        robot.push(KeyCode.SHIFT, KeyCode.F6);
        robot.push(KeyCode.SHIFT, KeyCode.F6);
        assertTrue(onFx(() -> search().isFocused()));
    }

    @Test
    void dShowsTheDifferenceOfAFileThatIsWatched(FxRobot robot, @TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("nginx.conf"), "listen 80;\n");
        monitor.add(new SourceSpec.Directory(folder));
        monitor.log().append(List.of(written(folder.toString(), file)), 1);
        await(() -> rows() == 1);
        robot.type(KeyCode.HOME).type(KeyCode.D);
        await(() -> differenceAbout().startsWith("The first look"));
        Files.writeString(file, "listen 8080;\n");
        robot.type(KeyCode.D);
        await(() -> differenceAbout().startsWith("1 line added, 1 removed"));
    }

    private String differenceAbout() {
        return ((Labeled) main.lookup("#file-content-about")).getText();
    }

    private static Event written(String source, Path file) {
        long time = EpochNanos.of(CLOCK.instant());
        return new Event(
                EventType.FILE,
                source,
                "file",
                Action.FILE_WRITTEN,
                Action.FILE_WRITTEN.word(),
                new Actor(file.toString(), "", Map.of()),
                time,
                time,
                Origin.LIVE,
                "");
    }

    @Test
    void aRangeOfTheTimelineIsATermOfTheFilter(FxRobot robot) throws Exception {
        appendASecond(60);
        await(() -> rows() > 4);
        Node timeline = main.lookup("#" + TimelineView.ID);
        onFx(timeline::requestFocus);
        await(() -> String.valueOf(timeline.queryAccessibleAttribute(AccessibleAttribute.TEXT))
                .matches("Timeline: 60 events .* in 1 s.*"));
        robot.type(KeyCode.HOME);
        robot.push(KeyCode.SHIFT, KeyCode.RIGHT);
        robot.type(KeyCode.ENTER);
        await(() -> !search().getText().isEmpty());
        assertEquals("since:2026-03-01T14:02:10Z until:2026-03-01T14:02:12Z", onFx(() -> search().getText()));
        await(() -> rows() == 3);
        robot.type(KeyCode.ESCAPE).type(KeyCode.ESCAPE);
        assertEquals("", onFx(() -> search().getText()));
    }

    @Test
    void theRowsMenuFollowsAndGoesBack(FxRobot robot) throws Exception {
        append(3, "web");
        await(() -> rows() == 3);
        robot.type(KeyCode.HOME);
        robot.push(KeyCode.SHIFT, KeyCode.F10);
        assertTrue(robot.lookup("Back to where you were   Backspace").queryAll().isEmpty());
        robot.clickOn("Follow this container   O");
        await(() -> rows() == 1);
        robot.push(KeyCode.SHIFT, KeyCode.F10).clickOn("Back to where you were   Backspace");
        await(() -> rows() == 3);
    }

    @Test
    void aContainerIsFollowedAndTheWayBackFound(FxRobot robot) throws Exception {
        appendASecond(9);
        append(200, "db");
        appendASecond(9);
        await(() -> rows() > 4);
        robot.type(KeyCode.HOME).type(KeyCode.DOWN).type(KeyCode.DOWN);
        robot.type(KeyCode.O);
        await(() -> search().getText().equals("name:web-2 or id:id-web-2"));
        await(() -> rows() == 2);
        robot.type(KeyCode.BACK_SPACE);
        await(() -> search().getText().isEmpty() && rows() > 4);
        assertEquals(2, onFx(() -> table().getSelectionModel().getSelectedIndex()));
        assertFalse(onFx(() -> toggle(DisplayButtons.FOLLOW_ID).isSelected()));
    }

    @Test
    void aGroupIsATermOfTheFilter(FxRobot robot) throws Exception {
        monitor.add(new SourceSpec.Engine("local", new Endpoint.Unix("/run/local.sock")));
        appendASecond(3);
        await(() -> robot.lookup("web-1").queryAll().size() > 1);
        ListView<?> list = robot.lookup("#sources-list").queryListView();
        onFx(() -> {
            list.requestFocus();
            list.getSelectionModel().select(3);
        });
        robot.type(KeyCode.ENTER);
        assertEquals("name:web-1", onFx(() -> search().getText()));
        await(() -> rows() == 1);
        robot.type(KeyCode.ENTER);
        assertEquals("", onFx(() -> search().getText()));
    }

    @Test
    void theTimelineIsHiddenAndShown(FxRobot robot) throws Exception {
        Node timeline = main.lookup("#" + TimelineView.ID);
        robot.push(KeyCode.SHORTCUT, KeyCode.B);
        assertFalse(onFx(timeline::isVisible));
        robot.clickOn("#" + StatusBar.TIMELINE_ID);
        assertTrue(onFx(timeline::isVisible));
    }

    private void appendASecond(int count) {
        long start = EpochNanos.of(CLOCK.instant());
        var events = new ArrayList<Event>();
        for (int i = 0; i < count; i++) {
            events.add(Events.container("local", "web-" + i, Action.START, start + i * 1_000_000_000L));
        }
        monitor.log().append(events, 1);
    }

    @Test
    void theRequestsAreShownAtAClickOrAKey(FxRobot robot) throws Exception {
        robot.clickOn("#" + StatusBar.REQUESTS_ID);
        assertTrue(onFx(() -> main.lookup(".requests-view").isVisible()));
        robot.type(KeyCode.ESCAPE);
        assertFalse(onFx(() -> main.lookup(".requests-view").isVisible()));
        robot.push(KeyCode.SHORTCUT, KeyCode.R);
        assertTrue(onFx(() -> main.lookup(".requests-view").isVisible()));
    }

    @Test
    void errorsAndRequestsTakeThePlaceOfTheDetailsAndNothingFromTheTable(FxRobot robot) throws Exception {
        append(3, "web");
        await(() -> rows() == 3);
        double height = onFx(() -> table().getHeight());
        robot.clickOn("#" + StatusBar.ERRORS_ID);
        assertEquals(List.of("errors-view"), below());
        assertEquals(height, onFx(() -> table().getHeight()));
        robot.push(KeyCode.SHORTCUT, KeyCode.R);
        assertEquals(List.of("requests-view"), below());
        assertEquals(height, onFx(() -> table().getHeight()));
        robot.type(KeyCode.ESCAPE);
        assertEquals(List.of("detail-view"), below());
        assertTrue(onFx(() -> table().isFocused()));
        robot.push(KeyCode.SHORTCUT, KeyCode.R);
        robot.clickOn("#" + StatusBar.ERRORS_ID);
        assertEquals(List.of("errors-view"), below());
        robot.type(KeyCode.ESCAPE);
        assertEquals(List.of("detail-view"), below());
        assertTrue(onFx(() -> table().isFocused()));
        assertEquals(height, onFx(() -> table().getHeight()));
    }

    @Test
    void whatWasToldOfASourceIsGoneWithTheNextKeyOrClick(FxRobot robot) throws Exception {
        robot.push(KeyCode.SHORTCUT, KeyCode.N);
        robot.write("tcp://build:2375").type(KeyCode.ENTER);
        assertEquals("Added tcp://build:2375.", told());
        robot.type(KeyCode.F6);
        assertEquals("", told());
        robot.push(KeyCode.SHORTCUT, KeyCode.N);
        robot.write("tcp://test:2375").clickOn("Add");
        assertEquals("Added tcp://test:2375.", told());
        robot.clickOn("#" + StatusBar.RATE_ID);
        assertEquals("", told());
    }

    private String told() {
        return onFx(() -> ((Label) main.lookup("#sources-told")).getText());
    }

    @Test
    void whoWantsToSeeADetailSeesIt(FxRobot robot) throws Exception {
        append(3, "web");
        await(() -> rows() == 3);
        robot.type(KeyCode.HOME);
        robot.clickOn("#" + StatusBar.ERRORS_ID);
        onFx(() -> UserAction.of(main.actions(), "detail.raw").run());
        assertEquals(List.of("detail-view"), below());
    }

    /// What is seen below the table.
    private List<String> below() {
        return Stream.of("detail-view", "errors-view", "requests-view")
                .filter(style -> onFx(() -> main.lookup("." + style).isVisible()))
                .toList();
    }

    @Test
    void aSourceIsAddedChangedAndRemoved(FxRobot robot) throws Exception {
        robot.push(KeyCode.SHORTCUT, KeyCode.N);
        robot.write("tcp://build:2375").type(KeyCode.ENTER);
        await(() -> sourceNames().equals(List.of("build:2375")));
        robot.type(KeyCode.DOWN).type(KeyCode.F2);
        robot.clickOn("#source-given-name").write("build").type(KeyCode.ENTER);
        await(() -> sourceNames().equals(List.of("build")));
        robot.type(KeyCode.DOWN).type(KeyCode.DELETE);
        await(() -> sourceNames().isEmpty());
    }

    private List<String> sourceNames() {
        return monitor.sources().stream().map(source -> source.spec().name()).toList();
    }

    private void append(int count, String name) {
        var events = new ArrayList<Event>();
        for (int i = 0; i < count; i++) {
            events.add(new Event(
                    EventType.DOCKER,
                    "local",
                    "container",
                    Action.START,
                    "start",
                    Actor.named(name + "-" + i),
                    i,
                    i,
                    Origin.LIVE,
                    ""));
        }
        monitor.log().append(events, 1);
    }

    /// A container that ends with 1 every two seconds.
    private static List<Event> loop(int rounds) {
        var events = new ArrayList<Event>();
        for (int i = 0; i < rounds; i++) {
            long time = Events.T0 + i * 2_000_000_000L;
            events.add(Events.container("local", "loop", Action.START, time));
            events.add(Events.container("local", "loop", Action.DIE, time + 1_000_000_000L, "exitCode", "1"));
        }
        return events;
    }

    private static boolean isLoop(Node node) {
        return node instanceof Labeled cell && ("" + cell.getText()).startsWith("× 20, every 2.0 s, exit 1, since ");
    }

    private String count() {
        return ((Label) main.lookup("#" + FindBar.COUNT_ID)).getText();
    }

    private String sentence() {
        return ((Label) main.lookup("#" + EmptyState.SENTENCE_ID)).getText();
    }

    private int rows() {
        return onFx(() -> table().getItems().size());
    }

    private TableView<?> table() {
        return (TableView<?>) main.lookup("#" + EventTable.TABLE_ID);
    }

    private TextField search() {
        return (TextField) main.lookup("#filter-search");
    }

    private ToggleButton toggle(String id) {
        Node node = main.lookup("#" + id);
        return (ToggleButton) node;
    }

    private static void await(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(15, TimeUnit.SECONDS, () -> onFx(condition));
    }

    private static void onFx(Runnable work) {
        WaitForAsyncUtils.waitForAsyncFx(10_000, work);
    }

    private static <T> T onFx(Callable<T> work) {
        return WaitForAsyncUtils.waitForAsyncFx(10_000, work);
    }
}
