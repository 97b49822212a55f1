package io.porthole.notice;

import io.porthole.event.Event;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/// What waits to be told of one kind: because it may still be taken back, or because something of the kind was told a
/// moment ago. Only the newest are held, the others are counted. For one thread at a time.
final class Waiting {
    /// More than this of the same kind are not taken back one by one: an engine is not asked about so many.
    private static final int MOST = 128;

    private final NoticeKind kind;
    private final Deque<Candidate> newest = new ArrayDeque<>();
    private long others;
    private Instant quietUntil = Instant.MIN;

    private record Candidate(long row, Event event, Instant since) {
        /// Whether an event is about the same end of the same container.
        boolean isOf(Event other) {
            return event.time() == other.time()
                    && event.source().equals(other.source())
                    && event.actorId().equals(other.actorId());
        }
    }

    Waiting(NoticeKind kind) {
        this.kind = kind;
    }

    void add(long row, Event event, Instant now) {
        newest.add(new Candidate(row, event, now));
        if (newest.size() > MOST) {
            newest.remove();
            others++;
        }
    }

    /// Takes back what was added of the same thing. False if it does not wait.
    boolean takeBack(Event event) {
        return newest.removeIf(candidate -> candidate.isOf(event));
    }

    /// Nothing that waits is told.
    void clear() {
        newest.clear();
        others = 0;
    }

    /// When there will be something to tell, if nothing else comes.
    Optional<Instant> due() {
        return Optional.ofNullable(newest.peek())
                .map(oldest -> oldest.since.plus(kind.settling()))
                .map(settled -> settled.isBefore(quietUntil) ? quietUntil : settled);
    }

    /// What there is to tell now. After that the kind is quiet for a while.
    Optional<Notice> take(Instant now, Duration cooldown) {
        if (due().filter(time -> !time.isAfter(now)).isEmpty()) {
            return Optional.empty();
        }
        Candidate last = newest.remove();
        long count = others;
        others = 0;
        while (!newest.isEmpty()
                && !newest.element().since.plus(kind.settling()).isAfter(now)) {
            last = newest.remove();
            count++;
        }
        quietUntil = now.plus(cooldown);
        return Optional.of(new Notice(kind, last.row, last.event, count));
    }
}
