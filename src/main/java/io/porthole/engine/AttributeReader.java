package io.porthole.engine;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Reads a line's attributes by comparing them with those known of their actor. Pairs that are in it are taken from
/// it without being read again. Between them there may be others, such as `exitCode`, and some may be missing: the
/// reader finds its way back by the next key that both have. For one thread.
final class AttributeReader {
    /// Values up to so many bytes (exit codes, signals) recur and are shared, and so do names and images; longer ones
    /// (exec IDs) do not.
    private static final int SHORT = 4;
    /// So many pairs that differ are no reason to remember a line in the place of the last.
    private static final int FEW = 4;
    private static final int SCRATCH = 64;
    /// A line with more pairs that are not known is left alone, as each is compared with all others.
    private static final int MOST_NEW = 64;

    private final SharedStrings shared;
    private final PlainPair pair = new PlainPair();
    private String[] strings = new String[SCRATCH];
    private int count;
    private int fresh;
    private int added;
    private int next;
    private int start;
    private int at;
    private int imageFrom;
    private int imageTo;

    AttributeReader(SharedStrings shared) {
        this.shared = shared;
    }

    /// Reads from `from`, which is behind the opening brace, up to the closing one; null if the attributes are not all
    /// plain strings, or a key appears twice. The last byte before `limit` is a newline.
    @Nullable
    FlatAttributes read(byte[] line, int from, int limit, KnownPairs known) {
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

    /// Whether the line had so little in common with what was known, or nothing, that it had better be known itself.
    boolean isStrange() {
        return fresh * 2 == count ? fresh > 0 : fresh > FEW && fresh * 4 > count;
    }

    private void begin(int from) {
        start = from;
        at = from;
        count = 0;
        fresh = 0;
        added = 0;
        next = 0;
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

    /// Takes one pair that is not as it was, or goes on where it was; false if it is not plain or its key is not new.
    private boolean takePair(byte[] line, int limit, KnownPairs known) {
        if (!pair.find(line, at) || pair.end() - start > TolerantReader.KEPT) {
            return false;
        }
        int found = known.find(next, line, pair);
        if (found < 0) {
            return takeNew(line);
        }
        boolean passed = found > next;
        next = found;
        if (!passed || !takeEqual(line, limit, known)) {
            takeFresh(line, known.key(found));
            next++;
        }
        return true;
    }

    /// Takes a pair whose key is not among those known from here on; false if it was taken before.
    private boolean takeNew(byte[] line) {
        String key = shared.share(line, pair.keyFrom(), pair.keyTo());
        added++;
        if (added > MOST_NEW || isTaken(key)) {
            return false;
        }
        takeFresh(line, key);
        return true;
    }

    private boolean isTaken(String key) {
        for (int i = 0; i < count; i += 2) {
            if (strings[i].equals(key)) {
                return true;
            }
        }
        return false;
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
        at = pair.end();
    }

    private String value(byte[] line) {
        int from = pair.valueFrom();
        int to = pair.valueTo();
        boolean recurs = to - from <= SHORT || pair.isKey(line, KnownPairs.NAME) || pair.isKey(line, KnownPairs.IMAGE);
        return recurs ? shared.share(line, from, to) : SharedStrings.ascii(line, from, to);
    }

    private void makeRoom(int pairs) {
        int needed = count + 2 * pairs;
        if (needed > strings.length) {
            strings = Arrays.copyOf(strings, 2 * needed);
        }
    }
}
