package io.porthole.filter;

import java.util.Arrays;

/// A sorted run in which each row can be found by its number. Immutable.
final class SortedMain {
    static final SortedMain EMPTY = new SortedMain(SortRun.EMPTY);

    private final SortRun run;
    private final int lowest;
    /// The position of each row from the lowest number to the highest; -1 where there is none.
    private final int[] positions;

    SortedMain(SortRun run) {
        this.run = run;
        lowest = run.rows().min().orElse(0);
        positions = new int[run.size() == 0 ? 0 : run.rows().max().orElse(0) - lowest + 1];
        Arrays.fill(positions, -1);
        for (int position = 0; position < run.size(); position++) {
            positions[run.row(position) - lowest] = position;
        }
    }

    SortRun run() {
        return run;
    }

    /// The position of a row; -1 where it is not in the run.
    int position(long row) {
        long at = row - lowest;
        return at >= 0 && at < positions.length ? positions[(int) at] : -1;
    }
}
