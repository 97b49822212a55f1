package io.porthole.filter;

import io.porthole.log.EventLog;
import io.porthole.log.Segment;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/// Collects the rows that pass one filter: looks at each row once, and forgets rows that the log has let go.
/// One thread's own; the lists that it gives out are anyone's.
final class Matches {
    private final RowFilter filter;
    private final Deque<Part> parts = new ArrayDeque<>();
    private long seen;

    Matches(RowFilter filter) {
        this.filter = filter;
    }

    /// Looks at rows not seen yet, at most one segment's, and says whether more are left.
    boolean advance(EventLog.Snapshot log) {
        while (!parts.isEmpty() && parts.getFirst().segment.end() <= log.first()) {
            parts.removeFirst();
        }
        if (log.held() == 0) {
            parts.clear();
        }
        seen = Math.max(seen, log.first());
        if (seen >= log.next()) {
            return false;
        }
        Part part = partFor(log);
        seen = part.look(seen, log.next());
        return seen < log.next();
    }

    private Part partFor(EventLog.Snapshot log) {
        Part last = parts.peekLast();
        if (last != null && last.segment.holds(seen)) {
            return last;
        }
        Segment segment = log.segment(seen);
        var part = new Part(segment, filter.forSegment(segment));
        parts.addLast(part);
        return part;
    }

    /// How many of the rows looked at are folded away.
    long folded() {
        return parts.stream().mapToLong(part -> part.test.folded()).sum();
    }

    RowList list() {
        return new PartList(parts.toArray(Part[]::new));
    }

    /// The passing rows of one segment. The rows counted in `count` never change, so lists may share the
    /// array.
    private static final class Part {
        private final Segment segment;
        private final RowFilter.RowTest test;
        private char[] rows = new char[64];
        private int count;

        Part(Segment segment, RowFilter.RowTest test) {
            this.segment = segment;
            this.test = test;
        }

        long look(long from, long next) {
            int end = segment.rowsBefore(next);
            int start = (int) (from - segment.first());
            RowSet passing = RowSet.range(start, end);
            var recording = new FilterRunEvent();
            recording.begin();
            long began = System.nanoTime();
            test.retain(passing);
            int before = count;
            add(passing);
            record(recording, end - start, count - before, System.nanoTime() - began);
            return segment.first() + end;
        }

        private static void record(FilterRunEvent recording, int rows, int passing, long nanos) {
            recording.end();
            if (recording.shouldCommit()) {
                recording.rows = rows;
                recording.passing = passing;
                recording.nanos = nanos;
                recording.commit();
            }
        }

        private void add(RowSet passing) {
            int more = passing.count();
            if (count + more > rows.length) {
                rows = Arrays.copyOf(rows, Math.max(rows.length * 2, count + more));
            }
            for (int word = passing.firstWord(); word < passing.endWord(); word++) {
                for (long left = passing.word(word); left != 0; left &= left - 1) {
                    rows[count++] = (char) (word * Long.SIZE + Long.numberOfTrailingZeros(left));
                }
            }
        }
    }

    private static final class PartList implements RowList {
        private final long[] firsts;
        private final char[][] rows;
        /// How many rows stand before each part; one more entry than parts, for the sum.
        private final long[] before;

        PartList(Part[] parts) {
            firsts =
                    Arrays.stream(parts).mapToLong(part -> part.segment.first()).toArray();
            rows = Arrays.stream(parts).map(part -> part.rows).toArray(char[][]::new);
            before = new long[parts.length + 1];
            for (int i = 0; i < parts.length; i++) {
                before[i + 1] = before[i] + parts[i].count;
            }
        }

        @Override
        public long size() {
            return before[before.length - 1];
        }

        @Override
        public long number(long position) {
            int part = partAt(position);
            return firsts[part] + rows[part][(int) (position - before[part])];
        }

        /// The part that holds `position`: the last one that begins at or before it and is not empty.
        private int partAt(long position) {
            int found = Arrays.binarySearch(before, position);
            int part = found >= 0 ? found : -found - 2;
            while (before[part + 1] == position) {
                part++; // several entries are equal where parts are empty
            }
            return part;
        }

        @Override
        public long position(long number) {
            int found = Arrays.binarySearch(firsts, number);
            int part = found >= 0 ? found : -found - 2;
            if (part < 0) {
                return 0;
            }
            long within = number - firsts[part];
            int count = (int) (before[part + 1] - before[part]);
            if (within > Character.MAX_VALUE) {
                return before[part + 1];
            }
            int at = Arrays.binarySearch(rows[part], 0, count, (char) within);
            return before[part] + (at >= 0 ? at : -at - 1);
        }
    }
}
