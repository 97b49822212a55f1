package io.porthole.engine;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Gives the same instance for equal texts that recur, so that a row kept of them costs nothing and can be compared by
/// identity first. Holds at most [#SLOTS] texts; a new one takes the place of an old one. For one thread.
final class SharedStrings {
    private static final int SLOTS = 4096;
    /// Longer texts are not held, so that a hostile host cannot fill the memory with them. In bytes.
    private static final int LONGEST = 512;

    private final @Nullable Held[] slots = new @Nullable Held[SLOTS];

    private static final class Held {
        private final byte[] bytes;
        private final String text;

        Held(byte[] bytes, String text) {
            this.bytes = bytes;
            this.text = text;
        }
    }

    String share(String text) {
        if (text.length() > LONGEST) {
            return text;
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        int slot = slot(bytes, 0, bytes.length);
        Held held = slots[slot];
        // Half a surrogate pair is a question mark in bytes, so that the texts themselves must be equal.
        if (held != null && held.text.equals(text)) {
            return held.text;
        }
        slots[slot] = new Held(bytes, text);
        return text;
    }

    /// The text of these bytes, which must be ASCII.
    String share(byte[] bytes, int from, int to) {
        if (to - from > LONGEST) {
            return ascii(bytes, from, to);
        }
        int slot = slot(bytes, from, to);
        Held held = slots[slot];
        if (held != null && Arrays.equals(held.bytes, 0, held.bytes.length, bytes, from, to)) {
            return held.text;
        }
        Held made = new Held(Arrays.copyOfRange(bytes, from, to), ascii(bytes, from, to));
        slots[slot] = made;
        return made.text;
    }

    static String ascii(byte[] bytes, int from, int to) {
        return new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
    }

    private static int slot(byte[] bytes, int from, int to) {
        return ByteWords.hash(bytes, from, to) & (SLOTS - 1);
    }
}
