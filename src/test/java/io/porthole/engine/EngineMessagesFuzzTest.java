package io.porthole.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class EngineMessagesFuzzTest {
    private static final EngineMessage GOOD = Lines.tolerant(Lines.bytes(Lines.GOOD));
    private static final byte[] ALPHABET = Lines.bytes("{}[]\":,\\0123456789.-eE+truefalsn \t\r\u001EuTypeActionID");

    @Test
    void noBytesDisturbTheGoodLinesAround() {
        var random = new Random(20_27);
        for (int round = 0; round < 100; round++) {
            var stream = new ByteArrayOutputStream();
            int odd = 0;
            for (int i = 0; i < 1000; i++) {
                byte[] junk = junk(random);
                odd += isBlank(junk) ? 0 : 1;
                stream.writeBytes(junk);
                stream.write('\n');
                stream.writeBytes(Lines.bytes(Lines.GOOD));
                stream.write('\n');
            }
            assertAround(Lines.readAll(new ByteArrayInputStream(stream.toByteArray())), odd);
        }
    }

    @Test
    void noSpoiltLineDisturbsTheGoodLinesAround() {
        var lines = new OddLines(new Random(20_28));
        var stream = new ByteArrayOutputStream();
        int odd = 0;
        for (int i = 0; i < 30_000; i++) {
            byte[] line = lines.next();
            odd += isBlank(line) ? 0 : 1;
            stream.writeBytes(line);
            stream.write('\n');
            stream.writeBytes(Lines.bytes(Lines.GOOD));
            stream.write('\n');
        }
        List<EngineMessage> read = Lines.readAll(new ByteArrayInputStream(stream.toByteArray()));
        assertEquals(30_000 + odd, read.size());
    }

    private static void assertAround(List<EngineMessage> read, int odd) {
        assertEquals(1000 + odd, read.size());
        assertEquals(1000, read.stream().filter(GOOD::equals).count());
        assertEquals(
                odd,
                read.stream().filter(message -> !message.problem().isEmpty()).count());
    }

    private static byte[] junk(Random random) {
        byte[] junk = new byte[random.nextInt(60)];
        boolean anything = random.nextBoolean();
        for (int i = 0; i < junk.length; i++) {
            byte b = (byte) random.nextInt(256);
            junk[i] = anything ? b : ALPHABET[random.nextInt(ALPHABET.length)];
            junk[i] = junk[i] == '\n' ? 0 : junk[i];
        }
        return junk;
    }

    private static boolean isBlank(byte[] line) {
        for (byte b : line) {
            if (b != ' ' && b != '\t' && b != '\r' && b != 0x1E) {
                return false;
            }
        }
        return true;
    }
}
