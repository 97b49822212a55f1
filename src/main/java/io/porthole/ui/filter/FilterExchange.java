package io.porthole.ui.filter;

import io.porthole.event.VisibleText;
import io.porthole.message.Messages;
import io.porthole.settings.NamedFilter;
import io.porthole.ui.fx.Background;
import io.porthole.ui.fx.Figures;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Alert;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Exports named filters to files and imports them, off the JavaFX thread, and tells what came of it.
final class FilterExchange implements AutoCloseable {
    static final String STYLE = "filter-exchange";

    private static final Logger LOG = LoggerFactory.getLogger(FilterExchange.class);
    private static final int MOST_TOLD = 10;
    private static final int LONGEST = 200;

    private final Node owner;
    private final FileChoice files;
    private final UnaryOperator<List<NamedFilter>> onImport;
    private final Background work = new Background("filter-files");

    /// @param owner    in whose window the outcome is told
    /// @param onImport told what was imported; returns what there is no room for
    FilterExchange(Node owner, FileChoice files, UnaryOperator<List<NamedFilter>> onImport) {
        this.owner = owner;
        this.files = files;
        this.onImport = onImport;
    }

    void export(List<NamedFilter> filters) {
        files.toWrite()
                .ifPresent(file -> work.ask(
                        () -> {
                            FilterFiles.write(file, filters);
                            return file;
                        },
                        written -> tell(Messages.text(
                                "filter-pane.written",
                                Figures.count(filters.size(), Messages.text("filter-pane.filter")),
                                name(written))),
                        e -> failed(
                                file,
                                e,
                                (name, why) -> Messages.text("filter-pane.filters-cannot-written", name, why))));
    }

    void importFile() {
        files.toRead()
                .ifPresent(file -> work.ask(
                        () -> FilterFiles.read(file),
                        found -> imported(file, found),
                        e -> failed(
                                file, e, (name, why) -> Messages.text("filter-pane.no-filters-can-read", name, why))));
    }

    private void imported(Path file, FilterFiles.Found found) {
        tell(told(file, found.without(onImport.apply(found.filters()))));
    }

    static String told(Path file, FilterFiles.Found found) {
        String read = Messages.text(
                "filter-pane.imported-from",
                Figures.count(found.filters().size(), Messages.text("filter-pane.filter")),
                name(file));
        if (found.leftOut().isEmpty()) {
            return read;
        }
        int more = found.leftOut().size() - MOST_TOLD;
        return found.leftOut().stream()
                        .limit(MOST_TOLD)
                        .map(line -> VisibleText.line(line, LONGEST))
                        .collect(Collectors.joining("\n", Messages.text("filter-pane.left-out", read), ""))
                + (more > 0
                        ? Messages.text("filter-pane.and", Figures.count(more, Messages.text("filter-pane.more-line")))
                        : "");
    }

    private static String name(Path file) {
        return VisibleText.line(String.valueOf(file.getFileName()), LONGEST);
    }

    /// @param sentence made of the file's name and of why it failed
    private void failed(Path file, Exception e, BinaryOperator<String> sentence) {
        LOG.warn("{} cannot be read or written", file, e);
        String why = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        tell(sentence.apply(name(file), VisibleText.line(why, LONGEST)));
    }

    private void tell(String sentence) {
        var notice = new Alert(Alert.AlertType.INFORMATION, sentence);
        notice.setTitle(Messages.text("filter-pane.named-filters"));
        notice.setHeaderText(null);
        notice.initOwner(owner.getScene().getWindow());
        notice.getDialogPane().getStyleClass().add(STYLE);
        notice.getDialogPane().getStylesheets().setAll(owner.getScene().getStylesheets());
        notice.show();
    }

    @Override
    public void close() {
        work.close();
    }
}
