package io.porthole.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ByteWordsTest {
    private final Random random = new Random(5);

    @Test
    void readsEightDigits() {
        assertEquals(0, eightDigits("00000000"));
        assertEquals(12_345_678, eightDigits("12345678"));
        assertEquals(99_999_999, eightDigits("99999999"));
        for (int i = 0; i < 1_000; i++) {
            int number = random.nextInt(100_000_000);
            assertEquals(number, eightDigits("%08d".formatted(number)));
        }
    }

    @Test
    void readsNothingElseAsDigits() {
        for (int value = 0; value < 256; value++) {
            if (value < '0' || value > '9') {
                for (int at = 0; at < Long.BYTES; at++) {
                    byte[] bytes = "90909090".getBytes(StandardCharsets.US_ASCII);
                    bytes[at] = (byte) value;
                    assertEquals(-1, ByteWords.eightDigits(bytes, 0), value + " at " + at);
                }
            }
        }
    }

    @Test
    void aHashDependsOnTheBytesAloneAndOnEachOfThem() {
        for (int length = 0; length < 40; length++) {
            byte[] text = new byte[length];
            random.nextBytes(text);
            int hash = ByteWords.hash(text, 0, length);
            byte[] line = new byte[60];
            random.nextBytes(line);
            System.arraycopy(text, 0, line, 13, length);
            assertEquals(hash, ByteWords.hash(line, 13, 13 + length));
            assertEquals(length + 1, hashesOfNeighbours(text).size(), "of " + length + " bytes");
        }
    }

    /// Of the text itself, and of those that differ from it in one byte.
    private static Set<Integer> hashesOfNeighbours(byte[] text) {
        var hashes = new HashSet<>(Set.of(ByteWords.hash(text, 0, text.length)));
        for (int i = 0; i < text.length; i++) {
            byte[] other = Arrays.copyOf(text, text.length);
            other[i]++;
            hashes.add(ByteWords.hash(other, 0, other.length));
        }
        return hashes;
    }

    private static int eightDigits(String text) {
        return ByteWords.eightDigits(text.getBytes(StandardCharsets.US_ASCII), 0);
    }
}
