package io.porthole.ui.events;

import io.porthole.filter.RowList;
import io.porthole.filter.TimeSearch;
import io.porthole.ui.fx.Background;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.OptionalLong;

/// Brings the row of a time or of a number in sight.
final class Jumps implements AutoCloseable {
    private static final String EXAMPLE = "14:02:11 or #1234";

    private final Display display;
    private final RowCursor cursor;
    private final TableBar bar;
    private final Background background = new Background("find-time");

    Jumps(Display display, RowCursor cursor, TableBar bar) {
        this.display = display;
        this.cursor = cursor;
        this.bar = bar;
    }

    void ask() {
        bar.ask("Go to", EXAMPLE, this::go);
    }

    private Optional<String> go(String text) {
        String digits = text.startsWith("#") ? text.substring(1).strip() : text;
        if (digits.matches("[0-9]{1,18}")) {
            return goTo(Long.parseLong(digits));
        }
        OptionalLong time = TimeSearch.read(text, Instant.now(), ZoneId.systemDefault());
        if (time.isEmpty()) {
            return Optional.of(
                    "Type a time (14:02:11, 2026-11-22T14:02:11.5, 10m ago as 10m) or an event's number (#1234).");
        }
        if (display.rows().size() == 0) {
            return Optional.of("No row is shown.");
        }
        search(time.getAsLong());
        return Optional.empty();
    }

    private Optional<String> goTo(long number) {
        RowList rows = display.rows();
        if (rows.contains(number)) {
            cursor.jump(rows.position(number));
            return Optional.empty();
        }
        var log = display.log();
        if (number >= log.next()) {
            return Optional.of("Event #" + number + " has not come yet.");
        }
        return Optional.of(
                number < log.first()
                        ? "Event #" + number + " is not held any more."
                        : "Event #" + number + " does not pass the filter.");
    }

    private void search(long time) {
        RowList rows = display.rows();
        var log = display.log();
        background.ask(() -> TimeSearch.find(rows, log, time), this::jump, _ -> {});
    }

    private void jump(long number) {
        if (display.rows().contains(number)) {
            cursor.jump(display.rows().position(number));
        }
    }

    @Override
    public void close() {
        background.close();
    }
}
