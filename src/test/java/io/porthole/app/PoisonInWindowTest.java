package io.porthole.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.porthole.engine.RequestLog;
import io.porthole.event.Action;
import io.porthole.filter.LogView;
import io.porthole.monitor.Monitor;
import io.porthole.monitor.MonitorOptions;
import io.porthole.monitor.SourceSpec;
import io.porthole.monitor.WatchList;
import io.porthole.settings.SettingsFile;
import io.porthole.settings.SettingsStore;
import io.porthole.testing.EngineApi;
import io.porthole.testing.FakeAnswer;
import io.porthole.testing.FakeEngine;
import io.porthole.testing.FakeHosts;
import io.porthole.testing.PoisonLine;
import io.porthole.testing.RealEngine;
import io.porthole.testing.ScriptedLife;
import io.porthole.ui.detail.DetailView;
import io.porthole.ui.fx.Themes;
import io.porthole.ui.main.MainView;
import io.porthole.ui.main.Session;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// Whatever an engine sends, the window shows a row for it, with no text that does harm, and stays usable.
@ExtendWith(ApplicationExtension.class)
@Timeout(300)
@SuppressWarnings("NullAway.Init") // set by start, which the extension calls before each test
class PoisonInWindowTest {
    private static final List<PoisonLine> POISON = PoisonLine.all();
    private static final String NOT_SEEN = "[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]";
    private static final int LABEL = 8_000_000;

    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
    private final RequestLog requests = new RequestLog();
    private final Monitor monitor =
            new Monitor(MonitorOptions.DEFAULT, new Watchers(requests, timer), requests, timer, InstantSource.system());
    private LogView view;
    private Themes themes;
    private MainView main;

    @Start
    void start(Stage stage) {
        view = new LogView(monitor.log());
        themes = new Themes();
        var settings = new SettingsStore(new SettingsFile(Path.of("never-written"), InstantSource.system()), timer);
        var watchList = new WatchList(monitor, settings, InstantSource.system());
        main = new MainView(new Session(monitor, watchList, new FakeHosts()), view, themes, InstantSource.system());
        stage.setScene(new Scene(main, 1_200, 900));
        stage.show();
        main.focusTable();
    }

    @AfterEach
    void close() {
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            main.close();
            themes.close();
        });
        view.close();
        monitor.close();
        timer.shutdownNow();
    }

    @Test
    void eachHasItsRowAndItsDetails(FxRobot robot) throws Exception {
        try (var engine = FakeEngine.unix()) {
            engine.on("/events", FakeAnswer.stream(PoisonLine.stream(POISON), 1 << 16));
            monitor.add(new SourceSpec.Engine(engine.endpoint()));
            await(() -> shows("good-" + POISON.size()));
            robot.type(KeyCode.END);
            for (int i = POISON.size() - 1; i >= 0; i--) {
                robot.type(KeyCode.UP);
                assertShown(robot, POISON.get(i));
                robot.type(KeyCode.UP);
                assertEquals("good-" + i, detail("name"));
            }
        }
    }

    private void assertShown(FxRobot robot, PoisonLine poison) throws Exception {
        if (poison.readable()) {
            assertTrue(detail("flag").contains(poison.told()), () -> poison.name() + ": " + detail("flag"));
        } else {
            assertTrue(detail("verb").contains(poison.told()), () -> poison.name() + ": " + detail("verb"));
        }
        robot.interact(() -> tabs().getSelectionModel().select(1));
        assertHarmless(poison.name());
        robot.interact(() -> tabs().getSelectionModel().select(0));
        assertHarmless(poison.name());
        robot.press(KeyCode.SHORTCUT).type(KeyCode.C).release(KeyCode.SHORTCUT);
        onFx(() -> {
            var clipboard = Clipboard.getSystemClipboard();
            assertEquals(1, clipboard.getString().lines().count(), poison.name());
            assertTrue(clipboard.getContentTypes().stream().allMatch(DataFormat.PLAIN_TEXT::equals), poison.name());
            return true;
        });
    }

    /// No text in sight holds what is not seen or is so long that it takes its time to lay out.
    private void assertHarmless(String name) {
        onFx(() -> {
            for (Node node : main.lookupAll("*")) {
                String text = text(node).replace("\n", "");
                assertEquals(text, text.replaceAll(NOT_SEEN, "?"), name);
                assertTrue(text.length() <= 200_000, name);
            }
            return true;
        });
    }

    @Test
    void whatAHostSaysStaysInItsLine() throws Exception {
        try (var engine = FakeEngine.unix()) {
            engine.on("/_ping", FakeAnswer.status(500, "{\"message\":\"no\\u001b[2J\\u202e\\nway\"}"));
            monitor.add(new SourceSpec.Engine(engine.endpoint()));
            await(() -> shows("with the status 500: no\\u{1b}[2J\\u{202e} way"));
            assertHarmless("an error");
        }
    }

    /// Docker keeps labels of any size and sends them with every event of their container.
    @Test
    void aRealEnginesHugeLabelsHideNothing() throws Exception {
        RealEngine engine = RealEngine.get();
        var api = new EngineApi(engine.endpoint());
        var life = new ScriptedLife(engine);
        monitor.add(new SourceSpec.Engine(engine.endpoint()));
        await(() -> shows("connected"));
        var ids = new ArrayList<String>();
        for (int size : new int[] {LABEL, 21 * LABEL / 8}) {
            volume(engine, life.name("before" + size));
            ids.add(api.createContainer(life.name("bomb" + size), RealEngine.IMAGE, "bomb", "x".repeat(size)));
            api.removeContainer(ids.getLast());
            volume(engine, life.name("after" + size));
            await(() -> shows("after" + size));
        }
        assertEquals(2, flagged(Action.CREATE, ids));
        assertEquals(2, flagged(Action.DESTROY, ids));
    }

    private static void volume(RealEngine engine, String name) {
        engine.docker("volume", "create", name);
        engine.docker("volume", "rm", name);
    }

    /// How many events of that kind are held of these containers, flagged as oversize.
    private long flagged(Action action, List<String> ids) {
        var rows = monitor.log().snapshot();
        long count = 0;
        for (long number = rows.first(); number < rows.next(); number++) {
            var event = Objects.requireNonNull(rows.row(number)).event();
            boolean oversize = event.flag().contains("cut at 64 KiB");
            count += event.action() == action && ids.contains(event.actorId()) && oversize ? 1 : 0;
        }
        return count;
    }

    /// A field as "Copy all" gives it, to the letter.
    private String detail(String key) {
        return details()
                .lines()
                .filter(line -> line.startsWith(key + "="))
                .map(line -> line.substring(key.length() + 1))
                .findFirst()
                .orElse("");
    }

    private String details() {
        return onFx(() -> {
            ((ButtonBase) main.lookup("#" + DetailView.COPY_ID)).fire();
            return Clipboard.getSystemClipboard().getString();
        });
    }

    private TabPane tabs() {
        return (TabPane) main.lookup("#" + DetailView.TABS_ID);
    }

    private boolean shows(String text) {
        return main.lookupAll("*").stream()
                .filter(Node::isVisible)
                .anyMatch(node -> text(node).contains(text));
    }

    private static String text(Node node) {
        return switch (node) {
            case Text text -> text.getText();
            case Labeled labeled -> Objects.requireNonNullElse(labeled.getText(), "");
            case TextInputControl input -> input.getText();
            default -> "";
        };
    }

    private static <T> T onFx(Callable<T> work) {
        return WaitForAsyncUtils.waitForAsyncFx(10_000, work);
    }

    private static void await(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> onFx(condition));
    }
}
