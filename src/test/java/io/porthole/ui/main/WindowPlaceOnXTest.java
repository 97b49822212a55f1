package io.porthole.ui.main;

import static io.porthole.ui.main.OpenWindow.await;
import static io.porthole.ui.main.OpenWindow.onFx;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.porthole.engine.RequestLog;
import io.porthole.monitor.Monitor;
import io.porthole.monitor.MonitorOptions;
import io.porthole.settings.Panes;
import io.porthole.settings.SettingsStore;
import io.porthole.settings.WindowSize;
import io.porthole.testing.FakeHosts;
import io.porthole.testing.FakeWatcher;
import io.porthole.testing.ManualScheduler;
import io.porthole.testing.Sessions;
import io.porthole.ui.fx.AfterPulse;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import javafx.geometry.Rectangle2D;
import javafx.scene.control.SplitPane;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// Where the window stands, which the headless screen does not know.
@Tag("xvfb")
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // set by start, which the extension calls before each test
class WindowPlaceOnXTest {
    private final SettingsStore settings = Sessions.settings();
    private final Monitor monitor = new Monitor(
            MonitorOptions.DEFAULT,
            spec -> new FakeWatcher(spec.name()),
            new RequestLog(),
            new ManualScheduler(),
            InstantSource.system());
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

    private void open() throws Exception {
        var drawn = new CountDownLatch(1);
        onFx(() -> {
            stage = new Stage();
            PortholeWindow.open(
                    stage,
                    Sessions.of(monitor, new FakeHosts(), settings),
                    WindowOptions.DEFAULT,
                    _ -> AfterPulse.run(drawn::countDown));
        });
        await(() -> drawn.getCount() == 0);
    }

    @Test
    void theWindowComesBackWhereItWas() throws Exception {
        put(new WindowSize(800, 500, false, Optional.of(new WindowSize.Place(120, 90))));
        open();
        await(() -> stage.getX() == 120 && stage.getY() == 90);
        onFx(() -> stage.setX(150));
        await(() -> stage.getX() == 150);
        onFx(() -> stage.close());
        assertEquals(
                Optional.of(new WindowSize.Place(150, 90)),
                settings.settings().window().place());
        open();
        await(() -> stage.getX() == 150 && stage.getY() == 90);
    }

    @Test
    void whereItsScreenIsGoneTheWindowIsSeen() throws Exception {
        put(new WindowSize(800, 500, false, Optional.of(new WindowSize.Place(-5_000, 7_000))));
        open();
        Rectangle2D screen = onFx(() -> Screen.getPrimary().getVisualBounds());
        await(() -> screen.contains(stage.getX(), stage.getY(), 800, 500));
    }

    @Test
    void theLinesBetweenThePanesAreWhereTheyWere() throws Exception {
        open();
        onFx(() -> divider().setDividerPosition(0, 0.4));
        await(() -> Math.abs(divider().getDividerPositions()[0] - 0.4) < 0.01);
        onFx(() -> stage.close());
        Panes.Dividers kept = settings.settings().panes().dividers();
        assertEquals(0.4, kept.sources(), 0.01);
        open();
        await(() -> Math.abs(divider().getDividerPositions()[0] - 0.4) < 0.02);
        assertTrue(kept.detail() > 0.3 && kept.detail() < 1, kept.toString());
    }

    private SplitPane divider() {
        return (SplitPane) stage.getScene().getRoot().lookup(".split-pane");
    }

    private void put(WindowSize window) {
        settings.change(now -> now.with(window));
    }
}
