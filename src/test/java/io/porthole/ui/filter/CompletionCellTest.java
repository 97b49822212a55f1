package io.porthole.ui.filter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.porthole.filter.Completion;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class CompletionCellTest {
    @Start
    void start(Stage stage) {
        var list = new ListView<Completion>();
        list.setCellFactory(_ -> new CompletionCell(_ -> {}));
        list.getItems().add(new Completion(0, 0, "action:", "what happened ".repeat(5), -1));
        stage.setScene(new Scene(list, 300, 200));
        stage.show();
    }

    @Test
    void aKeyIsWholeHoweverMuchIsSaidOfIt(FxRobot robot) {
        Label text = robot.lookup(".completion-text").queryAs(Label.class);
        Label about = robot.lookup(".completion-about").queryAs(Label.class);
        robot.interact(() -> {
            assertEquals(text.prefWidth(-1), text.getWidth(), 1);
            assertTrue(about.getWidth() < about.prefWidth(-1), "there is room for all");
        });
    }
}
