package io.porthole.ui.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.porthole.testing.Events;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeTicksTest {
    @ParameterizedTest
    @CsvSource({
        "PT0.05S, 12:00:00.000, 12:00:00.010",
        "PT8S, 12:00:00, 12:00:01",
        "PT1M, 12:00:00, 12:00:10",
        "PT11M, 12:00, 12:02",
        "PT1H, 12:00, 12:10",
        "PT8H, 12:00, 13:00",
        "P1D, 12:00, 15:00",
        "P8D, 2 Jan, 3 Jan",
        "P60D, 8 Jan, 15 Jan",
        "P200D, Feb 2026, Mar 2026",
        "P3650D, Jan 2028, Jan 2030"
    })
    void timesAreWrittenAsPeopleCountThem(Duration span, String first, String second) {
        long noon = Events.T0 + Duration.ofHours(12).toNanos();
        var ticks = new TimeTicks(ZoneOffset.UTC).of(noon, noon + span.toNanos(), 9);
        assertEquals(
                List.of(first, second),
                List.of(ticks.get(0).text(), ticks.get(1).text()));
    }

    @Test
    void midnightIsWrittenAsTheDay() {
        long evening = Events.T0 - Duration.ofMinutes(90).toNanos();
        var ticks = new TimeTicks(ZoneOffset.UTC)
                .of(evening, evening + Duration.ofHours(3).toNanos(), 9);
        assertEquals(
                List.of("22:30", "23:00", "23:30", "1 Jan", "00:30", "01:00", "01:30"),
                ticks.stream().map(TimeTicks.Tick::text).toList());
    }

    @Test
    void theClockOnTheWallDecidesWhereAnHourIsLeftOut() {
        var berlin = new TimeTicks(ZoneId.of("Europe/Berlin"));
        long from = Instant.parse("2026-03-28T23:00:00Z").getEpochSecond() * 1_000_000_000;
        var ticks = berlin.of(from, from + Duration.ofDays(2).toNanos(), 9);
        List<String> texts = ticks.stream().map(TimeTicks.Tick::text).toList();
        assertTrue(texts.containsAll(List.of("29 Mar", "30 Mar")), texts.toString());
        assertTrue(texts.contains("06:00") || texts.contains("07:00"), texts.toString());
    }

    @Test
    void anyAxisHasTicksInOrderWithinItAndNoMoreThanFit() {
        var random = new Random(3);
        var ticks = new TimeTicks(ZoneId.of("America/St_Johns"));
        for (int run = 0; run < 2_000; run++) {
            long from = random.nextLong(7_000_000_000_000_000_000L);
            long to = Math.min(
                    from + 1_000_000 + (random.nextLong() >>> (1 + random.nextInt(40))), 7_258_118_400_000_000_000L);
            int most = 1 + random.nextInt(15);
            long before = from - 1;
            List<TimeTicks.Tick> found = ticks.of(from, to, most);
            assertTrue(found.size() <= most + 1, from + " to " + to + ": " + found);
            for (TimeTicks.Tick tick : found) {
                assertTrue(before < tick.time() && tick.time() <= to, from + " to " + to + ": " + found);
                before = tick.time();
            }
        }
    }
}
