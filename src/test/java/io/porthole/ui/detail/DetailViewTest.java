package io.porthole.ui.detail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.porthole.event.Action;
import io.porthole.event.Actor;
import io.porthole.log.Row;
import io.porthole.testing.Events;
import io.porthole.testing.FakeFileAccess;
import io.porthole.testing.ManualScheduler;
import io.porthole.testing.Panes;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.Scene;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // the extension calls start
class DetailViewTest {
    private static final String HOSTILE = "red \u001b[31m \u202e\nnext";
    private static final Row DIE = Panes.die(7, Map.of("zeta", "1", "alpha", HOSTILE));

    private DetailView view;

    @Start
    void start(Stage stage) {
        ZoneId zone = ZoneId.of("Europe/Berlin");
        view = new DetailView(zone, new FileView(zone, new FakeFileAccess(), new ManualScheduler()));
        stage.setScene(new Scene(view, 800, 700));
        stage.show();
    }

    @Test
    void withoutARowASentenceSaysSo(FxRobot robot) {
        assertTrue(robot.lookup("#" + DetailView.NOTHING_ID).query().isVisible());
        show(robot, DIE);
        assertFalse(robot.lookup("#" + DetailView.NOTHING_ID).query().isVisible());
        robot.interact(() -> view.show(null));
        assertTrue(robot.lookup("#" + DetailView.NOTHING_ID).query().isVisible());
    }

    @Test
    void everyFieldIsListedThenTheAttributesByKey(FxRobot robot) {
        show(robot, DIE);
        assertEquals(
                List.of(
                        "number",
                        "batch",
                        "type",
                        "source",
                        "object",
                        "action",
                        "verb",
                        "name",
                        "id",
                        "time",
                        "arrived",
                        "origin",
                        "5 attributes",
                        "alpha",
                        "exitCode",
                        "image",
                        "name",
                        "zeta"),
                fields(robot).getItems().stream().map(DetailLine::key).toList());
        assertEquals(
                "2026-03-01 15:02:11.482093250 +01:00 (Europe/Berlin)",
                fields(robot).getItems().get(9).value());
    }

    @Test
    void theTitleSaysWhatAndWho(FxRobot robot) {
        show(robot, DIE);
        assertEquals(
                "die · shop-worker-2 · 9f2c9f2c9f2c",
                robot.lookup("#" + DetailView.TITLE_ID).queryAs(Label.class).getText());
    }

    @Test
    void hostileTextsAreShownWithEscapes(FxRobot robot) {
        show(robot, DIE);
        List<String> texts = robot.lookup("." + FieldsTable.VALUE).queryAllAs(IndexedCell.class).stream()
                .map(Labeled::getText)
                .toList();
        assertTrue(texts.contains("red \\u001b[31m \\u202e\\nnext"), texts.toString());
    }

    @Test
    void copyingGivesTheSelectedLinesAsTheyCame(FxRobot robot) {
        show(robot, DIE);
        robot.interact(() -> {
            fields(robot).requestFocus();
            fields(robot).getSelectionModel().clearSelection();
            fields(robot).getSelectionModel().selectIndices(12, 13, 14);
        });
        robot.press(KeyCode.SHORTCUT).type(KeyCode.C).release(KeyCode.SHORTCUT);
        assertEquals("alpha=" + HOSTILE + "\nexitCode=137", clipboard(robot));
        robot.interact(
                () -> fields(robot).getContextMenu().getItems().getFirst().fire());
        assertEquals(HOSTILE + "\n137", clipboard(robot));
    }

    @Test
    void ofManyAttributesSomeAreShownAndAllAreCopied(FxRobot robot) {
        show(robot, Panes.row(8, Action.DIE, new Actor("n", "id", labels(10_000)), ""));
        assertEquals(
                12 + 1 + Details.MOST_ATTRIBUTES + 1, fields(robot).getItems().size());
        assertEquals(
                "… 9,950 more: Copy all gives every one",
                fields(robot).getItems().getLast().key());
        robot.clickOn("#" + DetailView.COPY_ID);
        assertEquals(12 + 10_000, clipboard(robot).lines().count());
    }

    @Test
    void aFlagIsTheFirstField(FxRobot robot) {
        show(robot, new Row(15, 1, Events.flagged("web", "key \"a\" appears\ntwice")));
        assertEquals(
                DetailLine.field("flag", "key \"a\" appears\ntwice"),
                fields(robot).getItems().getFirst());
        openRaw(robot);
        assertTrue(about(robot).endsWith("The flag says in what the engine's line differed."), about(robot));
    }

