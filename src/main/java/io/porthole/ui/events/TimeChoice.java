package io.porthole.ui.events;

import io.porthole.log.Row;
import java.time.ZoneId;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/// The user's choice of how times are shown.
final class TimeChoice {
    private final RowSigns signs;
    private final Display display;
    private final RowCursor cursor;
    private final ObjectProperty<TimeFormat> format = new SimpleObjectProperty<>(this, "format", TimeFormat.CLOCK);
    private TimeShown shown;
    private boolean hasReference;

    TimeChoice(ZoneId zone, RowSigns signs, Display display, RowCursor cursor) {
        this.signs = signs;
        this.display = display;
        this.cursor = cursor;
        this.shown = new TimeShown(TimeFormat.CLOCK, 0, zone);
        format.addListener((_, _, chosen) -> choose(chosen));
    }

    TimeShown shown() {
        return shown;
    }

    ObjectProperty<TimeFormat> formatProperty() {
        return format;
    }

    /// Shows times of day in another zone.
    void setZone(ZoneId zone) {
        shown = shown.in(zone);
        display.rewrite();
    }

    void next() {
        format.set(format.get().next());
    }

    /// Times count from the row where the cursor is, and are shown so.
    void countFromHere() {
        Row row = cursor.here();
        if (row != null) {
            count(row);
            format.set(TimeFormat.SINCE_REFERENCE);
            display.rewrite();
        }
    }

    /// Other rows are shown: where there was none to count from, now there may be.
    void rowsCame() {
        if (format.get() == TimeFormat.SINCE_REFERENCE && !hasReference) {
            countFromAny();
            display.rewrite();
        }
    }

    private void choose(TimeFormat chosen) {
        if (chosen == TimeFormat.SINCE_REFERENCE && !hasReference) {
            countFromAny();
        }
        shown = shown.with(chosen);
        display.rewrite();
    }

    /// Where the user chose no row to count from, it is the one where the cursor is, or the first in sight.
    private void countFromAny() {
        Row here = cursor.here();
        Row row = here != null || display.rows().size() == 0
                ? here
                : display.rowAt(display.viewport().top());
        if (row != null) {
            count(row);
        }
    }

    private void count(Row row) {
        hasReference = true;
        signs.setReference(row.number());
        shown = shown.since(row.event().time());
    }
}
