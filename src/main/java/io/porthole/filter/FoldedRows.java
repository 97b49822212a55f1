package io.porthole.filter;

import io.porthole.log.Segment;
import java.util.Arrays;

/// Leaves out what is folded in one segment. Its rows are asked for in order, each once.
///
/// Of a repetition the first row that passes stands for all. A loop that goes on is not to slip out of
/// sight while somebody follows, so where [#AGAIN_AFTER] other rows have been shown since, the next row of
/// the same kind is shown too, but of all loops together at most one in [#BETWEEN] other rows; and each
/// segment begins anew. The other way, to move one row along with the newest, would have rows in sight
/// jump, and would have to be done over when the row that stands for the others goes from the log. A row
/// that is once shown stays.
final class FoldedRows implements RowFilter.RowTest {
    static final int AGAIN_AFTER = 40;
    static final int BETWEEN = 4;

    private final Segment segment;
    private final RowFilter.RowTest test;
    private final Fold fold;
    private final RowFilter.RowTest own;
    private final Verdicts opened;
    /// How many rows that repeat nothing had been shown when the repetition was shown last, and one; 0 for
    /// never.
    private int[] shownAt = new int[8];
    /// The kind of row that stands for the repetition.
    private int[] kinds = new int[8];
    private int others;
    private int anyShownAt;
    private int folded;

    FoldedRows(Segment segment, RowFilter.RowTest test, Fold fold) {
        this.segment = segment;
        this.test = test;
        this.fold = fold;
        this.own = fold.own().forSegment(segment);
        this.opened = new Verdicts(
                number -> fold.opened().contains(segment.repetition(number).id()));
    }

    @Override
    public boolean passes(int index) {
        return test.passes(index) && isUnfolded(index);
    }

    @Override
    public void retain(RowSet rows) {
        test.retain(rows);
        rows.retain(this::isUnfolded);
    }

    private boolean isUnfolded(int index) {
        boolean shown = isShown(index);
        if (!shown) {
            folded++;
        }
        return shown;
    }

    private boolean isShown(int index) {
        if (segment.isNoise(index) || own.passes(index)) {
            return !fold.noise() || isLookedFor(segment.first() + index);
        }
        int repetition = segment.repetitionNumber(index);
        if (repetition < 0) {
            others++;
            return true;
        }
        return opened.of(repetition) || stands(repetition, segment.kindNumber(index));
    }

    private boolean isLookedFor(long number) {
        return !fold.shown().isEmpty() && fold.shown().contains(number);
    }

    private boolean stands(int repetition, int kind) {
        if (repetition >= shownAt.length) {
            int room = Math.max(repetition + 1, shownAt.length * 2);
            shownAt = Arrays.copyOf(shownAt, room);
            kinds = Arrays.copyOf(kinds, room);
        }
        boolean first = shownAt[repetition] == 0;
        boolean again = others + 1 - shownAt[repetition] >= AGAIN_AFTER
                && others - anyShownAt >= BETWEEN
                && kinds[repetition] == kind;
        if (first || again) {
            shownAt[repetition] = others + 1;
            kinds[repetition] = kind;
            anyShownAt = others;
        }
        return first || again;
    }

    @Override
    public int folded() {
        return folded;
    }
}
