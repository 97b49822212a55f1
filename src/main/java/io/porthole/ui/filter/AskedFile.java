package io.porthole.ui.filter;

import io.porthole.message.Messages;
import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.Node;
import javafx.stage.FileChooser;
import org.jspecify.annotations.Nullable;

/// Asks for a file in the desktop's own way.
final class AskedFile implements FileChoice {
    private static final String USUAL_NAME = "porthole-filters.txt";

    private final Node owner;

    /// @param owner in whose window it is asked
    AskedFile(Node owner) {
        this.owner = owner;
    }

    @Override
    public Optional<Path> toWrite() {
        FileChooser chooser = chooser(Messages.text("filter-pane.export-named-filters"));
        chooser.setInitialFileName(USUAL_NAME);
        return path(chooser.showSaveDialog(owner.getScene().getWindow()));
    }

    @Override
    public Optional<Path> toRead() {
        return path(chooser(Messages.text("filter-pane.import-named-filters"))
                .showOpenDialog(owner.getScene().getWindow()));
    }

    private static FileChooser chooser(String title) {
        var chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.getExtensionFilters()
                .setAll(
                        new FileChooser.ExtensionFilter(Messages.text("filter-pane.text"), "*.txt"),
                        new FileChooser.ExtensionFilter(Messages.text("filter-pane.all-files"), "*"));
        return chooser;
    }

    private static Optional<Path> path(@Nullable File file) {
        return Optional.ofNullable(file).map(File::toPath);
    }
}
