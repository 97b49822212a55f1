package io.porthole.ui.main;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.porthole.engine.RequestLog;
import io.porthole.filter.LogView;
import io.porthole.filter.RowOrder;
import io.porthole.monitor.Monitor;
import io.porthole.monitor.MonitorOptions;
import io.porthole.testing.Events;
import io.porthole.testing.FakeWatcher;
import io.porthole.testing.ManualScheduler;
import io.porthole.testing.Sessions;
import io.porthole.ui.events.EventTable;
import io.porthole.ui.fx.Themes;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// What the headless screen cannot carry: a large window, and the mouse on headers and on the bar.
@Tag("xvfb")
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // set by start, which the extension calls before each test
class WindowOnXTest {
    private static final int ROWS = 1_000_000;

    private Stage window;
    private Monitor monitor;
    private LogView view;
    private Themes themes;
    private MainView main;

    @Start
    void start(Stage stage) {
        window = stage;
        monitor = new Monitor(
                MonitorOptions.DEFAULT,
                spec -> new FakeWatcher(spec.name()),
                new RequestLog(),
                new ManualScheduler(),
                InstantSource.system());
        monitor.log().append(Events.numbered(0, ROWS), 1);
        view = new LogView(monitor.log());
        themes = new Themes();
        main = new MainView(Sessions.of(monitor), view, themes, InstantSource.system());
        stage.setScene(new Scene(main));
        stage.setWidth(1_400); // the stage is the same for all tests
        stage.setHeight(900);
        stage.show();
        main.focusTable();
    }

    @AfterEach
    void close() {
        onFx(() -> {
            main.close();
            themes.close();
            return true;
        });
        view.close();
        monitor.close();
    }

    @Test
    void aLargerWindowShowsMoreRows() throws TimeoutException {
        await(() -> rowsInSight() > 10);
        int before = onFx(this::rowsInSight);
        onFx(() -> {
            window.setHeight(600);
            return true;
        });
        await(() -> rowsInSight() < before);
        assertTrue(onFx(this::rowsInSight) > 3);
    }

    @Test
    void clicksOnAHeaderSortUpDownAndNotAtAll(FxRobot robot) throws TimeoutException {
        await(() -> rowsInSight() > 10);
        robot.clickOn(header("Time"));
        await(() -> isSorted(TableColumn.SortType.ASCENDING));
        robot.clickOn(header("Time"));
        await(() -> isSorted(TableColumn.SortType.DESCENDING));
        robot.clickOn(header("Time"));
        await(() -> table().getSortOrder().isEmpty() && order().equals(RowOrder.ARRIVAL));
    }

    private boolean isSorted(TableColumn.SortType direction) {
        return table().getSortOrder().contains(column("Time"))
                && column("Time").getSortType() == direction
                && !order().equals(RowOrder.ARRIVAL);
    }

    private RowOrder order() {
        return ((EventTable) main.lookup(".event-table")).orderProperty().get();
    }

    @Test
    void aColumnIsMadeWiderWithTheMouse(FxRobot robot) throws TimeoutException {
        await(() -> rowsInSight() > 10);
        TableColumn<?, ?> who = column("Who");
        double before = who.getWidth();
        Bounds header = onScreen(header("Who"));
        robot.drag(header.getMaxX() - 1, header.getCenterY(), MouseButton.PRIMARY)
                .moveTo(header.getMaxX() + 30, header.getCenterY())
                .moveTo(header.getMaxX() + 80, header.getCenterY())
                .drop();
        assertTrue(who.getWidth() > before + 40, before + " -> " + who.getWidth());
    }

    @Test
    void draggingTheBarGoesThroughAllRowsAndEndsFollowing(FxRobot robot) throws TimeoutException {
        await(() -> rowsInSight() > 10);
        await(() -> bar().getValue() > bar().getMax() / 2);
        Bounds thumb = onScreen(onFx(() -> bar().lookup(".thumb")));
        assertTrue(thumb.getHeight() >= 20, "too small to be taken: " + thumb);
        robot.drag(thumb.getCenterX(), thumb.getCenterY(), MouseButton.PRIMARY)
                .moveTo(thumb.getCenterX(), thumb.getCenterY() - 200)
                .moveTo(thumb.getCenterX(), onScreen(bar()).getMinY())
                .drop();
        assertFalse(onFx(() -> ((ToggleButton) main.lookup("#" + DisplayButtons.FOLLOW_ID)).isSelected()));
        await(() -> bar().getValue() < bar().getMax() / 4);
    }

    private ScrollBar bar() {
        return (ScrollBar) main.lookup("#" + EventTable.BAR_ID);
    }

    private int rowsInSight() {
        return table().getItems().size();
    }

    private TableView<?> table() {
        return (TableView<?>) main.lookup("#" + EventTable.TABLE_ID);
    }

    private TableColumn<?, ?> column(String title) {
        return table().getColumns().stream()
                .filter(column -> column.getText().equals(title))
                .findFirst()
                .orElseThrow();
    }

    private Node header(String title) {
        return onFx(() -> table().lookupAll(".column-header").stream()
                .filter(node -> title.equals(titleOf(node)))
                .findFirst()
                .orElseThrow());
    }

    private static String titleOf(Node header) {
        Node label = header.lookup(".label");
        return label instanceof Label text ? text.getText() : "";
    }

    private static Bounds onScreen(Node node) {
        return onFx(() -> node.localToScreen(node.getBoundsInLocal()));
    }

    private static void await(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(15, TimeUnit.SECONDS, () -> onFx(condition));
    }

    private static <T> T onFx(Callable<T> work) {
        return WaitForAsyncUtils.waitForAsyncFx(10_000, work);
    }
}
