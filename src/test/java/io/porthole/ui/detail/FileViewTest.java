package io.porthole.ui.detail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.porthole.event.Action;
import io.porthole.event.Actor;
import io.porthole.event.Event;
import io.porthole.event.EventType;
import io.porthole.event.Origin;
import io.porthole.file.Difference;
import io.porthole.file.FileLook;
import io.porthole.log.Row;
import io.porthole.testing.FakeFileAccess;
import io.porthole.testing.ManualScheduler;
import io.porthole.testing.Panes;
import io.porthole.testing.Programs;
import io.porthole.ui.fx.UserAction;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// The tab of the file, with real files.
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // the extension calls start
class FileViewTest {
    private static final String HANGS = "hangs";

    private final CountDownLatch goOn = new CountDownLatch(1);
    private final List<String> looked = new CopyOnWriteArrayList<>();
    private final ManualScheduler clock = new ManualScheduler();
    private final FakeFileAccess access = new FakeFileAccess();

    @TempDir
    private Path folder = Path.of("");

    private DetailView view;
    private Stage stage;
    private long number;

    @Start
    void start(Stage shown) {
        stage = shown;
        open();
        stage.show();
    }

    private void open() {
        view = new DetailView(ZoneOffset.UTC, new FileView(ZoneOffset.UTC, access, clock, this::look));
        stage.setScene(new Scene(view, 1000, 500));
    }

    @Test
    void theFileIsShownAsItIsNow(FxRobot robot) throws IOException, TimeoutException {
        Path file = Files.writeString(folder.resolve("nginx.conf"), "x".repeat(12_288));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        Files.setLastModifiedTime(file, FileTime.from(clock.instant().minusSeconds(180)));
        select(robot, row("conf", file));
        await(robot, "size\n12,288 bytes (12.0 KiB)");
        assertEquals(
                "path\n" + file + "\nkind\nfile\nsize\n12,288 bytes (12.0 KiB)\nrights\nrw-r--r-- (0644)",
                facts(robot).lines().limit(8).collect(Collectors.joining("\n")));
        assertTrue(
                facts(robot).endsWith("modified\n2025-12-31 23:57:00.000000000 +00:00 (Z), 3 min ago"), facts(robot));
    }

    @Test
    void nothingIsAskedBeforeTheTabIsSeen(FxRobot robot) throws IOException, TimeoutException {
        Path file = Files.writeString(folder.resolve("file"), "");
        robot.interact(() -> view.show(row("conf", file)));
        assertEquals("", facts(robot));
        openTab(robot);
        await(robot, "size\n0 bytes");
    }

    @Test
    void aFileThatHasGoneIsToldAndFoundAgain(FxRobot robot) throws IOException, TimeoutException {
        Path file = folder.resolve("gone");
        select(robot, row("conf", file));
        await(robot, "The file is not there any more.");
        Files.writeString(file, "12345");
        robot.clickOn("#" + FileView.REFRESH_ID);
        await(robot, "size\n5 bytes");
        Files.writeString(file, "123456");
        robot.type(KeyCode.F5);
        await(robot, "size\n6 bytes");
    }

