package io.porthole.ui.filter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.porthole.filter.Completion;
import io.porthole.settings.SettingsFile;
import io.porthole.settings.SettingsStore;
import io.porthole.testing.ManualScheduler;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.TextFieldSkin;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.text.Font;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kordamp.ikonli.feather.Feather;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // the extension calls start
class TextEntryTest {
    private static final String LONG =
            "-name:a-name-that-is-quite-long,another-one-that-is-as-long nme:web image:nginx";

    private final ManualScheduler clock = new ManualScheduler();
    private final SettingsStore settings =
            new SettingsStore(new SettingsFile(Path.of("never-written.json"), clock), new ManualScheduler());
    private final List<String> texts = new ArrayList<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private TextEntry entry;
    private SearchField field;

    @Start
    void start(Stage stage) {
        entry = new TextEntry(texts::add, this::complete, settings, clock);
        field = entry.field();
        stage.setScene(new Scene(new HBox(field, new Button("next")), 420, 300));
        stage.show();
        field.requestFocus();
    }

    @AfterEach
    void close() {
        WaitForAsyncUtils.waitForAsyncFx(10_000, entry::close);
    }

    /// Knows two keys that begin with `na` or `im`, and three names.
    private List<Completion> complete(String text, int caret) {
        asked.add(text);
        int from = text.lastIndexOf(' ', caret - 1) + 1;
        String term = text.substring(from, caret);
        if (term.startsWith("name:")) {
            int value = from + 5;
            return List.of(
                    new Completion(value, caret, "web-1", "", 1_204),
                    new Completion(value, caret, "web-2", "", 3),
                    new Completion(value, caret, "web-3", "", 1));
        }
        return List.of(
                new Completion(from, caret, "name:", "the name", -1),
                new Completion(from, caret, "image:", "the container's image", -1));
    }

    @Test
    void aMistakeIsUnderlinedWhereItIs(FxRobot robot) {
        put(robot, "web -exi:0");
        assertUnderlined(5, 8);
        assertEquals(Feather.ALERT_TRIANGLE, field.sign());
        assertTrue(field.getPseudoClassStates().contains(SearchField.MISTAKEN));
        assertTrue(String.valueOf(field.getAccessibleHelp()).startsWith("Expected a key"));
        assertEquals("", entry.inForce());
    }

    @ParameterizedTest
    @CsvSource({"13, 0", "13, 62", "13, 79", "21, 62", "30, 79"})
    void theLineStaysUnderTheMistakeWhileScrolledAndInAnyFont(double size, int caret, FxRobot robot) {
        robot.interact(() -> field.setFont(Font.font("Monospaced", size)));
        put(robot, LONG);
        robot.interact(() -> {
            field.positionCaret(caret);
            field.layout();
        });
        int at = LONG.indexOf("nme");
        assertUnderlined(at, at + 3);
    }

    @Test
    void whatIsMissingAtTheEndIsMarkedToo(FxRobot robot) {
        put(robot, "name:");
        Node line = line();
        assertTrue(line.isVisible());
        Bounds bounds = line.getBoundsInLocal();
        assertTrue(bounds.getWidth() >= 8, () -> "too short to be seen: " + bounds);
        assertEquals(character(4).getMaxX(), inField(line).getMaxX(), 2);
    }

    @Test
    void aMendedTextLosesTheLineAndTheSign(FxRobot robot) {
        put(robot, "nme:web");
        put(robot, "name:web");
        assertFalse(line().isVisible());
        assertEquals(Feather.SEARCH, field.sign());
        assertFalse(field.getPseudoClassStates().contains(SearchField.MISTAKEN));
        assertEquals("name:web", entry.inForce());
        put(robot, "");
        assertEquals("", entry.inForce());
    }

    @Test
    void theSentenceSaysWhatWasExpectedAndWhatStaysInForce(FxRobot robot) throws TimeoutException {
        put(robot, "web ");
        robot.write("nme:a");
        await(() -> note().contains("did you mean name?"));
        assertEquals("web", entry.inForce());
        assertTrue(
                popupTexts().contains("Until then this stays in force: web"),
                () -> popupTexts().toString());
    }

