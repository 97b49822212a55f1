package io.porthole.ui.main;

import static io.porthole.ui.main.OpenWindow.await;
import static io.porthole.ui.main.OpenWindow.onFx;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.porthole.event.Action;
import io.porthole.event.Event;
import io.porthole.monitor.SourceSpec;
import io.porthole.testing.Events;
import io.porthole.testing.Panes;
import io.porthole.testing.Sessions;
import io.porthole.ui.sources.SourcesView;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// What the window tells a screen reader: its nodes are asked as the system asks them.
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // set by start, which the extension calls before each test
class SpokenTest {
    private static final int EVENTS = 1_000;

    private OpenWindow window;

    @Start
    void start(Stage stage) {
        window = new OpenWindow(stage, Sessions.settings());
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void theTableTellsOfAllRowsAndNotOfThoseInSightOnly(FxRobot robot) throws Exception {
        window.append(names());
        await(() -> window.rows() > 0 && rowCount() == EVENTS);
        robot.push(KeyCode.END);
        await(() -> window.selected() == EVENTS);
        onFx(() -> {
            assertEquals(AccessibleRole.TABLE_VIEW, ask(window.table(), AccessibleAttribute.ROLE));
            Node last = selected().getFirst();
            assertEquals(AccessibleRole.TABLE_ROW, ask(last, AccessibleAttribute.ROLE));
            assertEquals(EVENTS - 1, ask(last, AccessibleAttribute.INDEX));
            assertTrue(String.valueOf(ask(last, AccessibleAttribute.TEXT)).contains("web-" + (EVENTS - 1)));
            assertEquals(last, ask(window.table(), AccessibleAttribute.ROW_AT_INDEX, EVENTS - 1));
            assertNull(ask(window.table(), AccessibleAttribute.ROW_AT_INDEX, 0));
            assertEquals(last, ask(window.table(), AccessibleAttribute.FOCUS_ITEM));
        });
        robot.push(KeyCode.RIGHT);
        onFx(() -> {
            var cell = (Node) present(ask(window.table(), AccessibleAttribute.FOCUS_ITEM));
            assertEquals(AccessibleRole.TABLE_CELL, ask(cell, AccessibleAttribute.ROLE));
            assertEquals(EVENTS - 1, ask(cell, AccessibleAttribute.ROW_INDEX));
        });
    }

    @Test
    void aCellHasTheIndexOfItsRowAndAText(FxRobot robot) throws Exception {
        window.append(names());
        await(() -> rowCount() == EVENTS);
        robot.push(KeyCode.END);
        await(() -> window.selected() == EVENTS);
        onFx(() -> {
            int columns = (Integer) present(ask(window.table(), AccessibleAttribute.COLUMN_COUNT));
            for (int column = 0; column < columns; column++) {
                Node cell =
                        (Node) present(ask(window.table(), AccessibleAttribute.CELL_AT_ROW_COLUMN, EVENTS - 1, column));
                assertEquals(AccessibleRole.TABLE_CELL, ask(cell, AccessibleAttribute.ROLE));
                assertEquals(EVENTS - 1, ask(cell, AccessibleAttribute.ROW_INDEX));
                assertEquals(column, ask(cell, AccessibleAttribute.COLUMN_INDEX));
                assertEquals(true, ask(cell, AccessibleAttribute.SELECTED));
                assertNotNull(ask(cell, AccessibleAttribute.TEXT), "column " + column);
            }
        });
    }

    @Test
    void allChosenRowsInSightAreSelected(FxRobot robot) throws Exception {
        window.append(names());
        await(() -> rowCount() == EVENTS);
        robot.push(KeyCode.END);
        await(() -> window.selected() == EVENTS);
        robot.push(KeyCode.SHIFT, KeyCode.UP);
        await(() -> selected().size() == 2);
        onFx(() -> {
            assertEquals(true, ask(window.table(), AccessibleAttribute.MULTIPLE_SELECTION));
            selected().forEach(row -> assertEquals(true, ask(row, AccessibleAttribute.SELECTED)));
        });
    }

    @Test
    void theScrollBarIsThatOfAllRows() throws Exception {
        window.append(names());
        await(() -> rowCount() == EVENTS);
        var bar = onFx(() -> (ScrollBar) ask(window.table(), AccessibleAttribute.VERTICAL_SCROLLBAR));
        assertEquals("Position among the events", onFx(() -> ask(present(bar), AccessibleAttribute.TEXT)));
    }

    @Test
    void theSignOfARowIsSaidInItsCell(FxRobot robot) throws Exception {
        window.append(names());
        await(() -> rowCount() == EVENTS);
        robot.push(KeyCode.END);
        await(() -> window.selected() == EVENTS);
        robot.push(KeyCode.M);
        await(() -> "marked"
                .equals(ask(
                        present((Node) ask(window.table(), AccessibleAttribute.CELL_AT_ROW_COLUMN, EVENTS - 1, 0)),
                        AccessibleAttribute.TEXT)));
    }

    @Test
    void anErrorIsToldByTheLineThatIsAlwaysThere() throws Exception {
        Node message = window.main().lookup("#errors-strip-message");
        assertEquals("No errors", onFx(() -> ask(message, AccessibleAttribute.TEXT)));
        window.monitor().errors().add(Panes.trouble("/srv/prod.sock", 4));
        await(() -> String.valueOf(ask(message, AccessibleAttribute.TEXT))
                .equals("Error: /srv/prod.sock, Nobody answers at unix:///srv/prod.sock. Start the engine, or check the"
                        + " path."));
    }

    @Test
    void aSourceAndTheFieldsOfARowAreSaid(FxRobot robot) throws Exception {
        window.monitor().add(new SourceSpec.Directory(Path.of("conf")));
        window.append(names());
        await(() -> rowCount() == EVENTS);
        robot.push(KeyCode.END);
        await(() -> window.selected() == EVENTS);
        await(() -> said(window.main().lookup("#" + SourcesView.LIST_ID), AccessibleAttribute.ITEM_AT_INDEX, 1)
                .contains("conf"));
        Node fields = window.main().lookup(".fields-table");
        await(() -> said(fields, AccessibleAttribute.CELL_AT_ROW_COLUMN, 0, 0).equals("number"));
        await(() -> said(fields, AccessibleAttribute.CELL_AT_ROW_COLUMN, 0, 1).equals("1000"));
    }

    /// What a part of a node says.
    private static String said(Node node, AccessibleAttribute part, Object... where) {
        return ask(node, part, where) instanceof Node found ? String.valueOf(ask(found, AccessibleAttribute.TEXT)) : "";
    }

    @Test
    void everyListTableButtonAndFieldHasAName() throws Exception {
        window.append(List.of(Events.file("conf", "/etc/nginx.conf", Action.FILE_WRITTEN)));
        await(() -> window.rows() == 1);
        onFx(() -> {
            for (Class<?> kind : List.of(ListView.class, TableView.class, ButtonBase.class, TextInputControl.class)) {
                List<Node> found = window.main().lookupAll("*").stream()
                        .filter(kind::isInstance)
                        .filter(node -> isShown(node))
                        .toList();
                assertTrue(!found.isEmpty(), kind.getSimpleName());
                found.forEach(node -> assertTrue(isNamed(node), () -> "no name: " + node));
            }
        });
    }

    private static boolean isShown(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }

    private static boolean isNamed(Node node) {
        Object text = node instanceof TextInputControl ? node.getAccessibleText() : ask(node, AccessibleAttribute.TEXT);
        return text != null && !text.toString().isBlank();
    }

    private static List<Event> names() {
        return IntStream.range(0, EVENTS)
                .mapToObj(i -> Events.container("web-" + i, Action.START, "image", "nginx"))
                .toList();
    }

    private int rowCount() {
        return (Integer) present(ask(window.table(), AccessibleAttribute.ROW_COUNT));
    }

    @SuppressWarnings("unchecked")
    private List<Node> selected() {
        return (List<Node>) present(ask(window.table(), AccessibleAttribute.SELECTED_ITEMS));
    }

    private static @Nullable Object ask(Node node, AccessibleAttribute attribute, Object... parameters) {
        return node.queryAccessibleAttribute(attribute, parameters);
    }

    private static <T> T present(@Nullable T value) {
        assertNotNull(value);
        return value;
    }
}
