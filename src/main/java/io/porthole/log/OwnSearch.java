package io.porthole.log;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// Finds the rows that may contain a text in what they have beside their shared actors. Looks at the bytes
/// of all rows in one go, eight at a time, for the text's first letter with its last one as far behind as
/// it must be; who asks looks at the rows found more closely. Rows with texts of two bytes a character are
/// all found. One thread's own.
public final class OwnSearch {
    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long HIGHS = 0x8080_8080_8080_8080L;

    private final Extras extras;
    private final ByteLetter first;
    private final ByteLetter last;
    private final int distance;
    /// The first place that fits from where the last look began.
    private int fit = -1;

    OwnSearch(Extras extras, ByteLetter first, ByteLetter last, int distance) {
        this.extras = extras;
        this.first = first;
        this.last = last;
        this.distance = distance;
    }

    /// The first row from `from` on, before `to`, that may contain the text; `to` where there is none. To
    /// be asked for rows that rise.
    public int next(int from, int to) {
        if (from >= to) {
            return to;
        }
        int start = extras.start(from);
        if (fit < start) {
            fit = find(extras.bytes(), start, extras.end(to - 1));
        }
        int row = from;
        while (row < to && extras.end(row) <= fit && !extras.isWide(row)) {
            row++;
        }
        return row;
    }

    private int find(byte[] bytes, int start, int end) {
        int stop = end - distance;
        int at = start;
        for (; at <= stop - Long.BYTES; at += Long.BYTES) {
            long fits = zeros(
                    first.zeroIn((long) EIGHT.get(bytes, at)) | last.zeroIn((long) EIGHT.get(bytes, at + distance)));
            if (fits != 0) {
                return at + Long.numberOfTrailingZeros(fits) / Byte.SIZE;
            }
        }
        while (at < stop && !(first.is(bytes[at]) && last.is(bytes[at + distance]))) {
            at++;
        }
        return at < stop ? at : end;
    }

    /// Marks the first byte that is 0 by its highest bit; others behind it may be marked wrongly.
    private static long zeros(long eight) {
        return (eight - ByteLetter.ONES) & ~eight & HIGHS;
    }
}
