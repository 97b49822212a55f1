package io.porthole.ui.main;

import static io.porthole.ui.main.OpenWindow.await;
import static io.porthole.ui.main.OpenWindow.onFx;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.porthole.testing.Sessions;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // set by start, which the extension calls before each test
class QuitTest {
    private OpenWindow window;
    private Stage stage;

    @Start
    void start(Stage stage) {
        this.stage = stage;
        window = new OpenWindow(stage, Sessions.settings());
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void ctrlQClosesTheWindowUnlessSomebodyRefuses(FxRobot robot) throws Exception {
        var asked = new AtomicInteger();
        stage.addEventHandler(WindowEvent.WINDOW_CLOSE_REQUEST, request -> {
            if (asked.incrementAndGet() == 1) {
                request.consume();
            }
        });
        onFx(() -> window.filterText().requestFocus());
        robot.push(KeyCode.SHORTCUT, KeyCode.Q);
        await(() -> asked.get() == 1);
        assertTrue(onFx(() -> stage.isShowing()));
        robot.push(KeyCode.SHORTCUT, KeyCode.Q);
        await(() -> !stage.isShowing());
    }
}
