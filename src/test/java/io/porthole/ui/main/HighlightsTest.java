package io.porthole.ui.main;

import static io.porthole.ui.main.OpenWindow.onFx;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.porthole.testing.Sessions;
import io.porthole.ui.fx.ThemeChoice;
import io.porthole.ui.highlights.HighlightsView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // set by start, which the extension calls before each test
class HighlightsTest {
    private OpenWindow window;

    @Start
    void start(Stage stage) {
        window = new OpenWindow(stage, Sessions.settings());
    }

    @AfterEach
    void close() {
        onFx(() -> window.themes().choiceProperty().set(ThemeChoice.SYSTEM));
        window.close();
    }

    @Test
    void theRulesHaveTheColoursOfTheThemeThatIsOn(FxRobot robot) {
        onFx(() -> window.themes().choiceProperty().set(ThemeChoice.DARK));
        robot.push(KeyCode.SHORTCUT, KeyCode.H);
        Region rules = robot.lookup("." + HighlightsView.STYLE_CLASS).queryAs(Region.class);
        Paint dark = onFx(() -> ground(rules));
        onFx(() -> window.themes().choiceProperty().set(ThemeChoice.LIGHT));
        assertEquals(Color.WHITE, onFx(() -> ground(rules)));
        assertNotEquals(Color.WHITE, dark);
    }

    private static Paint ground(Region region) {
        region.getScene().getRoot().applyCss();
        return ((Region) region.getScene().getRoot())
                .getBackground()
                .getFills()
                .getFirst()
                .getFill();
    }
}
