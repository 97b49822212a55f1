package io.porthole.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.porthole.event.Action;
import io.porthole.monitor.SourceSpec;
import io.porthole.testing.EngineApi;
import io.porthole.testing.FakeAnswer;
import io.porthole.testing.FakeEngine;
import io.porthole.testing.PoisonLine;
import io.porthole.testing.RealEngine;
import io.porthole.testing.ScriptedLife;
import io.porthole.ui.detail.DetailView;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TabPane;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// Whatever an engine sends, the window shows a row for it, with no text that does harm, and stays usable.
@ExtendWith(ApplicationExtension.class)
@Timeout(300)
@SuppressWarnings("NullAway.Init") // set by start, which the extension calls before each test
class PoisonInWindowTest {
    private static final List<PoisonLine> POISON = PoisonLine.all();
    private static final String NOT_SEEN = "[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]";
    private static final int LABEL = 8_000_000;

    private TestWindow window;

    @Start
    void start(Stage stage) {
        window = new TestWindow(stage);
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void eachHasItsRowAndItsDetails(FxRobot robot) throws Exception {
        try (var engine = FakeEngine.unix()) {
            engine.on("/events", FakeAnswer.stream(PoisonLine.stream(POISON), 1 << 16));
            window.add(new SourceSpec.Engine(engine.endpoint()));
            window.awaitShown("good-" + POISON.size());
            robot.type(KeyCode.END);
            if (detail("type").equals("porthole")) { // the row that says that it is connected is there already
                robot.type(KeyCode.UP);
            }
            for (int i = POISON.size() - 1; i >= 0; i--) {
                goUp(robot);
                assertShown(robot, POISON.get(i));
                goUp(robot);
                assertEquals("good-" + i, detail("name"));
            }
        }
    }

    /// To the row above that is not Porthole's own.
    private void goUp(FxRobot robot) {
        robot.type(KeyCode.UP);
        if (detail("type").equals("porthole")) {
            robot.type(KeyCode.UP);
        }
    }

    private void assertShown(FxRobot robot, PoisonLine poison) throws Exception {
        if (poison.readable()) {
            assertTrue(detail("flag").contains(poison.told()), () -> poison.name() + ": " + detail("flag"));
        } else {
            assertTrue(detail("verb").contains(poison.told()), () -> poison.name() + ": " + detail("verb"));
        }
        robot.interact(() -> tabs().getSelectionModel().selectLast());
        assertHarmless(poison.name());
        robot.interact(() -> tabs().getSelectionModel().select(0));
        assertHarmless(poison.name());
        robot.press(KeyCode.SHORTCUT).type(KeyCode.C).release(KeyCode.SHORTCUT);
        TestWindow.onFx(() -> {
            var clipboard = Clipboard.getSystemClipboard();
            assertEquals(1, clipboard.getString().lines().count(), poison.name());
            assertTrue(clipboard.getContentTypes().stream().allMatch(DataFormat.PLAIN_TEXT::equals), poison.name());
            return true;
        });
    }

    /// No text in sight holds what is not seen or is so long that it takes its time to lay out.
    private void assertHarmless(String name) {
        TestWindow.onFx(() -> {
            window.texts().map(text -> text.replace("\n", "")).forEach(text -> {
                assertEquals(text, text.replaceAll(NOT_SEEN, "?"), name);
                assertTrue(text.length() <= 200_000, name);
            });
            return true;
        });
    }

    @Test
    void whatAHostSaysStaysInItsLine() throws Exception {
        try (var engine = FakeEngine.unix()) {
            engine.on("/_ping", FakeAnswer.status(500, "{\"message\":\"no\\u001b[2J\\u202e\\nway\"}"));
            window.add(new SourceSpec.Engine(engine.endpoint()));
            window.awaitShown("with the status 500: no\\u{1b}[2J\\u{202e} way");
            assertHarmless("an error");
        }
    }

    /// Docker keeps labels of any size and sends them with every event of their container.
    @Test
    void aRealEnginesHugeLabelsHideNothing() throws Exception {
        RealEngine engine = RealEngine.get();
        var api = new EngineApi(engine.endpoint());
        var life = new ScriptedLife(engine);
        window.add(new SourceSpec.Engine(engine.endpoint()));
        window.awaitShown("connected");
        var ids = new ArrayList<String>();
        for (int size : new int[] {LABEL, 21 * LABEL / 8}) {
            volume(engine, life.name("before" + size));
            ids.add(api.createContainer(life.name("bomb" + size), RealEngine.IMAGE, "bomb", "x".repeat(size)));
            api.removeContainer(ids.getLast());
            volume(engine, life.name("after" + size));
            window.awaitShown("after" + size);
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
        return window.events()
                .filter(event -> event.action() == action && ids.contains(event.actorId()))
                .filter(event -> event.flag().contains("cut at 64 KiB"))
                .count();
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
        return TestWindow.onFx(() -> {
            ((ButtonBase) window.main().lookup("#" + DetailView.COPY_ID)).fire();
            return Clipboard.getSystemClipboard().getString();
        });
    }

    private TabPane tabs() {
        return (TabPane) window.main().lookup("#" + DetailView.TABS_ID);
    }
}
