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
/// batches and never change, and they go only in whole segments of [Segment#ROWS] or less, the oldest first, when there
/// are more than the log may hold, when they take more memory than it may, or when it is cleared.
public final class EventLog {
    public static final long DEFAULT_BUDGET = 1_000_000;

    /// A segment that takes this part of the memory gets no more rows, so that what goes at once is never much.
    private static final int SHARE = 16;

    private volatile long budget;
    private volatile long memoryBudget;
    private final SharedKinds sharedKinds = new SharedKinds();
    private final HeldActors actors = new HeldActors();
    private final SharedActors sharedActors;
    private final List<SharedActors.Own> own = new ArrayList<>();
    private final Classifier classifier = new Classifier();
    private final Listeners listeners = new Listeners();
    private volatile Snapshot published = new Snapshot(new Segment[0], 1, 1, 0, 0, 0);
    /// What all segments but the last take, without actors.
    private long sealedBytes;
    /// What the rows took when the last segment was begun.
    private long bytesBefore;

    /// A log that takes up to half of the heap.
    ///
    /// @param budget how many events are held at least before old ones go, when so many have come
    public EventLog(long budget) {
        this(budget, Runtime.getRuntime().maxMemory() / 2);
    }

    /// @param memoryBudget how many bytes the events take, about, before old ones go, however few they are
    public EventLog(long budget, long memoryBudget) {
        this.budget = held(budget);
        this.memoryBudget = memoryBudget;
        this.sharedActors = new SharedActors(memoryBudget / SHARE);
    }

    /// Appends a batch and publishes it.
    public void append(List<Event> events, long batch) {
        if (events.isEmpty()) {
            return;
        }
        synchronized (this) {
            List<Segment> segments = new ArrayList<>(Arrays.asList(published.segments));
            for (Event event : events) {
                add(event, batch, segments);
            }
            publish(segments, published.next + events.size());
        }
        listeners.tell();
    }

    /// Publishes what of the segments is within the budgets.
    private void publish(List<Segment> segments, long next) {
        Snapshot now = published;
        int tooMany = segmentsOverBudget(segments, next);
        int gone = segmentsOverMemory(segments, tooMany);
        long first = segments.get(gone).first();
        published = new Snapshot(
                segments.subList(gone, segments.size()).toArray(Segment[]::new),
                first,
                next,
                now.evicted + first - now.first,
                now.evictedForMemory + first - segments.get(tooMany).first(),
                bytes(segments.getLast()));
    }

    /// Holds more events from now on, or fewer: what is over the new budgets goes at once and counts as what goes
    /// otherwise.
    ///
    /// @param newBudget       how many events are held at least before old ones go
    /// @param newMemoryBudget how many bytes they take, about, before old ones go
    public void setBudgets(long newBudget, long newMemoryBudget) {
        synchronized (this) {
            budget = held(newBudget);
            memoryBudget = newMemoryBudget;
            sharedActors.setMostBytes(newMemoryBudget / SHARE);
            if (published.segments.length == 0) {
                return;
            }
            publish(new ArrayList<>(Arrays.asList(published.segments)), published.next);
        }
        listeners.tell();
    }

    private static long held(long budget) {
        if (budget < 1) {
            throw new IllegalArgumentException("a log must hold at least one event, not " + budget);
        }
        return budget;
    }

    private void add(Event event, long batch, List<Segment> segments) {
        if (segments.isEmpty()) {
            segments.add(new Segment(published.next));
        } else if (segments.getLast().isFull()) {
            segments.add(seal(segments.getLast()));
        }
        own.clear();
        Numbered<Actor> actor = sharedActors.share(event.actor(), own);
        Segment last = segments.getLast();
        classifier.mark(event, last);
        if (last.add(event, sharedKinds.of(event), actor, own, batch)) {
            actors.add(actor.value());
        }
        if (bytes(last) - bytesBefore > memoryBudget / SHARE) {
            last.close();
        }
    }

