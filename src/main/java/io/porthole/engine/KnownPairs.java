package io.porthole.engine;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The attributes of one line, kept as bytes and as strings, so that those of another line can be compared with them
/// instead of being read. Immutable. Pairs are counted from 0; places are counted from the first pair's beginning.
final class KnownPairs {
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
    /// not all plain strings, sorted by key as Go writes a map.
    static @Nullable KnownPairs read(byte[] line, int from, SharedStrings shared) {
        List<int[]> places = new ArrayList<>();
        int end = findPairs(line, from, places);
        return end < 0 ? null : new KnownPairs(line, from, end, places, shared);
    }

    /// Gathers where each pair begins, its key ends and it ends itself. Gives where the closing brace stands, or -1.
    private static int findPairs(byte[] line, int from, List<int[]> places) {
        if (line[from] == '}') {
            return from;
        }
        var pair = new PlainPair();
        int keyFrom = 0;
        int keyTo = 0;
        int at = from - 1;
        do {
            if (!pair.find(line, at + 1)
                    || Arrays.compare(line, keyFrom, keyTo, line, pair.keyFrom(), pair.keyTo()) >= 0) {
                return -1;
            }
            keyFrom = pair.keyFrom();
            keyTo = pair.keyTo();
            places.add(new int[] {at + 1, keyTo, pair.end()});
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

    int keyLength(int pair) {
        return keyEnds[pair] - starts[pair] - 1;
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

    /// Whether the key between `from` and `to` comes before (negative), is, or comes after (positive) that of `pair`.
    int compareKey(int pair, byte[] line, int from, int to) {
        return Arrays.compare(line, from, to, bytes, starts[pair] + 1, keyEnds[pair]);
    }
}
