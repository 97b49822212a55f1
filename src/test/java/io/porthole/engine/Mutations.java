package io.porthole.engine;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/// Makes new inputs of known ones: the same ones, in the same order, from the same seed.
final class Mutations {
    private static final int MOST_CHANGES = 6;
    private static final int LONGEST = 4096;
    private static final List<byte[]> WORDS = List.of(
            word("\""),
            word("\\"),
            word("{"),
            word("}"),
            word("["),
            word(","),
            word(":"),
            word("\n"),
            word("\r\n"),
            word("\r\n\r\n"),
            word("null"),
            word("-1"),
            word("99999999999999999999"),
            word("\\ud800"),
            word("\\u0000"),
            word("\"Type\":"),
            word("\"Attributes\":{"),
            word("HTTP/1.1 200 OK\r\n"),
            word("Transfer-Encoding: chunked\r\n"),
            word("Content-Length: "),
            word("0\r\n\r\n"),
            new byte[] {(byte) 0xff},
            new byte[] {(byte) 0xc0, (byte) 0x80},
            new byte[] {(byte) 0xed, (byte) 0xa0, (byte) 0x80},
            new byte[] {0x1e},
            new byte[] {0});

    private final Random random;
    private final List<byte[]> known;

    Mutations(long seed, List<byte[]> known) {
        this.random = new Random(seed);
        this.known = known;
    }

    private static byte[] word(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /// The next input.
    byte[] next() {
        byte[] input = pick(known);
        for (int i = 1 + random.nextInt(MOST_CHANGES); i > 0; i--) {
            input = changed(input);
        }
        return input;
    }

    private byte[] changed(byte[] input) {
        int from = random.nextInt(input.length + 1);
        int to = Math.min(input.length, from + random.nextInt(32));
        return switch (random.nextInt(6)) {
            case 0 -> joined(input, from, pick(WORDS), input, to);
            case 1 -> joined(input, from, pick(WORDS), input, from);
            case 2 -> joined(input, from, new byte[0], input, to);
            case 3 -> joined(input, to, new byte[0], input, from);
            case 4 -> crossed(input, from);
            default -> joined(input, from, new byte[] {(byte) random.nextInt(256)}, input, Math.min(from + 1, to));
        };
    }

    /// The beginning of one and the end of another.
    private byte[] crossed(byte[] input, int from) {
        byte[] other = pick(known);
        return joined(input, from, new byte[0], other, random.nextInt(other.length + 1));
    }

    private static byte[] joined(byte[] first, int end, byte[] middle, byte[] last, int begin) {
        var joined = new ByteArrayOutputStream();
        joined.write(first, 0, end);
        joined.writeBytes(middle);
        joined.write(last, begin, last.length - begin);
        byte[] bytes = joined.toByteArray();
        return bytes.length <= LONGEST ? bytes : Arrays.copyOf(bytes, LONGEST);
    }

    private byte[] pick(List<byte[]> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
