package io.porthole.ui.events;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeSpanTest {
    @ParameterizedTest
    @CsvSource({
        "0, +0.000, 000, 0.000000",
        "1_482_093_117, +1.482, 093, 1.482093",
        "-1_482_093_117, -1.482, 093, -1.482093",
        "999, +0.000, 000, 0.000000",
        "59_999_999_999, +59.999, 999, 59.999999",
        "60_000_000_000, +1:00.000, 000, 60.000000",
        "3_723_456_789_000, +1:02:03.456, 789, 3723.456789",
        "-3_723_456_789_000, -1:02:03.456, 789, -3723.456789",
        "176_523_000_001_000, +2d 01:02:03.000, 001, 176523.000001",
    })
    void isWrittenToTheMicrosecond(String nanos, String milliseconds, String microseconds, String seconds) {
        var span = new TimeSpan(Long.parseLong(nanos.replace("_", "")));
        assertEquals(milliseconds, span.milliseconds());
        assertEquals(microseconds, span.microseconds());
        assertEquals(seconds, span.seconds());
    }

    @ParameterizedTest
    @CsvSource({
        "5, 12, 7",
        "12, 5, -7",
        "-9223372036854775808, 5, 9223372036854775807",
        "9223372036854775807, -9223372036854775808, -9223372036854775807",
    })
    void neverOverflows(long from, long to, long nanos) {
        assertEquals(nanos, TimeSpan.between(from, to).nanos());
    }
}
