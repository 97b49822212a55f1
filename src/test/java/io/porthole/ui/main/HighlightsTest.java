package io.porthole.ui.main;

import static io.porthole.ui.main.OpenWindow.onFx;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.porthole.testing.Sessions;
import io.porthole.ui.fx.ThemeChoice;
import io.porthole.ui.highlights.HighlightsView;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
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
        Node rules = robot.lookup("." + HighlightsView.STYLE_CLASS).query();
        assertTrue(states(rules).contains("dark"));
        onFx(() -> window.themes().choiceProperty().set(ThemeChoice.LIGHT));
        assertEquals(Set.of(), states(rules).stream().filter("dark"::equals).collect(Collectors.toSet()));
    }

    private static Set<String> states(Node node) {
        return onFx(() -> node.getPseudoClassStates().stream()
                .map(PseudoClass::getPseudoClassName)
                .collect(Collectors.toSet()));
    }
}
