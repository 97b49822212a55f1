package io.porthole.watcher;

import io.porthole.engine.ClockOffset;
import io.porthole.engine.EngineConnection;
import io.porthole.event.EpochNanos;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/// The time by an engine's clock, as far as its answers tell: nanoseconds since 1970 in UTC. Where they do not tell,
/// or where the two clocks may be the same, it is this machine's.
final class EngineClock {
    private static final Duration LARGEST_OFFSET = Duration.ofDays(3650);

    private final EngineConnection connection;
    private final Timing timing;

    EngineClock(EngineConnection connection, Timing timing) {
        this.connection = connection;
        this.timing = timing;
    }

    long now() {
        ClockOffset offset = connection.clockOffset();
        return offset != null && offset.differs() && offset.ahead().abs().compareTo(LARGEST_OFFSET) < 0
                ? timing.nanos() + offset.ahead().toNanos()
                : timing.nanos();
    }

    /// As the engine takes it for `since`: a fraction shorter than nine digits would mean another time.
    static String since(long nanos) {
        Instant time = EpochNanos.toInstant(Math.max(nanos, 0));
        return "%d.%09d".formatted(time.getEpochSecond(), time.getNano());
    }

    /// In full, as in `2026-01-01T12:00:00.000000000Z`.
    static String exact(long nanos) {
        return DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.nnnnnnnnn'Z'")
                .format(EpochNanos.toInstant(nanos).atOffset(ZoneOffset.UTC));
    }

    /// For a sentence, as in `2026-01-01T12:00:00Z`.
    static String told(long nanos) {
        return EpochNanos.toInstant(nanos).truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
