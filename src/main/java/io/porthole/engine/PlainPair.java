package io.porthole.engine;

import java.util.Arrays;

/// Where a pair of plain strings, `"key":"value"`, lies in a line. Used again for the next pair.
final class PlainPair {
    private int keyFrom;
    private int keyTo;
    private int valueTo;

    /// Finds the parts of the pair at `from`; false if there is none, or not a plain one.
    boolean find(byte[] bytes, int from) {
        if (bytes[from] != '"') {
            return false;
        }
        keyFrom = from + 1;
        keyTo = ByteWords.plainStringEnd(bytes, keyFrom);
        if (keyTo < 0 || bytes[keyTo + 1] != ':' || bytes[keyTo + 2] != '"') {
            return false;
        }
        valueTo = ByteWords.plainStringEnd(bytes, keyTo + 3);
        return valueTo >= 0;
    }

    int keyFrom() {
        return keyFrom;
    }

    int keyTo() {
        return keyTo;
    }

    int valueFrom() {
        return keyTo + 3;
    }

    int valueTo() {
        return valueTo;
    }

    /// Where the pair ends, behind its last quote.
    int end() {
        return valueTo + 1;
    }

    boolean isKey(byte[] bytes, byte[] key) {
        return Arrays.equals(bytes, keyFrom, keyTo, key, 0, key.length);
    }
}
