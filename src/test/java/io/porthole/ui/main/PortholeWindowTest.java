package io.porthole.ui.main;

import static io.porthole.ui.main.OpenWindow.await;
import static io.porthole.ui.main.OpenWindow.onFx;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.porthole.engine.RequestLog;
import io.porthole.monitor.Monitor;
import io.porthole.monitor.MonitorOptions;
import io.porthole.testing.FakeHosts;
import io.porthole.testing.FakeWatcher;
import io.porthole.testing.ManualScheduler;
import io.porthole.testing.Sessions;
import io.porthole.ui.events.EventTable;
import io.porthole.ui.fx.AfterPulse;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.Node;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // set by start, which the extension calls before each test
class PortholeWindowTest {
    private final Monitor monitor = new Monitor(
            MonitorOptions.DEFAULT,
            spec -> new FakeWatcher(spec.name()),
            new RequestLog(),
            new ManualScheduler(),
            InstantSource.system());
    private final AtomicInteger opened = new AtomicInteger();
    private Stage stage;

    @Start
    void start(Stage anyStage) {
        // each test opens its own
    }

    @AfterEach
    void close() {
        onFx(() -> stage.close());
        monitor.close();
    }

    @Test
    void theWindowIsThereBeforeItsPanesAndThenTheTableHasTheKeys() throws Exception {
        boolean hasPanes = onFx(() -> {
            open(WindowOptions.DEFAULT);
            return stage.isShowing() && stage.getScene().getRoot() instanceof MainView;
        });
        assertFalse(hasPanes);
        await(() -> isInTable(stage.getScene().getFocusOwner()));
        assertEquals(1, opened.get());
    }

    @Test
    void aWindowThatIsClosedAtOnceGetsNoPanes() throws Exception {
        var drawn = new AtomicInteger();
        onFx(() -> {
            open(WindowOptions.DEFAULT);
            stage.close();
            AfterPulse.run(drawn::incrementAndGet);
            return stage;
        });
        await(() -> drawn.get() == 1);
        assertEquals(0, opened.get());
    }

    private void open(WindowOptions options) {
        stage = new Stage();
        var session = Sessions.of(monitor, new FakeHosts(), Sessions.settings());
        PortholeWindow.open(stage, session, options, _ -> opened.incrementAndGet());
    }

    private static boolean isInTable(Node node) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (each instanceof EventTable) {
                return true;
            }
        }
        return false;
    }
}
