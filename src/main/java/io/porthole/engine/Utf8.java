package io.porthole.engine;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/// What is asked of bytes that should be UTF-8 and may not be.
final class Utf8 {
    private static final int LONGEST_CHARACTER = 4;

    private Utf8() {}

    /// Whether these bytes are UTF-8; where they are the beginning of a longer text, its cut character does not count.
    static boolean isValid(byte[] bytes, int from, int to, boolean cut) {
        try {
            int end = cut ? characterEnd(bytes, from, to) : to;
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, from, end - from));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    /// The text of these bytes, what is not UTF-8 replaced.
    static String decode(byte[] bytes, int from, int to) {
        return new String(bytes, from, to - from, StandardCharsets.UTF_8);
    }

    /// The beginning of the text, at most `most` bytes of it, cut between two characters.
    static String start(byte[] bytes, int from, int to, int most) {
        boolean cut = to - from > most;
        return decode(bytes, from, cut ? characterEnd(bytes, from, from + most) : to);
    }

    /// Where the last whole character before `end` ends.
    private static int characterEnd(byte[] bytes, int from, int end) {
        int lowest = Math.max(from, end - LONGEST_CHARACTER);
        for (int i = end - 1; i >= lowest; i--) {
            if ((bytes[i] & 0xC0) != 0x80) {
                return i + characterLength(bytes[i]) <= end ? end : i;
            }
        }
        return end;
    }

    /// The length that the first byte of a character tells: as many bytes as it has leading ones, or one.
    private static int characterLength(byte first) {
        return Math.max(1, Integer.numberOfLeadingZeros(~(first << 24)));
    }
}
