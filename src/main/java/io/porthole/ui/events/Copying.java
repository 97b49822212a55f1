package io.porthole.ui.events;

import io.porthole.message.Messages;
import io.porthole.ui.fx.Background;
import io.porthole.ui.fx.Figures;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Copies the selected rows that are in the list shown, in its order. What takes time is written on another thread.
final class Copying implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Copying.class);
    /// So many rows are written within a frame.
    private static final long AT_ONCE = 500;

    private final Display display;
    private final RowSigns signs;
    private final Supplier<List<ColumnKind>> columns;
    private final Supplier<TimeShown> time;
    private final Consumer<String> notice;
    private final Background background = new Background("copy-rows");

    /// @param notice told what was copied, where that may not be what was wanted
    Copying(
            Display display,
            RowSigns signs,
            Supplier<List<ColumnKind>> columns,
            Supplier<TimeShown> time,
            Consumer<String> notice) {
        this.display = display;
        this.signs = signs;
        this.columns = columns;
        this.time = time;
        this.notice = notice;
    }

    void copy(CopyFormat format) {
        SelectedRows selected = signs.selection().rows();
        SelectedRows.Span span = selected.within(display.rows());
        var rows = new RowCopy(display.log(), display.rows(), selected, span, columns.get(), time.get());
        if (span.size() <= AT_ONCE) {
            copyNow(rows, format);
        } else {
            notice.accept(Messages.text("events.copying"));
            background.ask(
                    () -> rows.write(format),
                    copied -> put(copied, format, true),
                    fault -> notice.accept(Messages.text("events.rows-could-not-copied", fault.getMessage())));
        }
    }

    private void copyNow(RowCopy rows, CopyFormat format) {
        try {
            put(rows.write(format), format, false);
        } catch (IOException e) {
            LOG.warn("Rows could not be copied", e);
            notice.accept(Messages.text("events.rows-could-not-copied", e.getMessage()));
        }
    }

    private void put(RowCopy.Copied copied, CopyFormat format, boolean tell) {
        if (copied.count() == 0) {
            notice.accept(Messages.text("events.no-selected-row-among"));
            return;
        }
        var content = new ClipboardContent();
        content.putString(copied.text());
        Clipboard.getSystemClipboard().setContent(content);
        String rows = copied.count() == 1
                ? Messages.text("events.1-row")
                : Messages.text("events.rows", Figures.number(copied.count()));
        if (copied.cut()) {
            notice.accept(Messages.text("events.only-first-were-copied", rows, format.about()));
        } else if (tell || copied.count() > 1) {
            notice.accept(Messages.text("events.copied", rows, format.about()));
        }
    }

    @Override
    public void close() {
        background.close();
    }
}
