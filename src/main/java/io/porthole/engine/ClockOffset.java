package io.porthole.engine;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/// How far an engine's clock is from this machine's.
///
/// @param ahead       how far the engine's clock is ahead; negative where it is behind
/// @param uncertainty how far the truth may be from that, either way
public record ClockOffset(Duration ahead, Duration uncertainty) {
    private static final Duration HALF_A_SECOND = Duration.ofMillis(500);

    /// Reads it from an answer's `Date` header, which tells the full second (RFC 9110, section 6.6.1).
    ///
    /// @param asked    when the request was sent, by this machine's clock
    /// @param answered when the head of the answer had come
    /// @return null where the header is no date, or this machine's clock was set back meanwhile
    static @Nullable ClockOffset ofDate(String date, Instant asked, Instant answered) {
        Duration half = Duration.between(asked, answered).dividedBy(2);
        if (half.isNegative()) {
            return null;
        }
        try {
            Instant theirs = DateTimeFormatter.RFC_1123_DATE_TIME.parse(date.strip(), Instant::from);
            Duration ahead = Duration.between(asked.plus(half), theirs.plus(HALF_A_SECOND));
            return new ClockOffset(ahead, half.plus(HALF_A_SECOND));
        } catch (DateTimeException _) {
            return null;
        }
    }

    /// Whether the two clocks are certain to differ.
    public boolean differs() {
        return ahead.abs().compareTo(uncertainty) > 0;
    }
}
