package io.porthole.filter;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.porthole.event.Action;
import io.porthole.log.EventLog;
import io.porthole.log.Row;
import io.porthole.testing.Events;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class StretchTest {
    private static Row row() {
        var log = new EventLog(10);
        log.append(List.of(Events.container("local", "web", Action.START, Events.T0 + 5)), 42);
        return Objects.requireNonNull(log.row(1));
    }

    private static String in(String text, Stretch stretch) {
        return FilterText.withTerm(text, stretch.gone(), stretch.term());
    }

    @Test
    void aTimeTakesThePlaceOfTheOneBefore() {
        Stretch since = Stretch.ofTime(row()).getFirst();
        assertEquals("web since:2026-01-01T00:00:00.000000005Z", in("since:10m web", since));
        Stretch until = Stretch.ofTime(row()).getLast();
        assertEquals("since:10m until:2026-01-01T00:00:00.000000005Z", in("since:10m", until));
    }

    @Test
    void batchesMayBeginAndEnd() {
        Stretch from = Stretch.ofArrival(row()).getFirst();
        Stretch to = Stretch.ofArrival(row()).getLast();
        assertEquals("web batch>=42 batch<=42", in(in("web", from), to));
    }
}
