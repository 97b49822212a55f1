package io.porthole.file;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.Chunk;
import io.porthole.message.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;

/// Finds in what two texts differ, with bounded work.
///
/// The algorithm (Myers, in java-diff-utils) takes time with the square of the differences: half a minute for two
/// unlike files of 256 KiB. It cannot be stopped from outside, but it asks here whether two lines are equal, and here
/// the questions are counted. It asks none where one text has run out of lines, so texts whose lengths differ by very
/// much are not given to it.
final class TextComparison {
    /// The most questions, and the largest difference in lines, for which the fewest differences are looked for: under
    /// a second each.
    static final int MOST_QUESTIONS = 30_000_000;

    static final int MOST_LENGTHS_APART = 20_000;

    private static final int LINES_AROUND = 3;
    private static final int QUESTIONS_BETWEEN_LOOKS = 1 << 12;

    private final List<String> before;
    private final List<String> now;
    private int questions;

    private TextComparison(String before, String now) {
        this.before = lines(before);
        this.now = lines(now);
    }

    /// Compares.
    ///
    /// @throws CancellationException where the thread was interrupted
    static Difference of(String before, String now) {
        return new TextComparison(before, now).compare();
    }

    /// Each with the line feed that ends it, so that a last line without one is another.
    private static List<String> lines(String text) {
        var lines = new ArrayList<String>();
        int from = 0;
        while (from < text.length()) {
            int end = text.indexOf('\n', from);
            int next = end < 0 ? text.length() : end + 1;
            lines.add(text.substring(from, next));
            from = next;
        }
        return lines;
    }

    private Difference compare() {
        if (Math.abs(before.size() - now.size()) <= MOST_LENGTHS_APART) {
            try {
                return new Difference(lines(changes()), false);
            } catch (TooManyException _) {
                // told as rough
            }
        }
        Change whole = fromFirstToLast();
        return new Difference(lines(List.of(whole)), whole.removed() > 0 && whole.added() > 0);
    }

    /// The fewest lines that differ. The algorithm gives what was added and removed at one place one after the other.
    private List<Change> changes() {
        var algorithm = new MyersDiffWithLinearSpace<String>(this::areEqual);
        var changes = new ArrayList<Change>();
        for (AbstractDelta<String> delta :
                DiffUtils.diff(before, now, algorithm).getDeltas()) {
            var change = Change.of(delta);
            if (!changes.isEmpty() && changes.getLast().touches(change)) {
                change = changes.removeLast().with(change);
            }
            changes.add(change);
        }
        return changes;
    }

    private boolean areEqual(String one, String other) {
        questions++;
        if (questions > MOST_QUESTIONS) {
            throw new TooManyException();
        }
        if (questions % QUESTIONS_BETWEEN_LOOKS == 0 && Thread.currentThread().isInterrupted()) {
            throw new CancellationException("interrupted");
        }
        return one.equals(other);
    }

    /// Everything from the first difference to the last as one.
    private Change fromFirstToLast() {
        int shorter = Math.min(before.size(), now.size());
        int first = 0;
        while (first < shorter && before.get(first).equals(now.get(first))) {
            first++;
        }
        int after = 0;
        while (after < shorter - first
                && before.get(before.size() - 1 - after).equals(now.get(now.size() - 1 - after))) {
            after++;
        }
        return new Change(first, before.size() - after, first, now.size() - after);
    }

    /// What is shown of changes: those that are near one another in one stretch.
    private List<Difference.Line> lines(List<Change> changes) {
        var lines = new ArrayList<Difference.Line>();
        int from = 0;
        while (from < changes.size()) {
            int to = from + 1;
            while (to < changes.size() && changes.get(to).from - changes.get(to - 1).to <= 2 * LINES_AROUND) {
                to++;
            }
            addStretch(lines, changes.subList(from, to));
            from = to;
        }
        return lines;
    }

    private void addStretch(List<Difference.Line> lines, List<Change> changes) {
        Change first = changes.getFirst();
        Change last = changes.getLast();
        int above = Math.min(LINES_AROUND, first.from);
        int below = Math.min(LINES_AROUND, before.size() - last.to);
        var whole = new Change(first.from - above, last.to + below, first.nowFrom - above, last.nowTo + below);
        lines.add(new Difference.Line(Difference.Kind.STRETCH, 0, 0, whole.heading()));
        int at = whole.from;
        int nowAt = whole.nowFrom;
        for (Change change : changes) {
            addSame(lines, at, change.from, nowAt - at);
            for (int i = change.from; i < change.to; i++) {
                add(lines, Difference.Kind.REMOVED, i + 1, 0, before.get(i));
            }
            for (int i = change.nowFrom; i < change.nowTo; i++) {
                add(lines, Difference.Kind.ADDED, 0, i + 1, now.get(i));
            }
            at = change.to;
            nowAt = change.nowTo;
        }
        addSame(lines, at, whole.to, nowAt - at);
    }

    private void addSame(List<Difference.Line> lines, int from, int to, int ahead) {
        for (int i = from; i < to; i++) {
            add(lines, Difference.Kind.SAME, i + 1, i + ahead + 1, before.get(i));
        }
    }

    private static void add(List<Difference.Line> lines, Difference.Kind kind, int before, int now, String line) {
        boolean ends = line.endsWith("\n");
        lines.add(new Difference.Line(kind, before, now, line.substring(0, line.length() - (ends ? 1 : 0))));
        if (!ends) {
            lines.add(new Difference.Line(Difference.Kind.NO_LINE_FEED, 0, 0, Messages.text("file.no-line-feed-end")));
        }
    }

    /// Lines of the old text in whose place lines of the new one stand; all counted from 0, the ends not included.
    private record Change(int from, int to, int nowFrom, int nowTo) {
        static Change of(AbstractDelta<String> delta) {
            Chunk<String> old = delta.getSource();
            Chunk<String> fresh = delta.getTarget();
            return new Change(
                    old.getPosition(),
                    old.getPosition() + old.size(),
                    fresh.getPosition(),
                    fresh.getPosition() + fresh.size());
        }

        boolean touches(Change next) {
            return to == next.from && nowTo == next.nowFrom;
        }

        Change with(Change next) {
            return new Change(from, next.to, nowFrom, next.nowTo);
        }

        int removed() {
            return to - from;
        }

        int added() {
            return nowTo - nowFrom;
        }

        /// As in the unified format of `diff`: of no lines the one before is named.
        String heading() {
            return "@@ -%d,%d +%d,%d @@"
                    .formatted(
                            removed() == 0 ? from : from + 1, removed(), added() == 0 ? nowFrom : nowFrom + 1, added());
        }
    }

    private static final class TooManyException extends RuntimeException {
        TooManyException() {
            super(Messages.text("file.more-than-comparisons", MOST_QUESTIONS), null, false, false);
        }
    }
}
