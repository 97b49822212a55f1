package io.porthole.watcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Random;
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
        var backoff = new Backoff(MIDDLE);
        assertEquals(seconds(1, 2, 4, 8, 16, 30, 30, 30), firstEight(backoff));
    }

    @Test
    void resetBeginsWithTheShortestPause() {
        var backoff = new Backoff(MIDDLE);
        firstEight(backoff);
        backoff.reset();
        assertEquals(seconds(1, 2, 4, 8, 16, 30, 30, 30), firstEight(backoff));
    }

    @Test
    void jitterStaysWithinAFifth() {
        var backoff = new Backoff(new Random(42));
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
