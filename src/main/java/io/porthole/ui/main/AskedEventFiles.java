package io.porthole.ui.main;

import io.porthole.capture.SaveFormat;
import io.porthole.message.Messages;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.Node;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import org.jspecify.annotations.Nullable;

/// Asks for files of events in the desktop's own way, beginning in the folder of the last one.
final class AskedEventFiles implements EventFiles {
    private final Node owner;
    private @Nullable File folder;

    /// @param owner in whose window it is asked
    AskedEventFiles(Node owner) {
        this.owner = owner;
    }

    @Override
    public List<Path> toOpen() {
        FileChooser chooser = chooser(Messages.text("window.open-files-events"));
        chooser.getExtensionFilters()
                .setAll(
                        new ExtensionFilter(
                                Messages.text("window.files-events"),
                                "*.porthole",
                                "*.jsonl",
                                "*.ndjson",
                                "*.json",
                                "*.gz"),
                        new ExtensionFilter(Messages.text("window.all-files"), "*"));
        List<File> chosen = chooser.showOpenMultipleDialog(owner.getScene().getWindow());
        if (chosen == null) {
            return List.of();
        }
        chosen.forEach(this::remember);
        return chosen.stream().map(File::toPath).toList();
    }

    @Override
    public Optional<Path> toSave(SaveFormat format, String name) {
        FileChooser chooser = chooser(Messages.text("window.save-events"));
        chooser.getExtensionFilters().setAll(new ExtensionFilter(format.about(), "*" + format.ending()));
        chooser.setInitialFileName(name);
        File chosen = chooser.showSaveDialog(owner.getScene().getWindow());
        if (chosen == null) {
            return Optional.empty();
        }
        remember(chosen);
        return Optional.of(chosen.toPath());
    }

    private FileChooser chooser(String title) {
        var chooser = new FileChooser();
        chooser.setTitle(title);
        if (folder != null && folder.isDirectory()) {
            chooser.setInitialDirectory(folder);
        }
        return chooser;
    }

    private void remember(File file) {
        folder = Objects.requireNonNullElse(file.getAbsoluteFile().getParentFile(), file);
    }
}
