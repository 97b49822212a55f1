package io.porthole.ui.main;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.porthole.capture.SaveFormat;
import io.porthole.engine.RequestLog;
import io.porthole.event.Action;
import io.porthole.filter.BarFilter;
import io.porthole.filter.LogView;
import io.porthole.filter.RowFilter;
import io.porthole.log.Segment;
import io.porthole.monitor.Monitor;
import io.porthole.monitor.MonitorOptions;
import io.porthole.monitor.SourceSpec;
import io.porthole.testing.Events;
import io.porthole.testing.FakeWatcher;
import io.porthole.testing.ManualScheduler;
import io.porthole.testing.Sessions;
import io.porthole.ui.save.SavePrompt;
import io.porthole.ui.save.SaveScope;
import io.porthole.ui.save.SaveStrip;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // the extension calls start
class SavingTest implements EventFiles {
    private final Monitor monitor = new Monitor(
            MonitorOptions.DEFAULT.holding(3),
            spec -> new FakeWatcher(spec.name()),
            new RequestLog(),
            new ManualScheduler(),
            OpenWindow.CLOCK);
    private final LogView view = new LogView(monitor.log());
    private final List<String> offered = new ArrayList<>();
    private List<Path> chosen = List.of();
    private EventsPane events;
    private Saving saving;
    private FileOpening opening;
    private Stage window;

    @TempDir
    private Path folder = Path.of("");

    @Start
    void start(Stage stage) {
        var session = Sessions.of(monitor);
        events = new EventsPane(session, view, OpenWindow.CLOCK, () -> {});
        saving = new Saving(monitor, events, this, OpenWindow.CLOCK);
        opening = new FileOpening(session, this, OpenWindow.CLOCK);
        stage.setScene(new Scene(new VBox(events.filterBar(), events.table(), saving.strip()), 800, 500));
        stage.addEventHandler(WindowEvent.WINDOW_CLOSE_REQUEST, saving::closeRequested);
        stage.show();
        window = stage;
        monitor.log()
                .append(
                        List.of(
                                Events.container("web", Action.START),
                                Events.container("db", Action.START),
                                Events.container("web", Action.DIE)),
                        1);
    }

    @AfterEach
    void close() {
        OpenWindow.onFx(() -> {
            saving.close();
            events.close();
        });
        view.close();
        monitor.close();
    }

    @Override
    public List<Path> toOpen() {
        return chosen;
    }

    @Override
    public Optional<Path> toSave(SaveFormat format, String name) {
        offered.add(name);
        return chosen.stream().findFirst();
    }

    @Test
    void allThatIsHeldIsSavedByEnterAlone(FxRobot robot) throws Exception {
        chosen = List.of(folder.resolve("friday"));
        robot.interact(saving::ask);
        assertTrue(robot.lookup("#" + SavePrompt.id(SaveScope.FILTERED)).query().isDisabled());
        assertTrue(robot.lookup("#" + SavePrompt.id(SaveScope.SELECTED)).query().isDisabled());
        robot.type(KeyCode.ENTER);
        awaitEnd(robot, "Saved 3 events to " + folder.resolve("friday.porthole") + ": ");
        assertTrue(offered.getFirst().endsWith(".porthole"), offered.toString());
        assertEquals(List.of(folder.resolve("friday.porthole")), files());
        assertFalse(saving.isBusy());
    }

    @Test
    void whatPassesTheFilterIsSaved(FxRobot robot) throws Exception {
        chosen = List.of(folder.resolve("a.jsonl"));
        robot.interact(() -> events.filterBar().setFilter(BarFilter.EVERYTHING.withText("name:web")));
        OpenWindow.await(() -> view.result().complete() && events.rows().rows().size() == 2);
        show();
        robot.interact(saving::ask);
        choose(robot, SaveScope.FILTERED);
        choose(robot, SaveFormat.JSON);
        robot.type(KeyCode.ENTER);
        awaitEnd(robot, "Saved 2 events");
        assertEquals(2, Files.readAllLines(folder.resolve("a.jsonl")).size());
    }

    @Test
    void whatIsSelectedIsSaved(FxRobot robot) throws Exception {
        chosen = List.of(folder.resolve("a.csv"));
        show();
        robot.interact(() -> events.table().goTo(2));
        robot.interact(saving::ask);
        choose(robot, SaveScope.SELECTED);
        choose(robot, SaveFormat.CSV);
        robot.type(KeyCode.ENTER);
        awaitEnd(robot, "Saved 1 event to ");
        assertTrue(Files.readString(folder.resolve("a.csv")).contains(",db,"));
    }

    @Test
    void whatIsSelectedIsSavedAlsoAfterTheLogHasLetItGo(FxRobot robot) throws Exception {
        chosen = List.of(folder.resolve("a.csv"));
        show();
        robot.interact(events.table()::requestFocus);
        robot.push(KeyCode.SHORTCUT, KeyCode.A);
        letGoWhileTheDisplayStands();
        robot.interact(saving::ask);
        choose(robot, SaveScope.SELECTED);
        robot.type(KeyCode.ENTER);
        awaitEnd(robot, "Saved 3 events to ");
    }

    @Test
    void whatPassesTheFilterIsSavedAlsoAfterTheLogHasLetItGo(FxRobot robot) throws Exception {
        chosen = List.of(folder.resolve("a.csv"));
        robot.interact(() -> events.filterBar().setFilter(BarFilter.EVERYTHING.withText("name:web")));
        OpenWindow.await(() -> view.result().complete() && events.rows().rows().size() == 2);
        show();
        letGoWhileTheDisplayStands();
        robot.interact(saving::ask);
        RadioButton filtered =
                robot.lookup("#" + SavePrompt.id(SaveScope.FILTERED)).queryAs(RadioButton.class);
        assertTrue(filtered.getText().contains("2 events"), filtered.getText());
        choose(robot, SaveScope.FILTERED);
        robot.type(KeyCode.ENTER);
        awaitEnd(robot, "Saved 2 events to ");
    }

