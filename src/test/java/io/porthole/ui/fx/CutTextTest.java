package io.porthole.ui.fx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Scene;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// Where the mouse is over a text that is cut there is a tooltip with the whole of it, and only there.
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // set by start, which the extension calls before each test
class CutTextTest {
    private static final String LONG = "a name that is far too long for the little room that there is for it";

    private Label label;
    private Label inner;
    private ListCell<String> outer;
    private ListView<String> list;

    @Start
    void start(Stage stage) {
        label = new Label(LONG);
        label.setMaxWidth(120);
        inner = new Label(LONG);
        inner.setMaxWidth(120);
        outer = new ListCell<>();
        outer.setGraphic(new HBox(inner));
        list = new ListView<>();
        list.setMaxWidth(150);
        list.setCellFactory(_ -> cell());
        list.getItems().setAll(LONG, "short");
        var root = new VBox(label, outer, list);
        CutText.install(root);
        stage.setScene(new Scene(root, 700, 300));
        stage.show();
    }

    private static ListCell<String> cell() {
        var cell = new ListCell<String>() {
            @Override
            protected void updateItem(String item, boolean empty) {
                super.updateItem(item, empty);
                setText(empty ? null : item);
            }
        };
        cell.setPrefWidth(0);
        return cell;
    }

    @Test
    void aTextThatIsCutIsToldAndOneThatIsNotIsNot(FxRobot robot) throws Exception {
        robot.moveTo(label);
        assertEquals(LONG, told(label));
        change(() -> label.setText(LONG + ", and longer"));
        assertEquals(LONG + ", and longer", told(label));
        change(() -> label.setText("short"));
        awaitNothing(label);
        robot.moveTo(outer).moveTo(label);
        assertNull(label.getTooltip());
    }

    @Test
    void whereThereIsRoomAgainNothingIsTold(FxRobot robot) throws Exception {
        robot.moveTo(label);
        assertEquals(LONG, told(label));
        change(() -> label.setMaxWidth(Double.MAX_VALUE));
        awaitNothing(label);
    }

    @Test
    void aCellOfAListTellsItsText(FxRobot robot) throws Exception {
        ListCell<?> cut = cell(robot, 0);
        robot.moveTo(cut);
        assertEquals(LONG, told(cut));
        ListCell<?> whole = cell(robot, 1);
        robot.moveTo(whole);
        assertNull(whole.getTooltip());
        change(() -> list.getItems().set(0, "short"));
        awaitNothing(cut);
    }

    @Test
    void whatHasATooltipOfItsOwnKeepsIt(FxRobot robot) {
        var own = new Tooltip("about it");
        change(() -> outer.setTooltip(own));
        robot.moveTo(inner);
        assertNull(inner.getTooltip());
        change(() -> outer.setTooltip(null));
        robot.moveTo(label).moveTo(inner);
        assertEquals(LONG, told(inner));
        change(() -> label.setTooltip(own));
        robot.moveTo(label);
        assertEquals(own, label.getTooltip());
    }

    private static String told(Control of) {
        return Objects.requireNonNull(of.getTooltip(), "no tooltip").getText();
    }

    private static ListCell<?> cell(FxRobot robot, int index) {
        return robot.lookup(".list-cell").queryAllAs(ListCell.class).stream()
                .filter(cell -> cell.getListView() != null && cell.getIndex() == index)
                .findFirst()
                .orElseThrow();
    }

    private static void change(Runnable change) {
        WaitForAsyncUtils.waitForAsyncFx(10_000, change);
    }

    /// Waits for the layout, which says what is cut.
    private static void awaitNothing(Control of) throws TimeoutException {
        WaitForAsyncUtils.waitFor(15, TimeUnit.SECONDS, () -> of.getTooltip() == null);
    }
}
