package io.porthole.watcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BackoffTest {
    /// Always in the middle, where the jitter changes nothing.
    private static final RandomGenerator MIDDLE = new RandomGenerator() {
        @Override
        public long nextLong() {
            return 1L << 63;
        }
    };

    @Test
    void pausesDoubleFromOneSecondToThirty() {
        var backoff = new Backoff(MIDDLE, () -> Timing.USUAL_LONGEST);
        assertEquals(seconds(1, 2, 4, 8, 16, 30, 30, 30), firstEight(backoff));
    }

    @Test
    void anotherLongestPauseHoldsFromTheNextOn() {
        var longest = new AtomicReference<>(Duration.ofSeconds(5));
        var backoff = new Backoff(MIDDLE, longest::get);
        assertEquals(seconds(1, 2, 4, 5, 5, 5, 5, 5), firstEight(backoff));
        longest.set(Duration.ofSeconds(60));
        assertEquals(seconds(5, 10, 20, 40, 60, 60, 60, 60), firstEight(backoff));
        longest.set(Duration.ofSeconds(3));
        assertEquals(seconds(3, 3, 3, 3, 3, 3, 3, 3), firstEight(backoff));
    }

    @Test
    void resetBeginsWithTheShortestPause() {
        var backoff = new Backoff(MIDDLE, () -> Timing.USUAL_LONGEST);
        firstEight(backoff);
        backoff.reset();
        assertEquals(seconds(1, 2, 4, 8, 16, 30, 30, 30), firstEight(backoff));
    }

    @Test
    void jitterStaysWithinAFifth() {
        var backoff = new Backoff(new Random(42), () -> Timing.USUAL_LONGEST);
        firstEight(backoff);
        var pauses = Stream.generate(backoff::next).limit(10_000).toList();
        assertTrue(pauses.stream().allMatch(p -> p.toMillis() >= 24_000 && p.toMillis() <= 36_000));
        assertTrue(pauses.stream().anyMatch(p -> p.toMillis() < 24_500));
        assertTrue(pauses.stream().anyMatch(p -> p.toMillis() > 35_500));
    }

    private static List<Duration> firstEight(Backoff backoff) {
        return Stream.generate(backoff::next).limit(8).toList();
    }

    private static List<Duration> seconds(Integer... seconds) {
        return Stream.of(seconds).map(Duration::ofSeconds).toList();
    }
}