    @Test
    void aLongValueIsCutInItsLineAndWholeInTheCopy(FxRobot robot) {
        String value = "x".repeat(8_000_000);
        show(robot, Panes.row(9, Action.DIE, new Actor("n", "id", Map.of("long", value)), ""));
        robot.lookup("." + FieldsTable.VALUE)
                .queryAllAs(IndexedCell.class)
                .forEach(cell ->
                        assertTrue(cell.getText() == null || cell.getText().length() <= DetailCell.LONGEST_LINE));
        robot.clickOn("#" + DetailView.COPY_ID);
        assertTrue(clipboard(robot).endsWith("long=" + value));
    }

    @Test
    void anEventThatKeptNoLineIsRebuiltAndSaysSo(FxRobot robot) {
        show(robot, Panes.row(10, Action.DIE, new Actor("n", "id", Map.of("name", "n")), ""));
        openRaw(robot);
        assertTrue(about(robot).startsWith("Rebuilt from the stored fields."), about(robot));
        assertEquals("""
                {
                  "Type": "container",
                  "Action": "die",
                  "Actor": {
                    "ID": "id",
                    "Attributes": {
                      "name": "n"
                    }
                  },
                  "scope": "local",
                  "time": 1772373731,
                  "timeNano": 1772373731482093250
                }""", raw(robot));
    }

    @Test
    void aKeptLineIsLaidOutAndCopiedToTheLetter(FxRobot robot) {
        String line = "{\"Type\":\"new\",\"odd\":[1]}";
        show(robot, Panes.row(11, Action.OTHER, Actor.NONE, line));
        openRaw(robot);
        assertEquals("As the source sent it, laid out.", about(robot));
        assertEquals("{\n  \"Type\": \"new\",\n  \"odd\": [\n    1\n  ]\n}", raw(robot));
        robot.clickOn("#" + DetailView.COPY_ID);
        assertEquals(line, clipboard(robot));
    }

    @Test
    void whatIsNotJsonIsShownAsItIsWithEscapes(FxRobot robot) {
        show(robot, Panes.row(12, Action.UNREADABLE, Actor.NONE, "<html>\u001b[2J"));
        openRaw(robot);
        assertEquals("As the source sent it.", about(robot));
        assertEquals("<html>\\u001b[2J", raw(robot));
    }

    @Test
    void theRawTextFollowsTheRowWhileItIsOpen(FxRobot robot) {
        show(robot, DIE);
        openRaw(robot);
        show(robot, Panes.row(13, Action.OTHER, Actor.NONE, "next"));
        assertEquals("next", raw(robot));
    }

    @Test
    void aLongRawTextSaysHowMuchMoreThereIs() {
        String json = "[" + "1,".repeat(5_000) + "1]";
        RawText raw = RawText.of(Panes.row(14, Action.OTHER, Actor.NONE, json).event());
        assertTrue(raw.shown().endsWith("… 3003 more lines: copy gives all"));
        assertEquals(json, raw.whole());
    }

    private void show(FxRobot robot, Row row) {
        robot.interact(() -> view.show(row));
    }

    private static void openRaw(FxRobot robot) {
        robot.interact(() -> robot.lookup("#" + DetailView.TABS_ID)
                .queryAs(TabPane.class)
                .getSelectionModel()
                .selectLast());
    }

    private static String about(FxRobot robot) {
        return robot.lookup("#" + RawView.ABOUT_ID).queryAs(Label.class).getText();
    }

    private static String raw(FxRobot robot) {
        return robot.lookup("#" + RawView.TEXT_ID).queryAs(TextArea.class).getText();
    }

    private static FieldsTable fields(FxRobot robot) {
        return robot.lookup("#" + FieldsTable.ID).queryAs(FieldsTable.class);
    }

    private static String clipboard(FxRobot robot) {
        var text = new StringBuilder();
        robot.interact(() -> text.append(Clipboard.getSystemClipboard().getString()));
        return text.toString();
    }

    private static Map<String, String> labels(int count) {
        return IntStream.range(0, count)
                .boxed()
                .collect(Collectors.toMap(i -> "label" + i, i -> "v" + i, (a, b) -> a, HashMap::new));
    }
}
