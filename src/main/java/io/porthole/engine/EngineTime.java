package io.porthole.engine;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;

/// The times in an engine's answers: RFC 3339, year 1 for what never was.
final class EngineTime {
    private static final long NANOS_PER_SECOND = 1_000_000_000L;
    private static final long LATEST_SECOND = Long.MAX_VALUE / NANOS_PER_SECOND - 1;

    private EngineTime() {}

    /// Nanoseconds since 1970; 0 for what is no time, lies before 1970 or after 2262.
    static long nanos(String text) {
        try {
            Instant time = DateTimeFormatter.ISO_OFFSET_DATE_TIME.parse(text, Instant::from);
            long seconds = time.getEpochSecond();
            return seconds < 0 || seconds > LATEST_SECOND ? 0 : seconds * NANOS_PER_SECOND + time.getNano();
        } catch (DateTimeException _) {
            return 0;
        }
    }
}