    private void show() {
        OpenWindow.onFx(() -> events.show(events.rows(), 3));
    }

    private void letGoWhileTheDisplayStands() throws TimeoutException {
        OpenWindow.onFx(() -> events.table().pausedProperty().set(true));
        for (int i = 0; i < 4; i++) {
            monitor.log().append(Events.numbered(0, Segment.ROWS), 2);
        }
        OpenWindow.await(() -> view.result().complete() && !view.result().rows().contains(3));
        assertTrue(monitor.log().snapshot().first() > 3);
        show();
    }

    @Test
    void whatFailsIsToldAndIsAnError(FxRobot robot) throws Exception {
        chosen = List.of(folder.resolve("nowhere/a.porthole"));
        robot.interact(saving::ask);
        robot.type(KeyCode.ENTER);
        awaitEnd(robot, "The events could not be saved to " + chosen.getFirst() + ": there is no such folder.");
        assertEquals(1, monitor.errors().entries().size());
    }

    @Test
    void whoCancelsTooLateIsToldThatItIsSaved(FxRobot robot) throws Exception {
        Path file = folder.resolve("a.porthole");
        chosen = List.of(file);
        robot.interact(saving::ask);
        Button save = robot.lookup(SavingTest::isDefault).queryButton();
        Button cancel =
                robot.from(saving.strip()).lookup("#" + SaveStrip.CANCEL_ID).queryButton();
        OpenWindow.onFx(() -> {
            save.fire();
            long begin = System.nanoTime();
            while (!Files.exists(file) && System.nanoTime() - begin < 9_000_000_000L) {
                Thread.onSpinWait();
            }
            cancel.fire();
        });
        awaitEnd(robot, "Saved 3 events to " + file);
    }

    private static boolean isDefault(Node node) {
        return node instanceof Button button && button.isDefaultButton();
    }

    @Test
    void whoCancelsIsToldThatNothingIsSaved(FxRobot robot) throws Exception {
        var writing = new CountDownLatch(2); // they are counted first
        saveUntilInterrupted(robot, writing);
        robot.clickOn("#" + SaveStrip.CANCEL_ID);
        awaitEnd(robot, "The events were not saved.");
    }

    @Test
    void aWindowThatClosesLeavesNothingHalfWritten(FxRobot robot) throws Exception {
        var writing = new CountDownLatch(2);
        saveUntilInterrupted(robot, writing);
        assertEquals(1, files().size());
        OpenWindow.onFx(saving::close);
        assertEquals(List.of(), files());
    }

    private void saveUntilInterrupted(FxRobot robot, CountDownLatch writing) throws Exception {
        chosen = List.of(folder.resolve("a.csv"));
        OpenWindow.onFx(() -> view.setFilter(_ -> {
            if (Thread.currentThread().getName().equals("save-events")) {
                writing.countDown();
                awaitInterrupt(writing.getCount() == 0);
            }
            return _ -> true;
        }));
        OpenWindow.await(() -> !view.result().unfolded().equals(RowFilter.ALL));
        show();
        robot.interact(saving::ask);
        choose(robot, SaveScope.FILTERED);
        robot.type(KeyCode.ENTER);
        assertTrue(writing.await(20, TimeUnit.SECONDS));
    }

    private static void awaitInterrupt(boolean isTime) {
        try {
            new CountDownLatch(isTime ? 1 : 0).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void whatNobodyWasAskedAboutIsNotReplaced(FxRobot robot) throws Exception {
        Files.writeString(folder.resolve("a.porthole"), "before");
        chosen = List.of(folder.resolve("a"));
        robot.interact(saving::ask);
        robot.type(KeyCode.ENTER);
        awaitEnd(robot, "The events could not be saved to " + folder.resolve("a.porthole") + ": it exists already");
        assertEquals("before", Files.readString(folder.resolve("a.porthole")));
    }

    @Test
    void whoChoosesNoFileSavesNothing(FxRobot robot) throws IOException {
        robot.interact(saving::ask);
        robot.type(KeyCode.ENTER);
        assertFalse(saving.strip().isVisible());
        assertEquals(List.of(), files());
    }

    @Test
    void filesThatAreOpenedAreSources(FxRobot robot) {
        chosen = List.of(folder.resolve("a"), folder.resolve("b"), folder.resolve("a"));
        robot.interact(opening::ask);
        assertEquals(
                List.of(
                        new SourceSpec.Opened("a", folder.resolve("a")),
                        new SourceSpec.Opened("b", folder.resolve("b"))),
                monitor.sources().stream().map(source -> source.spec()).toList());
        assertTrue(monitor.errors()
                .entries()
                .getFirst()
                .latest()
                .message()
                .endsWith("/a is open already: close it first to read it again."));
        assertTrue(window.isShowing());
    }

    private static void choose(FxRobot robot, Enum<?> value) {
        robot.interact(() -> robot.lookup("#" + SavePrompt.id(value))
                .queryAs(RadioButton.class)
                .fire());
    }

    private void awaitEnd(FxRobot robot, String text) throws TimeoutException {
        Label told = robot.from(saving.strip()).lookup("#" + SaveStrip.TEXT_ID).queryAs(Label.class);
        OpenWindow.await(() -> !saving.isBusy());
        assertTrue(told.getText().startsWith(text), told.getText());
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.toList();
        }
    }
}
