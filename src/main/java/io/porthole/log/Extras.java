package io.porthole.log;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Arrays;
import java.util.HashMap;

/// What a segment's rows have beside the attributes that all events of their actor share: an exit code, an
/// exec ID, the text of a line that could not be read. Kept as bytes; most rows have none.
///
/// Written by one thread. A reader may ask for any row that was published to it after [#endRow].
final class Extras {
    /// Receives a row's extras in their order.
    interface Visitor {
        /// One attribute.
        ///
        /// @param position the attribute's place among all attributes of the event, counted from 0
        void attribute(int position, String key, String value);

        void raw(String text);

        /// What is wrong with the row.
        void flag(String text);
    }

    private static final int RAW = 0;
    private static final int FLAG = 1;
    static final int FIRST_KEY = 2;

    private final Dictionary<String> keys = new Dictionary<>(new HashMap<>());
    private final int[] ends = new int[Segment.ROWS];
    private final RowBits wideRows = new RowBits();
    private byte[] bytes = new byte[1024];
    private int used;
    private boolean wide;

    void addAttribute(int position, String key, String value) {
        putNumber(keys.number(key) + FIRST_KEY);
        putNumber(position);
        putText(value);
    }

    void addRaw(String text) {
        putNumber(RAW);
        putText(text);
    }

    void addFlag(String text) {
        putNumber(FLAG);
        putText(text);
    }

    void endRow(int row) {
        ends[row] = used;
        if (wide) {
            wideRows.set(row);
            wide = false;
        }
    }

    boolean isEmpty(int row) {
        return ends[row] == start(row);
    }

    void visit(int row, Visitor visitor) {
        var reader = new Reader(bytes, start(row));
        while (reader.at < ends[row]) {
            int key = reader.number();
            switch (key) {
                case RAW -> visitor.raw(reader.text());
                case FLAG -> visitor.flag(reader.text());
                default -> visitor.attribute(reader.number(), keys.get(key - FIRST_KEY), reader.text());
            }
        }
    }

    void seal() {
        bytes = Arrays.copyOf(bytes, used);
        keys.seal();
    }

    int keyCount() {
        return keys.size();
    }

    String keyName(int number) {
        return keys.get(number);
    }

    /// All that is kept; what was published to a reader before it asks stays as it is.
    byte[] bytes() {
        return bytes;
    }

    /// Whether a text of the row takes two bytes a character.
    boolean isWide(int row) {
        return wideRows.get(row);
    }

    int end(int row) {
        return ends[row];
    }

    /// Whether something is wrong with the row.
    boolean isFlagged(int row) {
        var reader = new Reader(bytes, start(row));
        boolean flagged = false;
        while (reader.at < ends[row]) {
            int key = reader.number();
            flagged |= key == FLAG;
            reader.skip(key >= FIRST_KEY);
        }
        return flagged;
    }

    int start(int row) {
        return row == 0 ? 0 : ends[row - 1];
    }

    /// Seven bits a byte, the lowest first; the high bit says that more follow.
    private void putNumber(int number) {
        reserve(5);
        int rest = number;
        while (rest > 0x7f) {
            bytes[used++] = (byte) (rest | 0x80);
            rest >>>= 7;
        }
        bytes[used++] = (byte) rest;
    }

    /// A byte a character where that holds the text, two where not: unlike UTF-8 this also keeps lone
    /// surrogates.
    private void putText(String text) {
        int start = used;
        if (!putNarrow(text)) {
            used = start;
            putWide(text);
        }
    }

    /// False, with nothing of use put, where a character needs two bytes.
    private boolean putNarrow(String text) {
        int length = text.length();
        putNumber(length << 1);
        reserve(length);
        int all = 0;
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            all |= c;
            bytes[used + i] = (byte) c;
        }
        used += length;
        return all <= 0xff;
    }

    private void putWide(String text) {
        wide = true;
        putNumber((text.length() << 2) | 1);
        reserve(2 * text.length());
        for (int i = 0; i < text.length(); i++) {
            bytes[used++] = (byte) (text.charAt(i) >>> 8);
            bytes[used++] = (byte) text.charAt(i);
        }
    }

    private void reserve(int more) {
        if (used + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, used + more));
        }
    }

    private static final class Reader {
        private final byte[] bytes;
        private int at;

        Reader(byte[] bytes, int at) {
            this.bytes = bytes;
            this.at = at;
        }

        int number() {
            int number = 0;
            int shift = 0;
            while (bytes[at] < 0) {
                number |= (bytes[at++] & 0x7f) << shift;
                shift += 7;
            }
            return number | (bytes[at++] << shift);
        }

        void skip(boolean isAttribute) {
            if (isAttribute) {
                number();
            }
            int header = number();
            at += header >>> 1;
        }

        String text() {
            int header = number();
            int length = header >>> 1;
            int from = at;
            at += length;
            return (header & 1) == 0 ? new String(bytes, from, length, ISO_8859_1) : wideText(from, length);
        }

        private String wideText(int from, int length) {
            var chars = new char[length / 2];
            for (int i = 0; i < chars.length; i++) {
                chars[i] = (char) ((bytes[from + 2 * i] << 8) | (bytes[from + 2 * i + 1] & 0xff));
            }
            return new String(chars);
        }
    }
}
