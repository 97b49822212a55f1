package io.porthole.filter;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.porthole.event.EpochNanos;
import io.porthole.testing.Events;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeTermsTest {
    private static final long SECOND = 1_000_000_000L;
    private static final TimeRange RANGE = new TimeRange(Events.T0, Events.T0 + SECOND / 2);
    private static final String TERMS = "since:2026-01-01T00:00:00Z until:2026-01-01T00:00:00.500Z";
    private static final FilterMoment NOON = new FilterMoment(Instant.parse("2026-01-01T12:00:00Z"), ZoneOffset.UTC);

    @ParameterizedTest
    @CsvSource({
        "'', ''",
        "name:web, name:web ",
        "name:web since:10m until:5m, name:web ",
        "since:10m name:web since:5m, name:web ",
        "time:14:02 web, web ",
        "web or db, (web or db) ",
        "(web since:10m) or db, (web since:10m or db) ",
        "web -since:10m, web "
    })
    void aRangeTakesThePlaceOfTheOneBefore(String text, String rest) {
        String added = rest.isEmpty() ? TERMS : rest.strip() + " " + TERMS;
        assertEquals(added, with(text, RANGE));
        assertEquals(RANGE, range(added));
    }

    @Test
    void allOfTimeNeedsNoTerms() {
        assertEquals("name:web", with("name:web " + TERMS, TimeRange.ALWAYS));
        assertEquals("web or db", with("(web or db) " + TERMS, TimeRange.ALWAYS));
        assertEquals("", with(TERMS, TimeRange.ALWAYS));
    }

    @Test
    void halfARangeHasOneTerm() {
        assertEquals("until:2026-01-01T00:00:00Z", with("since:3d", new TimeRange(Long.MIN_VALUE, Events.T0)));
    }

    private static String with(String text, TimeRange range) {
        return FilterText.withTerm(text, TimeTerms.KEYS, TimeTerms.of(range));
    }

    @Test
    void theRangeOfAFilterIsThatOfItsTermsTogether() {
        assertEquals(TimeRange.ALWAYS, range("name:web"));
        assertEquals(TimeRange.ALWAYS, range("web since:10m or db"));
        long noon = EpochNanos.of(NOON.now());
        assertEquals(new TimeRange(noon - 600 * SECOND, Long.MAX_VALUE), range("since:10m since:20m"));
        assertEquals(new TimeRange(noon - 600 * SECOND, noon - 300 * SECOND), range("since:10m until:5m"));
    }

    private static TimeRange range(String text) {
        return FilterLanguage.read(text) instanceof FilterReading.Good good
                ? TimeTerms.range(good.expression(), NOON)
                : TimeRange.ALWAYS;
    }
}
