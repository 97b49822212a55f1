package io.porthole.engine;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The attributes of one line, kept as bytes and as strings, so that those of another line can be compared with them
/// instead of being read. Immutable. Pairs are counted from 0; places are counted from the first pair's beginning.
final class KnownPairs {
    static final byte[] NAME = "name".getBytes(StandardCharsets.US_ASCII);
    static final byte[] IMAGE = "image".getBytes(StandardCharsets.US_ASCII);

    private final byte[] bytes;
    private final int[] starts;
    private final int[] keyEnds;
    private final int[] ends;
    private final String[] strings;
    private final int image;
    private final FlatAttributes attributes;

    private KnownPairs(byte[] line, int from, int end, List<int[]> places, SharedStrings shared) {
        int size = places.size();
        bytes = Arrays.copyOfRange(line, from, end);
        starts = new int[size];
        keyEnds = new int[size];
        ends = new int[size];
        strings = new String[size * 2];
        int found = -1;
        for (int i = 0; i < size; i++) {
            int[] place = places.get(i);
            starts[i] = place[0] - from;
            keyEnds[i] = place[1] - from;
            ends[i] = place[2] - from;
            strings[2 * i] = shared.share(line, place[0] + 1, place[1]);
            strings[2 * i + 1] = shared.share(line, place[1] + 3, place[2] - 1);
            found = strings[2 * i].equals("image") ? i : found;
        }
        image = found;
        attributes = size == 0 ? FlatAttributes.EMPTY : new FlatAttributes(strings);
    }

    /// Reads the attributes from `from` on, which is behind the opening brace, up to the closing one; null if they are
    /// not all plain strings, or a key appears twice.
    static @Nullable KnownPairs read(byte[] line, int from, SharedStrings shared) {
        List<int[]> places = new ArrayList<>();
        int end = findPairs(line, from, places);
        if (end < 0) {
            return null;
        }
        var pairs = new KnownPairs(line, from, end, places, shared);
        return new HashSet<>(pairs.attributes.keySet()).size() == places.size() ? pairs : null;
    }

    /// Gathers where each pair begins, its key ends and it ends itself. Gives where the closing brace stands, or -1.
    private static int findPairs(byte[] line, int from, List<int[]> places) {
        if (line[from] == '}') {
            return from;
        }
        var pair = new PlainPair();
        int at = from - 1;
        do {
            if (!pair.find(line, at + 1) || pair.end() - from > TolerantReader.KEPT) {
                return -1;
            }
            places.add(new int[] {at + 1, pair.keyTo(), pair.end()});
            at = pair.end();
        } while (line[at] == ',');
        return line[at] == '}' ? at : -1;
    }

    FlatAttributes attributes() {
        return attributes;
    }

    /// The number of pairs.
    int size() {
        return starts.length;
    }

    /// How many bytes the pairs take in a line.
    int bytes() {
        return bytes.length;
    }

    /// The pair up to which (not included) the line at `at` says the same as this template from pair `first` on.
    int equalUpTo(int first, byte[] line, int at, int limit) {
        int begin = starts[first];
        int most = Math.min(bytes.length - begin, limit - at);
        int differs = Arrays.mismatch(bytes, begin, begin + most, line, at, at + most);
        int end = begin + (differs < 0 ? most : differs);
        int pair = first;
        while (pair < ends.length && ends[pair] <= end) {
            pair++;
        }
        return pair;
    }

    /// How many bytes lie between the beginning of pair `first` and the end of pair `last`.
    int length(int first, int last) {
        return ends[last] - starts[first];
    }

    /// How far behind the beginning of pair `first` the key of pair `pair` begins.
    int keyOffset(int first, int pair) {
        return starts[pair] + 1 - starts[first];
    }

    int valueLength(int pair) {
        return ends[pair] - keyEnds[pair] - 4;
    }

    /// The pair that is the image, or -1.
    int image() {
        return image;
    }

    String key(int pair) {
        return strings[2 * pair];
    }

    void copy(int first, int end, String[] target, int at) {
        System.arraycopy(strings, 2 * first, target, at, 2 * (end - first));
    }

    /// The first pair from `first` on that has the key of `pair`, or -1.
    int find(int first, byte[] line, PlainPair pair) {
        for (int i = first; i < starts.length; i++) {
            if (Arrays.equals(bytes, starts[i] + 1, keyEnds[i], line, pair.keyFrom(), pair.keyTo())) {
                return i;
            }
        }
        return -1;
    }
}
