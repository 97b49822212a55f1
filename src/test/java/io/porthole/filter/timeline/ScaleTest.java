package io.porthole.filter.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.porthole.filter.TimeRange;
import io.porthole.testing.Events;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScaleTest {
    @ParameterizedTest
    @CsvSource({"PT0.1S,PT0.001S", "PT10S,PT0.1S", "PT1M,PT0.5S", "PT10M,PT5S", "PT1H,PT30S", "P1D,PT10M", "P30D,PT6H"})
    void theWidthIsOneThatPeopleCountTimeIn(Duration span, Duration width) {
        var range = new TimeRange(Events.T0, Events.T0 + span.toNanos());
        assertEquals(width.toNanos(), Scale.fitting(range, 150, 0).width());
    }

    @Test
    void allOfTimeFits() {
        assertTrue(Scale.fitting(TimeRange.ALWAYS, 150, 0).buckets(TimeRange.ALWAYS) <= 150);
        assertTrue(Scale.fitting(TimeRange.ALWAYS, 1, 0).buckets(TimeRange.ALWAYS) <= 24);
    }

    @Test
    void daysBeginAtTheMidnightOfWhoLooks() {
        long hour = Duration.ofHours(1).toNanos();
        var scale = new Scale(24 * hour, hour);
        long midnight = Events.T0 - hour;
        assertEquals(midnight, scale.start(scale.bucket(midnight)));
        assertEquals(scale.bucket(midnight) - 1, scale.bucket(midnight - 1));
    }
}