    /// Ends a segment, and begins the next.
    private Segment seal(Segment full) {
        full.seal();
        sealedBytes += full.bytes();
        bytesBefore = sealedBytes + actors.bytes();
        return new Segment(full.end());
    }

    private long bytes(Segment last) {
        return sealedBytes + last.bytes() + actors.bytes();
    }

    private int segmentsOverBudget(List<Segment> segments, long next) {
        int gone = 0;
        while (gone < segments.size() - 1 && next - segments.get(gone + 1).first() >= budget) {
            forget(segments.get(gone++));
        }
        return gone;
    }

    private int segmentsOverMemory(List<Segment> segments, int from) {
        int gone = from;
        while (gone < segments.size() - 1 && bytes(segments.getLast()) > memoryBudget) {
            forget(segments.get(gone++));
        }
        return gone;
    }

    private void forget(Segment segment) {
        long bytes = sealedBytes + actors.bytes();
        sealedBytes -= segment.bytes();
        segment.actors(actors::remove);
        bytesBefore -= bytes - sealedBytes - actors.bytes();
    }

    /// Lets go of all rows at once. Numbers go on from where they were.
    public void clear() {
        synchronized (this) {
            Snapshot now = published;
            published = new Snapshot(new Segment[0], now.next, now.next, now.evicted, now.evictedForMemory, 0);
            actors.clear();
            sealedBytes = 0;
            bytesBefore = 0;
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

    /// How many bytes the events take, about, before old ones go, however few they are.
    public long memoryBudget() {
        return memoryBudget;
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
        private final long evictedForMemory;
        private final long bytes;

        private Snapshot(Segment[] segments, long first, long next, long evicted, long evictedForMemory, long bytes) {
            this.segments = segments;
            this.first = first;
            this.next = next;
            this.evicted = evicted;
            this.evictedForMemory = evictedForMemory;
            this.bytes = bytes;
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

        /// How many rows have gone because there were too many, or because they took too much memory.
        public long evicted() {
            return evicted;
        }

        /// How many of these have gone because they took too much memory.
        public long evictedForMemory() {
            return evictedForMemory;
        }

        /// How many bytes the rows take, about.
        public long bytes() {
            return bytes;
        }

        /// The segments that hold the rows, the oldest first. A segment may already hold rows at or after [#next].
        public List<Segment> segments() {
            return List.of(segments);
        }

        /// The row of that number; null if it is not among the rows of this snapshot.
        public @Nullable Row row(long number) {
            Segment segment = find(number);
            return segment == null ? null : segment.row((int) (number - segment.first()));
        }

        /// What the row of that number repeats; null if it repeats nothing, or is not among the rows of this snapshot.
        public @Nullable Repetition repetition(long number) {
            Segment segment = find(number);
            int repeated = segment == null ? -1 : segment.repetitionNumber((int) (number - segment.first()));
            return segment == null || repeated < 0 ? null : segment.repetition(repeated);
        }

        /// Whether the row of that number is noise; false where it is not among the rows of this snapshot.
        public boolean isNoise(long number) {
            Segment segment = find(number);
            return segment != null && segment.isNoise((int) (number - segment.first()));
        }

        /// The segment of the row of that number, which must be among the rows of this snapshot.
        public Segment segment(long number) {
            Segment found = find(number);
            if (found == null) {
                throw new IllegalArgumentException("row " + number + " is not of " + first + " to " + (next - 1));
            }
            return found;
        }

        private @Nullable Segment find(long number) {
            if (number < first || number >= next) {
                return null;
            }
            int low = 0;
            int high = segments.length - 1;
            while (low < high) {
                int middle = (low + high + 1) >>> 1;
                if (segments[middle].first() <= number) {
                    low = middle;
                } else {
                    high = middle - 1;
                }
            }
            return segments[low];
        }
    }
}
