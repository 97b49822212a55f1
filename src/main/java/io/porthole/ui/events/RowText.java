package io.porthole.ui.events;

import io.porthole.event.EventSummary;
import io.porthole.event.VisibleText;
import io.porthole.log.Row;

/// The texts of a row's columns, each in one line whatever the event holds.
final class RowText {
    /// Longer than any column shows; the rest is in the detail pane.
    private static final int MOST = 400;

    private RowText() {}

    static String source(Row row) {
        return shown(row.event().source());
    }

    static String what(Row row) {
        return shown(EventSummary.what(row.event()));
    }

    static String who(Row row) {
        return shown(EventSummary.who(row.event()));
    }

    static String details(Row row) {
        return shown(EventSummary.details(row.event()));
    }

    static String batch(Row row) {
        return Long.toString(row.batch());
    }

    /// All columns in one line with tabs between them, for the clipboard.
    static String tabbed(Row row, TimeText time) {
        return joined("\t", row, time.full(row.event().time()));
    }

    /// All columns in one line, for a screen reader.
    static String spoken(Row row, TimeText time) {
        return joined(", ", row, time.clock(row.event().time()));
    }

    private static String joined(String between, Row row, String time) {
        return String.join(between, time, source(row), what(row), who(row), details(row), batch(row));
    }

    private static String shown(String text) {
        return VisibleText.line(text, MOST);
    }
}
