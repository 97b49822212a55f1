package io.porthole.watcher;

import io.porthole.engine.EngineMessage;
import io.porthole.event.Event;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// What is kept of an engine's stream of events from one connection to the next. For one thread, save for
/// [#figures].
final class StreamMemory {
    /// How long before the newest event a stream is taken up again. Events are not ordered by their time, and one
    /// that came late would be missed without it; it costs nothing, as the engine's memory is small.
    static final Duration OVERLAP = Duration.ofSeconds(5);

    /// How far ahead of the engine's clock, as it is known here, an event may be.
    static final Duration TOLERANCE = Duration.ofSeconds(2);

    /// How long a stream may have been dead before that was noticed.
    static final Duration NOTICED = Duration.ofSeconds(30);

    private static final String ALL = "1";

    private final SeenEvents seen = new SeenEvents();
    private final ReplayTrouble trouble = new ReplayTrouble();
    private final KnownContainers containers = new KnownContainers();
    private @Nullable Resumption owed;
    private boolean away;
    private long settled;
    private long lost;
    private long newest;
    private boolean blind;
    private volatile StreamFigures figures = StreamFigures.NONE;

    SeenEvents seen() {
        return seen;
    }

    ReplayTrouble trouble() {
        return trouble;
    }

    KnownContainers containers() {
        return containers;
    }

    void add(EngineMessage message, Event event) {
        seen.add(message);
        containers.apply(event);
    }

    /// Whether the stream was lost and what came meanwhile has not been asked for with success.
    boolean isAway() {
        return away;
    }

    /// The gap after which the containers are still to be looked at, because the stream was lost again before that
    /// was done; null where there is none.
    @Nullable
    Resumption owed() {
        return owed;
    }

    void owe(@Nullable Resumption gap) {
        owed = gap;
    }

    /// Whether no event at all had been seen when the stream was lost.
    boolean isBlind() {
        return blind;
    }

    /// Where the stream is to be taken up, by the engine's clock: so early that the newest event seen comes again. Null
    /// for now, where what would come again ends the stream.
    ///
    /// @param now by the engine's clock
    @Nullable
    String since(long now) {
        if (trouble.isAvoided()) {
            return null;
        }
        long last = seen.newest(now + TOLERANCE.toNanos());
        return last == 0 ? ALL : EngineClock.since(last - OVERLAP.toNanos());
    }

    /// The stream is read, and what it brought from before is dealt with.
    void settled(long now) {
        away = false;
        settled = now;
    }

    /// The stream was lost.
    void lost(long now) {
        if (!away) {
            away = true;
            blind = seen.isEmpty();
            newest = seen.newest(now + TOLERANCE.toNanos());
            lost = Math.max(Math.max(newest, settled), now - NOTICED.toNanos());
        }
    }

    /// From when on events may be missing, where the first that came again is of the time `first`; 0 for none.
    long missingFrom(long first) {
        return first == 0 || first >= lost ? lost : newest == 0 ? first : Math.min(first, newest);
    }

    void account(long recovered, long inferred, long gaps) {
        figures = new StreamFigures(
                figures.recovered() + recovered,
                figures.inferred() + inferred,
                figures.duplicates(),
                figures.gaps() + gaps);
    }

    void duplicates(long more) {
        figures =
                new StreamFigures(figures.recovered(), figures.inferred(), figures.duplicates() + more, figures.gaps());
    }

    /// From any thread.
    StreamFigures figures() {
        return figures;
    }
}
