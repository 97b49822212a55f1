package io.porthole.filter;

import java.util.HashSet;
import java.util.Set;

/// Which rows are folded away though they pass the filter: noise, and repeats for which another row stands. Folding is
/// a way of showing; nothing is lost by it.
///
/// @param on     whether anything is folded
/// @param noise  whether noise is; it is not where the filter asks for it
/// @param opened the IDs of the repetitions all of whose rows are shown
/// @param shown  the numbers of rows that are shown though they are noise, because somebody looked for them
/// @param own    rows that are noise to the user beside those that are to everybody
public record Fold(boolean on, boolean noise, Set<Long> opened, Set<Long> shown, RowFilter own) {
    /// No rows but those that are noise to everybody.
    public static final RowFilter NONE = _ -> _ -> false;
    /// Folds nothing.
    public static final Fold OFF = new Fold(false, true, Set.of(), Set.of(), NONE);
    /// Folds all that can be.
    public static final Fold ALL = new Fold(true, true, Set.of(), Set.of(), NONE);

    /// Whoever opens more has one of those before folded again.
    private static final int MOST = 1_000;

    public Fold {
        opened = Set.copyOf(opened);
        shown = Set.copyOf(shown);
    }

    public Fold withOn(boolean newOn) {
        return new Fold(newOn, noise, opened, shown, own);
    }

    public Fold withNoise(boolean newNoise) {
        return new Fold(on, newNoise, opened, shown, own);
    }

    /// With other rows that are noise to the user.
    public Fold withOwn(RowFilter newOwn) {
        return new Fold(on, noise, opened, shown, newOwn);
    }

    /// With all rows of the repetition of that ID.
    public Fold open(long id) {
        return new Fold(on, noise, with(opened, id), shown, own);
    }

    /// With the rows of the repetition of that ID folded again.
    public Fold close(long id) {
        var left = new HashSet<>(opened);
        left.remove(id);
        return new Fold(on, noise, left, shown, own);
    }

    /// With the row of that number, whatever it is.
    public Fold show(long number) {
        return new Fold(on, noise, opened, with(shown, number), own);
    }

    private static Set<Long> with(Set<Long> before, long added) {
        Set<Long> more = new HashSet<>(before);
        if (more.size() >= MOST) {
            more.remove(more.iterator().next());
        }
        more.add(added);
        return more;
    }

    /// The filter with what this folds left out of it.
    RowFilter over(RowFilter filter) {
        return on ? new FoldedFilter(filter, this) : filter;
    }
}
