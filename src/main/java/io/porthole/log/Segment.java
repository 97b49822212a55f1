package io.porthole.log;

import io.porthole.event.Actor;
import io.porthole.event.Event;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// A stretch of consecutive rows in columns. Kinds and actors are numbered within the segment, so that a
/// filter looks at each different one once and then at two bytes a row, and so that all memory goes with
/// the segment.
///
/// Written by the log's writer. Any thread may read the rows below [#size].
public final class Segment {
    /// How many rows a segment holds at most.
    public static final int ROWS = 1 << 14;

    /// Times, kinds, actors, where each row's own part ends, whether it is noise, whether its texts are wide.
    private static final long FIXED_BYTES =
            ROWS * (long) (Long.BYTES + 2 * Character.BYTES + Integer.BYTES) + 2 * ROWS / Byte.SIZE;

    private static final long PER_KIND = 128;

    private final long first;
    private final long[] times = new long[ROWS];
    private final char[] kinds = new char[ROWS];
    private final char[] actors = new char[ROWS];
    private final Runs arrivals = new Runs();
    private final Runs batches = new Runs();
    private final Dictionary<Kind> kindOf = new Dictionary<>(new HashMap<>());
    private final Dictionary<Actor> actorOf = new Dictionary<>(new IdentityHashMap<>());
    private final Extras extras = new Extras();
    private final RowBits noise = new RowBits();
    private final RepeatColumn repeats = new RepeatColumn();
    private long kindBytes;
    private long nameBytes;
    private volatile int size;
    private volatile int most = ROWS;

    Segment(long first) {
        this.first = first;
    }

    /// The number of the segment's first row.
    public long first() {
        return first;
    }

    /// How many rows have been published.
    public int size() {
        return size;
    }

    /// The number after that of the last row that the segment can hold.
    public long end() {
        return first + most;
    }

    /// Whether the row of that number is in this segment, or can still come into it.
    public boolean holds(long number) {
        return number >= first && number < end();
    }

    /// How many of the segment's rows have numbers below `next`.
    public int rowsBefore(long next) {
        return (int) Math.min(most, next - first);
    }

    /// The time of row `index` by its source's clock, in nanoseconds since 1970.
    public long time(int index) {
        return times[index];
    }

    /// The number of the batch that row `index` came with.
    public long batch(int index) {
        return batches.get(index);
    }

    /// The number, within this segment, of the kind of row `index`.
    public int kindNumber(int index) {
        return kinds[index];
    }

    public Kind kind(int kindNumber) {
        return kindOf.get(kindNumber);
    }

    /// The number, within this segment, of the shared actor of row `index`.
    public int actorNumber(int index) {
        return actors[index];
    }

    /// The actor as far as its events agree; what row `index` has beside it is in [#ownValues].
    public Actor actor(int actorNumber) {
        return actorOf.get(actorNumber);
    }

    /// What rows have beside their shared actors.
    public OwnValues ownValues() {
        return new OwnValues(extras);
    }

    /// Looks for a text in what rows have beside their shared actors.
    ///
    /// @param start    the text's first letter
    /// @param last     its last one
    /// @param distance how far the last one is behind the first
    public OwnSearch ownSearch(ByteLetter start, ByteLetter last, int distance) {
        return new OwnSearch(extras, start, last, distance);
    }

    /// Whether something is wrong with what the source sent for row `index`.
    public boolean isFlagged(int index) {
        return !extras.isEmpty(index) && extras.isFlagged(index);
    }

    /// Whether row `index` is noise: what a health check or a viewer causes again and again
    /// ([NoiseDetector]).
    public boolean isNoise(int index) {
        return noise.get(index);
    }

    /// The number, within this segment, of what row `index` repeats; -1 where it repeats nothing.
    public int repetitionNumber(int index) {
        return repeats.number(index);
    }

    public Repetition repetition(int repetitionNumber) {
        return repeats.get(repetitionNumber);
    }

    /// When row `index` arrived, in nanoseconds since 1970.
    public long arrived(int index) {
        return arrivals.get(index);
    }

    /// Whether row `index` has nothing beside its kind and its shared actor.
    public boolean isPlain(int index) {
        return extras.isEmpty(index);
    }

