package io.porthole.ui.main;

import io.porthole.monitor.Monitor;
import io.porthole.monitor.WatchList;
import io.porthole.watcher.SourceError;
import java.io.File;
import java.nio.file.Path;
import java.time.InstantSource;
import javafx.scene.Node;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;

/// Opens files of events: those that the user chooses, and those that are dropped onto the window. They are read
/// elsewhere; nothing here waits for a disk. On the JavaFX thread.
final class FileOpening {
    private final Monitor monitor;
    private final WatchList watchList;
    private final EventFiles files;
    private final InstantSource clock;

    FileOpening(Session session, EventFiles files, InstantSource clock) {
        this.monitor = session.monitor();
        this.watchList = session.watchList();
        this.files = files;
        this.clock = clock;
    }

    /// Lets files be dropped anywhere onto `window`.
    void install(Node window) {
        window.addEventHandler(DragEvent.DRAG_OVER, this::over);
        window.addEventHandler(DragEvent.DRAG_DROPPED, this::dropped);
    }

    private void over(DragEvent event) {
        if (event.getDragboard().hasFiles()) {
            event.acceptTransferModes(TransferMode.COPY);
            event.consume();
        }
    }

    private void dropped(DragEvent event) {
        event.getDragboard().getFiles().stream().map(File::toPath).forEach(this::open);
        event.setDropCompleted(true);
        event.consume();
    }

    /// Asks for files and opens them.
    void ask() {
        files.toOpen().forEach(this::open);
    }

    void open(Path file) {
        watchList
                .open(file)
                .ifPresent(problem ->
                        monitor.errors().add(new SourceError("porthole", problem, "", 0, clock.instant(), null, null)));
    }
}
