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
            int end = cut ? characterStart(bytes, from, to) : to;
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
        return decode(bytes, from, cut ? characterStart(bytes, from, from + most) : to);
    }

    /// The last place at or before `end` where a character begins.
    private static int characterStart(byte[] bytes, int from, int end) {
        int lowest = Math.max(from, end - LONGEST_CHARACTER);
        for (int i = end - 1; i >= lowest; i--) {
            if ((bytes[i] & 0xC0) != 0x80) {
                return bytes[i] >= 0 ? end : i;
            }
        }
        return end;
    }
}
