package io.porthole.ui.events;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.porthole.event.Action;
import io.porthole.event.Event;
import io.porthole.log.EventLog;
import io.porthole.log.Repetition;
import io.porthole.log.Row;
import io.porthole.testing.Events;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class RepetitionTextTest {
    private static final long HOUR = 3_600_000_000_000L;

    @Test
    void saysHowOftenHowFastWithWhichEndAndSinceWhen() {
        var figures = new Repetition.Figures(
                412, Events.T0 + 3 * HOUR + HOUR / 4, Events.T0 + 4 * HOUR, 9_800_000_000L, "1", false);
        assertEquals("× 412, every 9.8 s, exit 1, since 03:15, last 04:00:00", text(figures));
    }

    @Test
    void saysTheDayWhereItBeganOnAnotherAndThatItEnded() {
        var figures = new Repetition.Figures(1_204, Events.T0, Events.T0 + 30 * HOUR, 12_000_000L, "", true);
        assertEquals("× 1,204, every 12 ms, since Jan 1 00:00, ended Jan 2 06:00:00", text(figures));
    }

    @Test
    void pausesAreRoundedAsPeopleSayThem() {
        assertEquals("0 ms", RepetitionText.pause(0));
        assertEquals("1.0 s", RepetitionText.pause(999_900_000L));
        assertEquals("10 s", RepetitionText.pause(9_960_000_000L));
        assertEquals("75 s", RepetitionText.pause(75_000_000_000L));
        assertEquals("10 min", RepetitionText.pause(600_000_000_000L));
    }

    @Test
    void aRowThatStandsForOthersSaysWhatTheyComeToUntilItIsOpened() {
        var log = new EventLog(100);
        var events = new ArrayList<Event>();
        for (int i = 0; i < 10; i++) {
            long time = Events.T0 + i * 1_000_000_000L;
            events.add(Events.container("local", "web", Action.START, time));
            events.add(Events.container("local", "web", Action.DIE, time, "exitCode", "1"));
        }
        log.append(events, 1);
        var row = Objects.requireNonNull(log.row(8));
        var loop = Objects.requireNonNull(log.snapshot().repetition(8));
        var closed = new LineNotes(loop, loop.figures(), false, false, null, "");
        var open = new LineNotes(loop, loop.figures(), true, false, null, "");
        assertEquals(
                "× 10, every 1.0 s",
                RepetitionText.details(line(row, closed), ZoneOffset.UTC).substring(0, 17));
        assertTrue(RepetitionText.details(line(row, closed), ZoneOffset.ofHours(5))
                .endsWith(", since 05:00, last 05:00:09"));
        assertEquals("exit 1", RepetitionText.details(line(row, open), ZoneOffset.UTC));
        assertEquals("exit 1", RepetitionText.details(line(row, LineNotes.NONE), ZoneOffset.UTC));
    }

    @Test
    void whatWasFoundOutAboutAFileStandsFirst() {
        var log = new EventLog(100);
        log.append(List.of(Events.file("conf", "/srv/nginx.conf", Action.FILE_WRITTEN)), 1);
        var row = Objects.requireNonNull(log.row(1));
        var notes = new LineNotes(null, null, false, false, null, "web\n not restarted since");
        assertEquals(
                "▲ web\\n not restarted since · in /srv", RepetitionText.details(line(row, notes), ZoneOffset.UTC));
    }

    private static Line line(Row row, LineNotes notes) {
        return new Line(row, null, LineSigns.NONE, notes);
    }

    private static String text(Repetition.Figures figures) {
        return RepetitionText.of(figures, ZoneOffset.UTC);
    }
}
