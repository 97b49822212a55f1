package io.porthole.ui.filter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.porthole.filter.FilterLanguage;
import io.porthole.filter.FilterReading;
import io.porthole.settings.NamedFilter;
import io.porthole.settings.SavedFilters;
import io.porthole.settings.SettingsFile;
import io.porthole.settings.SettingsStore;
import io.porthole.testing.ManualScheduler;
import io.porthole.ui.fx.UserAction;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.Scene;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // the extension calls start
class NamedFiltersTest implements FileChoice {
    private static final NamedFilter CRASHES = new NamedFilter("Crashes", "action:die exit!=0");
    private static final NamedFilter WEB = new NamedFilter("Web", "name:web*");

    private final ManualScheduler clock = new ManualScheduler();
    private final SettingsStore settings =
            new SettingsStore(new SettingsFile(Path.of("never-written.json"), clock), clock);
    private final List<String> chosen = new ArrayList<>();
    private TextField elsewhere;
    private String inForce = "";
    private NamedFilters menu;

    @TempDir
    private Path folder = Path.of("");

    @Start
    void start(Stage stage) {
        settings.change(now -> now.withFilters(now.filters().with(List.of(CRASHES, WEB))));
        elsewhere = new TextField();
        menu = new NamedFilters(settings, () -> inForce, chosen::add, this);
        var scene = new Scene(new HBox(menu, elsewhere), 500, 300);
        scene.addEventFilter(KeyEvent.KEY_PRESSED, key -> UserAction.handle(menu.actions(), key, false));
        stage.setScene(scene);
        stage.show();
        elsewhere.requestFocus();
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(() -> {
            menu.close();
            List.copyOf(Window.getWindows()).forEach(Window::hide);
        });
    }

    @Override
    public Optional<Path> toWrite() {
        return Optional.of(folder.resolve("filters.txt"));
    }

    @Override
    public Optional<Path> toRead() {
        return toWrite();
    }

