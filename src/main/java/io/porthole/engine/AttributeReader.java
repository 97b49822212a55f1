package io.porthole.engine;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Reads a line's attributes by comparing them with those known of their actor. Pairs that are in it are taken from
/// it without being read again. Between them there may be others, such as `exitCode`, and some may be missing: both
/// sides are sorted by key, so that the reader finds its way back at the next pair. For one thread.
final class AttributeReader {
    /// Values up to so many bytes (exit codes, signals) recur and are shared; longer ones (exec IDs) do not.
    private static final int SHORT = 4;
    private static final int SCRATCH = 64;

    private final SharedStrings shared;
    private final PlainPair pair = new PlainPair();
    private String[] strings = new String[SCRATCH];
    private int count;
    private int fresh;
    private int next;
    private int at;
    private int keyFrom;
    private int keyTo;
    private int imageFrom;
    private int imageTo;

    AttributeReader(SharedStrings shared) {
        this.shared = shared;
    }

    /// Reads from `from`, which is behind the opening brace, up to the closing one; null if the attributes are not all
    /// plain strings sorted by key. The last byte before `limit` is a newline.
    @Nullable FlatAttributes read(byte[] line, int from, int limit, KnownPairs known) {
        begin(from);
        if (line[from] == '}') {
            return FlatAttributes.EMPTY;
        }
        at--;
        do {
            at++;
            if (!takeEqual(line, limit, known) && !takePair(line, limit, known)) {
                return null;
            }
        } while (line[at] == ',');
        return line[at] == '}' ? result(known) : null;
    }

    /// Where the closing brace stands.
    int end() {
        return at;
    }

    /// Whether the value of `image` is what lies between `from` and `to`; no image is the same as an empty one.
    boolean isImage(byte[] line, int from, int to) {
        return Arrays.equals(line, imageFrom, imageTo, line, from, to);
    }

    /// Whether the line had so little in common with its known that another one will serve better.
    boolean isStrange() {
        return fresh * 4 > count;
    }

    private void begin(int from) {
        at = from;
        count = 0;
        fresh = 0;
        next = 0;
        keyFrom = 0;
        keyTo = 0;
        imageFrom = 0;
        imageTo = 0;
    }

    private FlatAttributes result(KnownPairs known) {
        boolean same = fresh == 0 && count == 2 * known.size();
        return same ? known.attributes() : new FlatAttributes(Arrays.copyOf(strings, count));
    }

    /// Takes all pairs that are equal to the known's from the next one on; false if there is none.
    private boolean takeEqual(byte[] line, int limit, KnownPairs known) {
        if (next == known.size()) {
            return false;
        }
        int end = known.equalUpTo(next, line, at, limit);
        if (end == next) {
            return false;
        }
        rememberImage(known, end);
        keyFrom = at + known.keyOffset(next, end - 1);
        keyTo = keyFrom + known.keyLength(end - 1);
        makeRoom(end - next);
        known.copy(next, end, strings, count);
        count += 2 * (end - next);
        at += known.length(next, end - 1);
        next = end;
        return true;
    }

    private void rememberImage(KnownPairs known, int end) {
        int image = known.image();
        if (image >= next && image < end) {
            imageFrom = at + known.keyOffset(next, image) + KnownPairs.IMAGE.length + 3;
            imageTo = imageFrom + known.valueLength(image);
        }
    }

    /// Takes one pair that is not as in the known; false if it is not plain or not in order.
    private boolean takePair(byte[] line, int limit, KnownPairs known) {
        if (!pair.find(line, at) || Arrays.compare(line, keyFrom, keyTo, line, pair.keyFrom(), pair.keyTo()) >= 0) {
            return false;
        }
        int before = next;
        int order = order(line, known);
        while (order > 0) {
            next++;
            order = order(line, known);
        }
        if (order == 0 && next > before && takeEqual(line, limit, known)) {
            return true;
        }
        takeFresh(line, order == 0 ? known.key(next) : shared.share(line, pair.keyFrom(), pair.keyTo()));
        next += order == 0 ? 1 : 0;
        return true;
    }

    private int order(byte[] line, KnownPairs known) {
        return next == known.size() ? -1 : known.compareKey(next, line, pair.keyFrom(), pair.keyTo());
    }

    private void takeFresh(byte[] line, String key) {
        if (pair.isKey(line, KnownPairs.IMAGE)) {
            imageFrom = pair.valueFrom();
            imageTo = pair.valueTo();
        }
        makeRoom(1);
        strings[count++] = key;
        strings[count++] = value(line);
        fresh++;
        keyFrom = pair.keyFrom();
        keyTo = pair.keyTo();
        at = pair.end();
    }

    private String value(byte[] line) {
        int from = pair.valueFrom();
        int to = pair.valueTo();
        return to - from <= SHORT ? shared.share(line, from, to) : SharedStrings.ascii(line, from, to);
    }

    private void makeRoom(int pairs) {
        int needed = count + 2 * pairs;
        if (needed > strings.length) {
            strings = Arrays.copyOf(strings, 2 * needed);
        }
    }
}