    @Test
    void suggestionsOpenByThemselvesAndNothingIsChosen(FxRobot robot) throws TimeoutException {
        robot.write("na");
        await(() -> suggestions().size() == 2);
        assertEquals("2 suggestions, Down to choose", field.getAccessibleHelp());
        robot.type(KeyCode.DOWN);
        assertEquals("name:, the name; 1 of 2", field.getAccessibleHelp());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ENTER", "TAB"})
    void aChosenSuggestionIsTakenAndItsValuesFollow(String key, FxRobot robot) throws TimeoutException {
        robot.write("web na");
        await(() -> suggestions().size() == 2);
        robot.type(KeyCode.DOWN, KeyCode.valueOf(key));
        assertEquals("web name:", field.getText());
        await(() -> suggestions().size() == 3);
        robot.type(KeyCode.UP);
        assertEquals("web-3, 1 row; 3 of 3", start(field.getAccessibleHelp(), 20));
        robot.type(KeyCode.valueOf(key));
        assertEquals("web name:web-3", field.getText());
        assertEquals(14, field.getCaretPosition());
        assertTrue(field.isFocused());
        assertFalse(isOpen());
        assertEquals("web name:web-3", entry.inForce());
    }

    @Test
    void aSuggestionTakesThePlaceOfWhatHasBeenTypedSinceItWasMade(FxRobot robot) throws TimeoutException {
        robot.write("web n");
        await(() -> suggestions().size() == 2);
        robot.interact(() -> {
            field.insertText(5, "am");
            robot.push(KeyCode.DOWN);
        });
        robot.type(KeyCode.ENTER);
        assertEquals("web name:", field.getText());
    }

    @Test
    void tabIsNotStolenWhileNothingIsChosen(FxRobot robot) throws TimeoutException {
        robot.write("na");
        await(() -> suggestions().size() == 2);
        robot.type(KeyCode.TAB);
        assertFalse(field.isFocused());
        assertEquals("na", field.getText());
        assertFalse(isOpen());
    }

    @Test
    void enterConfirmsTheFilterWhileNothingIsChosen(FxRobot robot) throws TimeoutException {
        robot.write("na");
        await(() -> suggestions().size() == 2);
        robot.type(KeyCode.ENTER);
        assertEquals("na", field.getText());
        assertFalse(isOpen());
        assertEquals(List.of("na"), recent());
    }

    @Test
    void theChoiceGoesRoundAndPastNothing(FxRobot robot) throws TimeoutException {
        robot.write("name:");
        await(() -> suggestions().size() == 3);
        robot.type(KeyCode.DOWN, KeyCode.DOWN, KeyCode.DOWN, KeyCode.DOWN);
        assertEquals(0, chosen());
        robot.type(KeyCode.UP);
        assertEquals(-1, chosen());
        robot.type(KeyCode.UP);
        assertEquals(2, chosen());
        robot.type(KeyCode.PAGE_UP);
        assertEquals(0, chosen());
    }

    @Test
    void escapeClosesTheSuggestionsBeforeItClearsTheText(FxRobot robot) throws TimeoutException {
        robot.write("na");
        await(() -> suggestions().size() == 2);
        robot.type(KeyCode.ESCAPE);
        assertFalse(isOpen());
        assertEquals("na", field.getText());
        robot.type(KeyCode.ESCAPE);
        assertEquals("", field.getText());
    }

    @Test
    void controlSpaceSuggestsAnywhere(FxRobot robot) throws TimeoutException {
        robot.push(KeyCode.CONTROL, KeyCode.SPACE);
        await(() -> suggestions().size() == 2);
        assertEquals("", field.getText());
    }

    @Test
    void nothingOpensByItselfBeforeAWordIsBegun(FxRobot robot) throws TimeoutException {
        robot.write("web ");
        await(() -> asked.contains("web "));
        WaitForAsyncUtils.waitForFxEvents();
        assertFalse(isOpen());
    }

    @Test
    void aClickTakesASuggestion(FxRobot robot) throws TimeoutException {
        robot.write("name:");
        await(() -> suggestions().size() == 3);
        Node cell = robot.from(list()).lookup("." + CompletionCell.STYLE).nth(1).query();
        robot.clickOn(cell);
        assertEquals("name:web-2", field.getText());
        assertTrue(field.isFocused());
    }

    @Test
    void suggestionsStandUnderWhatTheyReplace(FxRobot robot) throws TimeoutException {
        robot.write("web name:");
        await(() -> suggestions().size() == 3);
        double left = popup().getX();
        assertEquals(field.localToScreen(character(8).getMaxX(), 0).getX(), left, 12);
        assertTrue(
                popup().getY() >= field.localToScreen(field.getBoundsInLocal()).getMaxY() - 1);
    }

    @Test
    void aFilterThatWasInForceForAWhileIsRemembered(FxRobot robot) {
        put(robot, "name:web");
        clock.advance(Duration.ofSeconds(2));
        put(robot, "exit:");
        put(robot, "exit:1");
        clock.advance(Duration.ofMillis(1_999));
        put(robot, "");
        assertEquals(List.of("name:web"), recent());
    }

    @Test
    void whatIsInForceAtTheEndIsRemembered(FxRobot robot) {
        put(robot, "name:web");
        clock.advance(Duration.ofSeconds(2));
        robot.interact(entry::close);
        assertEquals(List.of("name:web"), recent());
    }

    @Test
    void upAndDownWalkThroughTheHistory(FxRobot robot) {
        settings.change(now -> now.withFilters(now.filters().used("a").used("b").used("c")));
        put(robot, "draft");
        robot.type(KeyCode.UP);
        assertEquals("c", field.getText());
        assertEquals("c", texts.getLast());
        robot.type(KeyCode.UP, KeyCode.UP, KeyCode.UP);
        assertEquals("a", field.getText());
        robot.type(KeyCode.DOWN, KeyCode.DOWN, KeyCode.DOWN, KeyCode.DOWN);
        assertEquals("draft", field.getText());
        assertFalse(isOpen());
    }

    @Test
    void theHistoryLeavesOutWhatStandsInTheField(FxRobot robot) {
        settings.change(now -> now.withFilters(now.filters().used("a").used("b")));
        put(robot, "b");
        robot.type(KeyCode.UP);
        assertEquals("a", field.getText());
    }

    @Test
    void typingBeginsANewWalk(FxRobot robot) {
        settings.change(now -> now.withFilters(now.filters().used("aa").used("bb")));
        robot.type(KeyCode.UP, KeyCode.UP);
        assertEquals("aa", field.getText());
        robot.interact(() -> field.appendText(" ")); // after a space nothing is suggested
        robot.type(KeyCode.UP);
        assertEquals("bb", field.getText());
    }

    private void assertUnderlined(int from, int to) {
        Node line = line();
        assertTrue(line.isVisible());
        assertEquals(character(from).getMinX(), inField(line).getMinX(), 3);
        assertEquals(character(to).getMinX(), inField(line).getMaxX(), 3);
        assertTrue(inField(line).getMinY()
                > character(from).getMinY() + character(from).getHeight() / 2);
    }

    private Node line() {
        return field.lookup("#" + WavyLine.ID);
    }

    /// Where the line is in the field.
    private Bounds inField(Node line) {
        return field.sceneToLocal(line.localToScene(line.getLayoutBounds()));
    }

    /// Where the skin itself says that a character is in the field.
    private Rectangle2D character(int index) {
        return ((TextFieldSkin) field.getSkin()).getCharacterBounds(index);
    }

    /// Puts a text into the field as others do, for which no suggestions open.
    private void put(FxRobot robot, String text) {
        robot.interact(() -> entry.show(text));
    }

    private List<String> recent() {
        return settings.settings().filters().recent();
    }

    private static String start(String text, int length) {
        return text.substring(0, Math.min(length, text.length()));
    }

    private static CompletionPopup popup() {
        return Window.getWindows().stream()
                .filter(CompletionPopup.class::isInstance)
                .map(CompletionPopup.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private static boolean isOpen() {
        return WaitForAsyncUtils.waitForAsyncFx(
                10_000, () -> Window.getWindows().stream().anyMatch(CompletionPopup.class::isInstance));
    }

    private static ListView<?> list() {
        return (ListView<?>) popup().getScene().lookup("#" + CompletionPopup.ID);
    }

    private static List<?> suggestions() {
        return isOpen() && popup().isChoosing() ? List.copyOf(list().getItems()) : List.of();
    }

    private static int chosen() {
        return list().getSelectionModel().getSelectedIndex();
    }

    private static String note() {
        return isOpen() ? ((Label) popup().getScene().lookup("#" + CompletionPopup.NOTE_ID)).getText() : "";
    }

    private static List<String> popupTexts() {
        return popup().getScene().getRoot().lookupAll(".label").stream()
                .map(node -> ((Label) node).getText())
                .toList();
    }

    private static void await(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> WaitForAsyncUtils.waitForAsyncFx(10_000, condition));
    }
}