    @Test
    void theFirstNineHaveKeysThatWorkFromAnywhere(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT2);
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT1);
        assertEquals(List.of(WEB.text(), CRASHES.text()), chosen);
        robot.interact(() -> settings.change(now -> {
            var filters = now.filters();
            for (int i = 0; i < 9; i++) {
                filters = filters.with(List.of(new NamedFilter("n" + i, "x" + i)));
            }
            return now.withFilters(filters);
        }));
        robot.interact(menu::show);
        assertEquals("n6   Ctrl+9", menu.getItems().get(8).getText());
        assertEquals("n7", menu.getItems().get(9).getText());
    }

    @Test
    void thePresentFilterIsSavedUnderAName(FxRobot robot) {
        inForce = "exit:137";
        robot.push(KeyCode.CONTROL, KeyCode.D);
        robot.interact(() -> name(robot).setText(" Killed "));
        robot.type(KeyCode.ENTER);
        assertEquals(List.of(CRASHES, WEB, new NamedFilter("Killed", "exit:137")), named());
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT3);
        assertEquals(List.of("exit:137"), chosen);
    }

    @Test
    void theNameIsAskedForWithItsRules(FxRobot robot) {
        inForce = "exit:137";
        robot.push(KeyCode.CONTROL, KeyCode.D);
        robot.interact(() -> name(robot).setText("a="));
        robot.type(KeyCode.ENTER);
        assertTrue(hint(robot).startsWith("Expected 1 to 60 characters"), hint(robot));
        assertEquals(List.of(CRASHES, WEB), named());
        robot.interact(() -> name(robot).setText("Web"));
        assertEquals("There is such a filter. It will be replaced.", hint(robot));
        robot.type(KeyCode.ESCAPE);
        assertEquals(List.of(CRASHES, WEB), named());
    }

    @Test
    void whereNothingFiltersNothingIsSaved(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.D);
        assertTrue(robot.lookup("#" + NamePrompt.NAME_ID).tryQuery().isEmpty());
    }

    @Test
    void oneIsRenamedAndKeepsItsPlace(FxRobot robot) {
        robot.interact(() -> within(NamedFilters.RENAME, 0).fire());
        assertEquals("Crashes", name(robot).getText());
        robot.interact(() -> name(robot).setText("Crash loops"));
        robot.type(KeyCode.ENTER);
        assertEquals(List.of(new NamedFilter("Crash loops", CRASHES.text()), WEB), named());
        assertEquals("Crash loops   Ctrl+1", menu.getItems().getFirst().getText());
    }

    @Test
    void oneIsDeletedAndTheKeysMoveUp(FxRobot robot) {
        robot.interact(() -> within(NamedFilters.DELETE, 0).fire());
        assertEquals(List.of(WEB), named());
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT1);
        assertEquals(List.of(WEB.text()), chosen);
    }

    @Test
    void whatIsExportedCanBeImported(FxRobot robot) throws IOException, TimeoutException {
        robot.interact(() -> item(NamedFilters.EXPORT).fire());
        await(() -> notice(robot).equals("2 filters written to filters.txt."));
        assertEquals(
                List.of(CRASHES, WEB),
                FilterFiles.read(folder.resolve("filters.txt")).filters());
        robot.interact(() -> List.copyOf(Window.getWindows()).stream()
                .filter(window -> !window.equals(menu.getScene().getWindow()))
                .forEach(Window::hide));
        robot.interact(() -> within(NamedFilters.DELETE, 0).fire());
        robot.interact(() -> item(NamedFilters.IMPORT).fire());
        await(() -> notice(robot).equals("2 filters imported from filters.txt."));
        assertEquals(List.of(WEB, CRASHES), named());
    }

    @Test
    void whatThereIsNoRoomForIsTold(FxRobot robot) throws IOException, TimeoutException {
        Files.writeString(
                folder.resolve("filters.txt"),
                IntStream.range(0, 200).mapToObj(i -> "n" + i + " = x\n").collect(Collectors.joining()));
        robot.interact(() -> item(NamedFilters.IMPORT).fire());
        await(() -> !notice(robot).isEmpty());
        assertEquals("""
                198 filters imported from filters.txt. Left out:
                n198: there is no room for more than 200 named filters.
                n199: there is no room for more than 200 named filters.""", notice(robot));
        robot.type(KeyCode.ENTER);
        inForce = "exit:137";
        robot.push(KeyCode.CONTROL, KeyCode.D);
        robot.interact(() -> name(robot).setText("One more"));
        robot.type(KeyCode.ENTER);
        assertEquals("There is no room for more than 200 named filters. Delete one first.", hint(robot));
        robot.interact(() -> name(robot).setText("Web"));
        robot.type(KeyCode.ENTER);
        assertEquals(new NamedFilter("Web", "exit:137"), named().get(1));
    }

    @Test
    void aFileThatCannotBeWrittenIsAFailureInWords(FxRobot robot) throws IOException, TimeoutException {
        Files.createDirectory(folder.resolve("filters.txt"));
        robot.interact(() -> item(NamedFilters.EXPORT).fire());
        await(() -> !notice(robot).isEmpty());
        assertTrue(
                notice(robot)
                        .startsWith("The filters cannot be written to filters.txt: check that there is room and that"
                                + " you may write there ("),
                notice(robot));
    }

    @Test
    void aFilterCanBeKeptWhateverItsLength() {
        String longest = "x".repeat(FilterLanguage.LONGEST);
        assertInstanceOf(FilterReading.Good.class, FilterLanguage.read(longest));
        assertEquals(
                1,
                SavedFilters.NONE.with(new NamedFilter("long", longest)).named().size());
    }

    @Test
    void whatCannotBeReadIsToldLineByLine() throws IOException {
        Path file = folder.resolve("mixed.txt");
        Files.writeString(file, "# mine\nA = name:a\nB = nme:b\nC\n");
        FilterFiles.Found found = FilterFiles.read(file);
        assertEquals(List.of(new NamedFilter("A", "name:a")), found.filters());
        assertEquals("""
                1 filter imported from mixed.txt. Left out:
                Line 3: Expected a key: did you mean name?
                Line 4: Expected a name, = and a filter.""", FilterExchange.told(file, found));
    }

    @Test
    void aFileThatIsNoTextIsAFailureInWords(FxRobot robot) throws IOException, TimeoutException {
        Files.write(folder.resolve("filters.txt"), new byte[] {'a', '=', (byte) 0xff, 0});
        robot.interact(() -> item(NamedFilters.IMPORT).fire());
        await(() -> notice(robot).contains("it is no text in UTF-8"));
        assertTrue(notice(robot).startsWith("No filters can be read from filters.txt: "), notice(robot));
        assertEquals(List.of(CRASHES, WEB), named());
    }

    @Test
    void withoutNamedFiltersThereIsOnlySavingAndImporting(FxRobot robot) {
        robot.interact(menu::show);
        assertTrue(item(NamedFilters.SAVE).isDisable(), "there is no text to save");
        robot.interact(menu::hide);
        inForce = "exit:137";
        robot.interact(() -> settings.change(now -> now.withFilters(SavedFilters.NONE)));
        robot.interact(menu::show);
        assertTrue(item(NamedFilters.EXPORT).isDisable());
        assertTrue(item(NamedFilters.RENAME).isDisable());
        assertFalse(item(NamedFilters.SAVE).isDisable());
        assertFalse(item(NamedFilters.IMPORT).isDisable());
        assertEquals(NamedFilters.NONE, menu.getItems().getFirst().getText());
    }

    private List<NamedFilter> named() {
        return settings.settings().filters().named();
    }

    private MenuItem item(String text) {
        return menu.getItems().stream()
                .filter(item -> item.getText() != null && item.getText().startsWith(text))
                .findFirst()
                .orElseThrow();
    }

    private MenuItem within(String text, int at) {
        return ((Menu) item(text)).getItems().get(at);
    }

    private static TextField name(FxRobot robot) {
        return robot.lookup("#" + NamePrompt.NAME_ID).queryAs(TextField.class);
    }

    private static String hint(FxRobot robot) {
        return robot.lookup(".name-prompt-hint").queryAs(Label.class).getText();
    }

    private static String notice(FxRobot robot) {
        return robot.lookup("." + FilterExchange.STYLE)
                .tryQueryAs(DialogPane.class)
                .map(DialogPane::getContentText)
                .orElse("");
    }

    private static void await(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, condition);
    }
}
