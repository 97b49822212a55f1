package io.porthole.log;

import io.porthole.event.Actor;
import io.porthole.event.Event;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The capture in memory: events as numbered rows, in columns, within a budget.
///
/// One thread at a time appends; any thread reads. What a reader sees is a [#snapshot]: rows are published in whole
/// batches and never change, and they go only in whole segments of [Segment#ROWS], the oldest first, when the budget
/// is exceeded or the log is cleared.
public final class EventLog {
    public static final long DEFAULT_BUDGET = 1_000_000;

    private final long budget;
    private final SharedKinds sharedKinds = new SharedKinds();
    private final SharedActors sharedActors = new SharedActors();
    private final List<SharedActors.Own> own = new ArrayList<>();
    private final Classifier classifier = new Classifier();
    private final Listeners listeners = new Listeners();
    private volatile Snapshot published = new Snapshot(new Segment[0], 1, 1, 0);

    /// @param budget how many events are held at least before old ones go, when so many have come
    public EventLog(long budget) {
        if (budget < 1) {
            throw new IllegalArgumentException("a log must hold at least one event, not " + budget);
        }
        this.budget = budget;
    }

    /// Appends a batch and publishes it.
    public void append(List<Event> events, long batch) {
        if (events.isEmpty()) {
            return;
        }
        synchronized (this) {
            Snapshot now = published;
            List<Segment> segments = new ArrayList<>(Arrays.asList(now.segments));
            for (Event event : events) {
                add(event, batch, segments);
            }
            long next = now.next + events.size();
            int gone = segmentsOverBudget(segments, next);
            long first = gone == 0 ? now.first : segments.get(gone).first();
            published = new Snapshot(
                    segments.subList(gone, segments.size()).toArray(Segment[]::new),
                    Math.max(first, now.first),
                    next,
                    now.evicted + Math.max(0, first - now.first));
        }
        listeners.tell();
    }

    private void add(Event event, long batch, List<Segment> segments) {
        if (segments.isEmpty()) {
            segments.add(new Segment(published.next));
        } else if (segments.getLast().isFull()) {
            segments.getLast().seal();
            segments.add(new Segment(segments.getLast().first() + Segment.ROWS));
        }
        own.clear();
        Numbered<Actor> actor = sharedActors.share(event.actor(), own);
        Segment last = segments.getLast();
        classifier.mark(event, last);
        last.add(event, sharedKinds.of(event), actor, own, batch);
    }

    private int segmentsOverBudget(List<Segment> segments, long next) {
        int gone = 0;
        while (gone < segments.size() - 1 && next - segments.get(gone + 1).first() >= budget) {
            gone++;
        }
        return gone;
    }

    /// Lets go of all rows at once. Numbers go on from where they were.
    public void clear() {
        synchronized (this) {
            published = new Snapshot(new Segment[0], published.next, published.next, published.evicted);
        }
        listeners.tell();
    }

    /// The rows held now.
    public Snapshot snapshot() {
        return published;
    }

    /// The row of that number; null if it was let go of, or has not come yet.
    public @Nullable Row row(long number) {
        return published.row(number);
    }

    /// How many events are held at least before old ones go.
    public long budget() {
        return budget;
    }

    /// Calls `listener` after each change, in the thread that made it.
    public Registration onChange(Runnable listener) {
        return listeners.add(listener);
    }

    /// The rows of the log at one moment. Immutable.
    public static final class Snapshot {
        private final Segment[] segments;
        private final long first;
        private final long next;
        private final long evicted;

        private Snapshot(Segment[] segments, long first, long next, long evicted) {
            this.segments = segments;
            this.first = first;
            this.next = next;
            this.evicted = evicted;
        }

        /// The number of the oldest row held; equal to [#next] where none is.
        public long first() {
            return first;
        }

        /// The number that the next row will get.
        public long next() {
            return next;
        }

        /// How many rows are held.
        public long held() {
            return next - first;
        }

        /// How many rows have gone because the budget was exceeded.
        public long evicted() {
            return evicted;
        }

        /// The segments that hold the rows, the oldest first. A segment may already hold rows at or after [#next].
        public List<Segment> segments() {
            return List.of(segments);
        }

        /// The row of that number; null if it is not among the rows of this snapshot.
        public @Nullable Row row(long number) {
            Segment segment = segment(number);
            return segment == null ? null : segment.row((int) (number - segment.first()));
        }

        /// What the row of that number repeats; null if it repeats nothing, or is not among the rows of this snapshot.
        public @Nullable Repetition repetition(long number) {
            Segment segment = segment(number);
            int repeated = segment == null ? -1 : segment.repetitionNumber((int) (number - segment.first()));
            return segment == null || repeated < 0 ? null : segment.repetition(repeated);
        }

        /// Whether the row of that number is noise; false where it is not among the rows of this snapshot.
        public boolean isNoise(long number) {
            Segment segment = segment(number);
            return segment != null && segment.isNoise((int) (number - segment.first()));
        }

        private @Nullable Segment segment(long number) {
            if (number < first || number >= next) {
                return null;
            }
            return segments[(int) ((number - segments[0].first()) / Segment.ROWS)];
        }
    }
}
