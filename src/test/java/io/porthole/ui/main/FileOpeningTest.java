package io.porthole.ui.main;

import static io.porthole.ui.main.OpenWindow.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.porthole.engine.RequestLog;
import io.porthole.monitor.Monitor;
import io.porthole.monitor.MonitorOptions;
import io.porthole.monitor.SourceSpec;
import io.porthole.testing.FakeWatcher;
import io.porthole.testing.ManualScheduler;
import io.porthole.testing.Sessions;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// Files are dragged from one end of a window to the other, where files are opened.
@Tag("xvfb")
@ExtendWith(ApplicationExtension.class)
class FileOpeningTest {
    private final Monitor monitor = new Monitor(
            MonitorOptions.DEFAULT,
            spec -> new FakeWatcher(spec.name()),
            new RequestLog(),
            new ManualScheduler(),
            OpenWindow.CLOCK);
    private final ClipboardContent content = new ClipboardContent();

    @Start
    void start(Stage stage) {
        var from = new Label("from");
        from.setOnDragDetected(event -> {
            from.startDragAndDrop(TransferMode.COPY_OR_MOVE).setContent(content);
            event.consume();
        });
        var to = new StackPane(new Label("to"));
        to.setPrefSize(400, 300);
        new FileOpening(Sessions.of(monitor), new AskedEventFiles(to), OpenWindow.CLOCK).install(to);
        stage.setScene(new Scene(new VBox(from, to)));
        stage.show();
    }

    @AfterEach
    void close() {
        monitor.close();
    }

    @Test
    void filesThatAreDroppedAreOpened(FxRobot robot) throws Exception {
        content.putFiles(List.of(new File("/srv/a.porthole"), new File("/srv/b.jsonl")));
        robot.drag("from").dropTo("to");
        await(() -> monitor.sources().size() == 2);
        assertEquals(
                List.of(
                        new SourceSpec.Opened("a.porthole", Path.of("/srv/a.porthole")),
                        new SourceSpec.Opened("b.jsonl", Path.of("/srv/b.jsonl"))),
                monitor.sources().stream().map(source -> source.spec()).toList());
    }
}
