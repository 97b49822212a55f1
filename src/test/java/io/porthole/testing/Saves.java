package io.porthole.testing;

import io.porthole.capture.RowChoice;
import io.porthole.capture.RowSaving;
import io.porthole.capture.SaveFormat;
import io.porthole.event.Event;
import io.porthole.log.EventLog;
import io.porthole.log.Row;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;

/// Saves events as the window does.
public final class Saves {
    private Saves() {}

    /// A log that has these events as rows.
    public static EventLog log(List<Event> events) {
        var log = new EventLog(10_000_000);
        log.append(events, 7);
        return log;
    }

    /// All rows held.
    public static List<Row> rows(EventLog log) {
        EventLog.Snapshot rows = log.snapshot();
        return LongStream.range(rows.first(), rows.next()).mapToObj(rows::row).toList();
    }

    /// Saves all rows of a log.
    public static RowSaving.Saved save(EventLog log, SaveFormat format, Path file) throws IOException {
        return saving(RowChoice.all(log.snapshot()), format).save(file, () -> {});
    }

    public static RowSaving saving(RowChoice rows, SaveFormat format) {
        return new RowSaving(rows, format, "1.2.3", () -> Instant.parse("2026-01-01T01:00:00Z"));
    }
}