    /// Row `index`, put together for somebody to look at.
    public Row row(int index) {
        Kind kind = kindOf.get(kinds[index]);
        var own = new OwnPart(actorOf.get(actors[index]));
        if (!extras.isEmpty(index)) {
            extras.visit(index, own);
        }
        var event = new Event(
                kind.type(),
                kind.source(),
                kind.object(),
                kind.action(),
                kind.verb(),
                own.actor(),
                times[index],
                arrivals.get(index),
                kind.origin(),
                own.raw,
                own.flag);
        return new Row(first + index, batches.get(index), event);
    }

    boolean isFull() {
        return size == most;
    }

    /// Takes no more rows, though there is room for them.
    void close() {
        most = size;
    }

    /// How much memory the rows take in bytes, without the actors that [HeldActors] counts.
    long bytes() {
        long columns = extras.bytes().length + repeats.bytes() + arrivals.bytes() + batches.bytes();
        return FIXED_BYTES + kindBytes + nameBytes + columns;
    }

    /// Calls `visitor` with each actor of the segment that [HeldActors] counts.
    void actors(Consumer<Actor> visitor) {
        for (int number = 0; number < actorOf.size(); number++) {
            var actor = actorOf.get(number);
            if (!HeldActors.isName(actor)) {
                visitor.accept(actor);
            }
        }
    }

    /// Says of the row that is added next that it is noise.
    void nextIsNoise() {
        noise.set(size);
    }

    /// Says of the row that is added next what it repeats.
    void nextRepeats(Repetition repetition) {
        repeats.set(size, repetition);
    }

    /// Adds a row, and says whether it is the first of its actor in this segment, so that [HeldActors] is to count it.
    boolean add(Event event, Numbered<Kind> kind, Numbered<Actor> actor, List<SharedActors.Own> own, long batch) {
        int index = size;
        int kindsBefore = kindOf.size();
        int actorsBefore = actorOf.size();
        times[index] = event.time();
        kinds[index] = kind.in(kindOf, first);
        actors[index] = actor.in(actorOf, first);
        arrivals.append(index, event.arrived());
        batches.append(index, event.batchOr(batch));
        for (SharedActors.Own attribute : own) {
            extras.addAttribute(attribute.position(), attribute.key(), attribute.value());
        }
        if (!event.raw().isEmpty()) {
            extras.addRaw(event.raw());
        }
        if (!event.flag().isEmpty()) {
            extras.addFlag(event.flag());
        }
        extras.endRow(index);
        size = index + 1;
        if (kindOf.size() > kindsBefore) {
            kindBytes += PER_KIND
                    + event.source().length()
                    + event.object().length()
                    + event.verb().length();
        }
        boolean isFirst = actorOf.size() > actorsBefore;
        boolean isName = HeldActors.isName(actor.value());
        if (isFirst && isName) {
            nameBytes += HeldActors.nameBytes(actor.value());
        }
        return isFirst && !isName;
    }

    /// Gives back what only the writer needed. Called by the writer after the last row.
    void seal() {
        kindOf.seal();
        actorOf.seal();
        arrivals.seal();
        batches.seal();
        extras.seal();
        repeats.seal();
    }

    /// Puts a row's own attributes back between the shared ones.
    private static final class OwnPart implements Extras.Visitor {
        private final Actor shared;
        private final List<Map.Entry<String, String>> attributes;
        private boolean changed;
        private String raw = "";
        private String flag = "";

        OwnPart(Actor shared) {
            this.shared = shared;
            this.attributes = new ArrayList<>(shared.attributes().entrySet());
        }

        @Override
        public void attribute(int position, String key, String value) {
            attributes.add(position, Map.entry(key, value));
            changed = true;
        }

        @Override
        public void raw(String text) {
            raw = text;
        }

        @Override
        public void flag(String text) {
            flag = text;
        }

        Actor actor() {
            if (!changed) {
                return shared;
            }
            var all = new LinkedHashMap<String, String>();
            attributes.forEach(entry -> all.put(entry.getKey(), entry.getValue()));
            return new Actor(shared.name(), shared.id(), all);
        }
    }
}
