package io.porthole.ui.fx;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class FiguresTest {
    private static final Instant NOW = Instant.parse("2026-03-01T14:00:00Z");

    @Test
    void numbersAreGroupedByCommas() {
        assertEquals("1,000,000", Figures.number(1_000_000));
        assertEquals("1 error", Figures.count(1, "error"));
        assertEquals("1,000 errors", Figures.count(1_000, "error"));
        assertEquals("0 errors", Figures.count(0, "error"));
    }

    @Test
    void aBriefNumberIsNeverMoreThanThereIs() {
        assertEquals("9,999", Figures.brief(9_999));
        assertEquals("10k", Figures.brief(10_000));
        assertEquals("999k", Figures.brief(999_999));
        assertEquals("1.0m", Figures.brief(1_000_000));
        assertEquals("9.9m", Figures.brief(9_999_999));
        assertEquals("10m", Figures.brief(10_000_000));
    }

    @Test
    void smallRatesHaveADigitMore() {
        assertEquals("0", Figures.rate(0));
        assertEquals("0.5", Figures.rate(0.5));
        assertEquals("2", Figures.rate(2.0));
        assertEquals("312", Figures.rate(312.4));
        assertEquals("5,000", Figures.rate(5_000));
    }

    @Test
    void waitingIsRoundedUpAndEndsAtNow() {
        assertEquals("in 8 s", Figures.until(NOW.plusMillis(7_001), NOW));
        assertEquals("in 3 min", Figures.until(NOW.plusSeconds(121), NOW));
        assertEquals("now", Figures.until(NOW, NOW));
        assertEquals("now", Figures.until(NOW.minusSeconds(5), NOW));
    }
}