    @Test
    void aLinkSaysWhereItLeadsAndWhatIsThere(FxRobot robot) throws IOException, TimeoutException {
        Files.writeString(folder.resolve("target"), "123");
        Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("target"));
        select(robot, row("conf", link));
        await(robot, "What the link leads to\nkind\nfile\nsize\n3 bytes");
        assertTrue(facts(robot).contains("kind\nsymbolic link\nleads to\ntarget\n"), facts(robot));
    }

    @Test
    void onlyFilesOfWatchedDirectoriesAreLookedAt(FxRobot robot) throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        select(robot, row("elsewhere", file));
        assertEquals(
                "A file is looked at while its source is watched on this machine. This one is not, or no longer.",
                facts(robot));
        robot.type(KeyCode.D).type(KeyCode.F5);
        assertFalse(robot.lookup("#" + ContentPane.SHOW_ID).query().isVisible() && isContentVisible(robot));
        select(robot, Panes.die(++number, Map.of()));
        assertEquals("This row is of no file.", facts(robot));
        assertTrue(fileTab(robot).isDisabled());
    }

    @Test
    void theFirstLookComparesNothingTheNextShowsWhatDiffers(FxRobot robot) throws IOException, TimeoutException {
        Path file = Files.writeString(folder.resolve("file"), "one\n\ttwo\nthree");
        select(robot, row("conf", file));
        robot.clickOn("#" + ContentPane.SHOW_ID);
        awaitAbout(
                robot,
                "The first look: nothing was read before, so there is nothing to compare. What the file holds "
                        + "now is kept in memory, and the next look is compared with it.");
        assertFalse(difference(robot).isVisible());
        clock.advance(Duration.ofMinutes(5));
        robot.type(KeyCode.D);
        awaitAbout(robot, "No change since the last look at 00:00:00 (5 min ago).");
        Files.writeString(file, "one\n\tzwei\nthree\n");
        robot.type(KeyCode.D);
        awaitAbout(robot, "2 lines added, 2 removed since the last look at 00:05:00 (0 s ago).");
        assertEquals(
                """
                @@ -1,3 +1,3 @@
                     1      1   one
                     2        - →   two
                     3        - three
                                (no line feed at the end of the file)
                            2 + →   zwei
                            3 + three""",
                difference(robot).getItems().stream().map(DifferenceText::shown).collect(Collectors.joining("\n")));
    }

    @Test
    void whatWasAddedAndRemovedHasASignAndAColour(FxRobot robot) throws IOException, TimeoutException {
        compareTwice(robot, "a\n", "b\n");
        assertTrue(
                cell(robot, "            1 + b").getPseudoClassStates().contains(PseudoClass.getPseudoClass("added")));
        var removed = cell(robot, "     1        - a");
        assertTrue(removed.getPseudoClassStates().contains(PseudoClass.getPseudoClass("removed")));
        assertEquals("removed 1: a", removed.getAccessibleText());
    }

    @Test
    void copyingGivesWhatPatchTakes(FxRobot robot) throws IOException, TimeoutException {
        compareTwice(robot, "a\tb\n", "a\tc\n");
        robot.interact(() -> {
            difference(robot).requestFocus();
            difference(robot).getSelectionModel().selectAll();
        });
        robot.press(KeyCode.SHORTCUT).type(KeyCode.C).release(KeyCode.SHORTCUT);
        assertEquals("@@ -1,1 +1,1 @@\n-a\tb\n+a\tc", clipboard(robot));
        robot.clickOn("#" + DetailView.COPY_ID);
        assertTrue(clipboard(robot).startsWith("path=" + folder.resolve("file") + "\nkind=file\n"), clipboard(robot));
        assertTrue(clipboard(robot).endsWith("\n-a\tb\n+a\tc"), clipboard(robot));
    }

    @Test
    void hostileTextsAreShownWithEscapesAndLongLinesAreCut(FxRobot robot) throws IOException, TimeoutException {
        compareTwice(robot, "\u001b[31m\u202e\r\n", "x".repeat(5_000));
        assertEquals(
                "     1        - \\u001b[31m\\u202e\\r",
                DifferenceText.shown(difference(robot).getItems().get(1)));
        assertTrue(about(robot).endsWith("Long lines are cut here; copying gives them whole."), about(robot));
        Difference.Line added = difference(robot).getItems().get(2);
        assertEquals(
                16 + DifferenceText.LONGEST_LINE, DifferenceText.shown(added).length());
        assertEquals(5_001, DifferenceText.copied(added).length());
    }

    @Test
    void aFifoIsToldAndNotOpened(FxRobot robot) throws TimeoutException {
        Path pipe = folder.resolve("pipe");
        Programs.run("mkfifo", pipe.toString());
        select(robot, row("conf", pipe));
        robot.clickOn("#" + ContentPane.SHOW_ID);
        awaitAbout(robot, "It is no regular file and is never opened: whoever opens it may wait for ever.");
        await(robot, "kind\nFIFO");
    }

    @Test
    void theKeyOfTheTableBringsTheTabToTheFront(FxRobot robot) throws IOException, TimeoutException {
        robot.interact(() -> view.show(row("conf", write("a\n"))));
        robot.interact(() -> UserAction.of(view.actions(), "file.difference").run());
        awaitAbout(
                robot,
                "The first look: nothing was read before, so there is nothing to compare. What the file holds "
                        + "now is kept in memory, and the next look is compared with it.");
        assertTrue(fileTab(robot).isSelected());
    }

    @Test
    void aFileSystemThatHangsIsToldAndHoldsUpNothing(FxRobot robot) throws IOException, TimeoutException {
        select(robot, row("conf", folder.resolve(HANGS)));
        await(robot, "The file system has not answered for 2 s.");
        select(robot, row("conf", Files.writeString(folder.resolve("other"), "123")));
        select(robot, row("conf", Files.writeString(folder.resolve("third"), "1234")));
        await(robot, "The file system has not answered for 2 s.");
        goOn.countDown();
        await(robot, "path\n" + folder.resolve("third") + "\nkind\nfile\nsize\n4 bytes");
        assertEquals(List.of(HANGS, "third"), looked);
    }

    @Test
    void anotherRowTakesTheDifferenceAway(FxRobot robot) throws IOException, TimeoutException {
        compareTwice(robot, "a\n", "b\n");
        select(robot, row("conf", Files.writeString(folder.resolve("other"), "")));
        await(robot, "size\n0 bytes");
        assertTrue(difference(robot).getItems().isEmpty());
    }

    @Test
    void contentsAreTurnedOffForGoodOnceThatIsConfirmed(FxRobot robot) throws IOException, TimeoutException {
        compareTwice(robot, "a\n", "b\n");
        robot.clickOn("#" + ContentPane.NEVER_ID);
        assertEquals(
                "Porthole will read no file's content any more, and forgets what it has read. The settings keep that.",
                about(robot));
        robot.clickOn("#" + ContentPane.CANCEL_ID);
        assertTrue(access.contentsAllowed());
        robot.clickOn("#" + ContentPane.NEVER_ID).clickOn("#" + ContentPane.CONFIRM_ID);
        assertFalse(access.contentsAllowed());
        assertOff(robot);
        robot.interact(this::open);
        select(robot, row("conf", write("c\n")));
        assertOff(robot);
        await(robot, "size\n2 bytes");
    }

    /// As the kernel does where a server is away: it heeds no interrupt.
    private FileLook look(String path) {
        String name = String.valueOf(Path.of(path).getFileName());
        looked.add(name);
        while (name.equals(HANGS) && goOn.getCount() > 0) {
            try {
                goOn.await();
            } catch (InterruptedException _) {
                // goes on hanging
            }
        }
        return FileLook.at(path);
    }

    private void assertOff(FxRobot robot) {
        assertEquals("Contents are turned off: no file is read. Ask the test.", about(robot));
        assertTrue(robot.lookup("#" + ContentPane.SHOW_ID).tryQuery().isEmpty());
        assertTrue(difference(robot).getItems().isEmpty());
        robot.type(KeyCode.D);
        assertEquals("Contents are turned off: no file is read. Ask the test.", about(robot));
    }

    private void compareTwice(FxRobot robot, String before, String now) throws IOException, TimeoutException {
        select(robot, row("conf", write(before)));
        robot.clickOn("#" + ContentPane.SHOW_ID);
        await(() -> about(robot).startsWith("The first look"));
        write(now);
        robot.clickOn("#" + ContentPane.SHOW_ID);
        await(() -> !difference(robot).getItems().isEmpty());
    }

    private Path write(String text) {
        try {
            return Files.writeString(folder.resolve("file"), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Row row(String source, Path path) {
        var actor = new Actor(path.toString(), "", Map.of());
        long time = 1_772_373_731_482_093_250L;
        number++;
        return new Row(
                number,
                1,
                new Event(
                        EventType.FILE,
                        source,
                        "file",
                        Action.FILE_WRITTEN,
                        Action.FILE_WRITTEN.word(),
                        actor,
                        time,
                        time,
                        Origin.LIVE,
                        ""));
    }

    private void select(FxRobot robot, Row row) {
        robot.interact(() -> view.show(row));
        openTab(robot);
    }

    private void openTab(FxRobot robot) {
        robot.interact(() -> tabs(robot).getSelectionModel().select(fileTab(robot)));
    }

    private static TabPane tabs(FxRobot robot) {
        return robot.lookup("#" + DetailView.TABS_ID).queryAs(TabPane.class);
    }

    private static Tab fileTab(FxRobot robot) {
        return tabs(robot).getTabs().stream()
                .filter(tab -> tab.getText().equals("File"))
                .findFirst()
                .orElseThrow();
    }

    private static boolean isContentVisible(FxRobot robot) {
        return robot.lookup(".file-content").query().isVisible();
    }

    private static String facts(FxRobot robot) {
        FactsPane facts = robot.lookup("#" + FactsPane.ID).queryAs(FactsPane.class);
        return labels(facts).collect(Collectors.joining("\n"));
    }

    private static Stream<String> labels(FactsPane facts) {
        return ((Parent) facts.getContent()).getChildrenUnmodifiable().stream().map(label -> ((Label) label).getText());
    }

    private static String about(FxRobot robot) {
        return robot.lookup("#" + ContentPane.ABOUT_ID).queryAs(Label.class).getText();
    }

    private static DifferenceList difference(FxRobot robot) {
        return robot.lookup("#" + DifferenceList.ID).queryAs(DifferenceList.class);
    }

    private static ListCell<?> cell(FxRobot robot, String text) {
        return robot.lookup(".difference-line").queryAllAs(ListCell.class).stream()
                .filter(cell -> text.equals(cell.getText()))
                .findFirst()
                .orElseThrow();
    }

    private static void await(FxRobot robot, String part) throws TimeoutException {
        await(() -> facts(robot).contains(part));
    }

    private static void awaitAbout(FxRobot robot, String sentence) throws TimeoutException {
        await(() -> about(robot).equals(sentence));
    }

    private static void await(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> WaitForAsyncUtils.waitForAsyncFx(10_000, condition));
    }

    private static String clipboard(FxRobot robot) {
        var text = new String[1];
        robot.interact(() -> text[0] = Clipboard.getSystemClipboard().getString());
        return text[0];
    }
}
