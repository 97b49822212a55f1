package io.porthole.ui.events;

import io.porthole.capture.CsvWriter;
import io.porthole.capture.JsonEventWriter;
import io.porthole.capture.Rfc3339;
import io.porthole.filter.RowList;
import io.porthole.log.EventLog;
import io.porthole.log.Row;
import io.porthole.message.Messages;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Writes the selected rows of a list as text. It holds all that it needs, so that any thread may do it; interrupting
/// that thread ends it.
///
/// @param span    the positions outside of which nothing is selected
/// @param columns those shown
record RowCopy(
        EventLog.Snapshot log,
        RowList rows,
        SelectedRows selected,
        SelectedRows.Span span,
        List<ColumnKind> columns,
        TimeShown time) {
    /// More rows than a spreadsheet takes, and more text than a clipboard should hold, are cut off.
    static final int MOST_ROWS = 1_000_000;

    static final int MOST_CHARACTERS = 64 * 1024 * 1024;

    /// What was written.
    ///
    /// @param count how many rows
    /// @param cut   whether more were selected
    record Copied(String text, long count, boolean cut) {}

    Copied write(CopyFormat format) throws IOException {
        return write(format, MOST_ROWS, MOST_CHARACTERS);
    }

    Copied write(CopyFormat format, int mostRows, int mostCharacters) throws IOException {
        RowsWriter writer = writer(format);
        long count = 0;
        for (long position = span.from(); position < span.to(); position++) {
            if (Thread.currentThread().isInterrupted()) {
                throw new InterruptedIOException(Messages.text("events.given-up"));
            }
            Line line = selected.holds(rows.number(position)) ? line(position) : null;
            if (line != null) {
                if (count == mostRows || writer.length() > mostCharacters) {
                    return new Copied(writer.text(), count, true);
                }
                writer.write(line);
                count++;
            }
        }
        return new Copied(writer.text(), count, false);
    }

    private @Nullable Line line(long position) {
        Row row = log.row(rows.number(position));
        Row above = position == 0 ? null : log.row(rows.number(position - 1));
        return row == null ? null : new Line(row, above, LineSigns.NONE, LineNotes.NONE);
    }

    private RowsWriter writer(CopyFormat format) throws IOException {
        return switch (format) {
            case TEXT -> new TextRows();
            case JSON -> new JsonRows();
            case CSV -> new CsvRows();
        };
    }

    private interface RowsWriter {
        void write(Line line) throws IOException;

        int length();

        String text() throws IOException;
    }

    private final class TextRows implements RowsWriter {
        private final StringBuilder text = new StringBuilder();

        @Override
        public void write(Line line) {
            String between = text.isEmpty() ? "" : "\n";
            for (ColumnKind column : columns) {
                text.append(between)
                        .append(column == ColumnKind.Field.TIME ? time.whole(line) : column.text(line.row()));
                between = "\t";
            }
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public String text() {
            return text.toString();
        }
    }

    private static final class JsonRows implements RowsWriter {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private final JsonEventWriter json;

        JsonRows() throws IOException {
            json = new JsonEventWriter(bytes);
        }

        @Override
        public void write(Line line) throws IOException {
            json.write(line.event(), line.row().batch());
        }

        @Override
        public int length() {
            return bytes.size();
        }

        @Override
        public String text() throws IOException {
            json.flush();
            return bytes.toString(StandardCharsets.UTF_8);
        }
    }

    private final class CsvRows implements RowsWriter {
        private final StringBuilder text = new StringBuilder();
        private final CsvWriter csv = new CsvWriter(text);
        private final Rfc3339 clock = time.clock();

        CsvRows() throws IOException {
            csv.write(columns.stream().map(ColumnKind::title).toList());
        }

        @Override
        public void write(Line line) throws IOException {
            csv.write(columns.stream().map(column -> cell(column, line)).toList());
        }

        private String cell(ColumnKind column, Line line) {
            return column == ColumnKind.Field.TIME ? time.plain(line, clock) : column.text(line.row());
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public String text() {
            return text.toString();
        }
    }
}
