package io.porthole.filter;

import io.porthole.log.ByteLetter;
import io.porthole.log.OwnSearch;
import io.porthole.log.OwnValues;
import io.porthole.log.Segment;

/// Looks for a word in what a segment's rows have beside their shared actors. One thread's own.
final class OwnWord {
    /// Where fewer than one row in so many is asked for, each is looked at alone.
    private static final int SPARSE = 8;

    private final TextTest test;
    private final OwnValues own;
    private final OwnSearch search;

    /// @param test whether a text contains the word
    /// @param part what each text that does so contains, whatever the case
    OwnWord(TextTest test, String part, Segment segment) {
        this.test = test;
        this.own = segment.ownValues();
        this.search = search(part, segment);
    }

    private static OwnSearch search(String part, Segment segment) {
        if (part.isEmpty()) {
            return segment.ownSearch(ByteLetter.ANY, ByteLetter.ANY, 0);
        }
        int last = part.length() - 1;
        return segment.ownSearch(Letters.inByte(part.charAt(0)), Letters.inByte(part.charAt(last)), last);
    }

    /// Leaves the rows that contain the word.
    void retain(RowSet rows) {
        int from = rows.first();
        int to = rows.end();
        if (rows.count() < (to - from) / SPARSE) {
            rows.retain(this::isIn);
            return;
        }
        RowSet found = rows.copy();
        found.clear();
        for (int row = search.next(from, to); row < to; row = search.next(row + 1, to)) {
            if (rows.contains(row) && isIn(row)) {
                found.add(row);
            }
        }
        rows.set(found);
    }

    boolean isIn(int row) {
        own.moveTo(row);
        while (own.next()) {
            if (test.test(own)) {
                return true;
            }
        }
        return false;
    }
}
