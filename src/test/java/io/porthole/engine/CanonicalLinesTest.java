package io.porthole.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalLinesTest {
    private final CanonicalLines lines = new CanonicalLines(new SharedStrings());

    private @Nullable EngineMessage read(String line) {
        return read(Lines.bytes(line));
    }

    private @Nullable EngineMessage read(byte[] line) {
        byte[] bytes = Arrays.copyOf(line, line.length + 1 + CanonicalLines.SLACK);
        bytes[line.length] = '\n';
        EngineMessage message = lines.read(bytes, 0, line.length + 1);
        if (message != null) {
            assertEquals(line.length + 1, lines.next());
        }
        return message;
    }

    private EngineMessage accepted(String line) {
        EngineMessage message = read(line);
        assertNotNull(message, line);
        EngineMessage expected = Lines.tolerant(Lines.bytes(line));
        assertEquals(expected, message);
        assertEquals(expected.attributes().toString(), message.attributes().toString());
        return message;
    }

    @Test
    void readsOldAndNewLines() {
        accepted(Lines.GOOD);
        accepted(Lines.modern("start", "\"image\":\"busy:1\",\"name\":\"web\""));
        accepted(Lines.modern("start", ""));
        accepted(Lines.GOOD.replace("\"from\":\"busy:1\",", ""));
    }

    @Test
    void findsItsWayBackAfterPairsThatCameAndWent() {
        accepted(Lines.container(
                "exec_die", "\"b\":\"1\",\"execID\":\"7\",\"exitCode\":\"0\",\"image\":\"busy:1\",\"name\":\"w\""));
        accepted(Lines.container("start", "\"b\":\"1\",\"image\":\"busy:1\",\"name\":\"w\""));
        accepted(Lines.container("start", "\"image\":\"busy:1\",\"name\":\"w\""));
        accepted(Lines.container("die", "\"b\":\"1\",\"exitCode\":\"137\",\"image\":\"busy:1\",\"name\":\"w\""));
        accepted(Lines.container("kill", "\"b\":\"1\",\"image\":\"busy:1\",\"name\":\"w\",\"signal\":\"15\""));
        accepted(Lines.container("rename", "\"b\":\"1\",\"image\":\"busy:1\",\"name\":\"v\",\"oldName\":\"/w\""));
        accepted(Lines.container("start", "\"a\":\"0\",\"b\":\"2\",\"image\":\"busy:1\",\"z\":\"9\""));
        accepted(Lines.container("kill", "\"b\":\"1\",\"signal\":\"9\",\"image\":\"busy:1\",\"name\":\"w\""));
        accepted(Lines.container("start", "\"name\":\"w\",\"image\":\"busy:1\",\"b\":\"1\""));
        accepted(Lines.container("start", "\"\":\"\",\"image\":\"busy:1\""));
        accepted(Lines.container(
                "start", "\"c\":\"1\",\"d\":\"1\",\"e\":\"1\",\"f\":\"1\",\"g\":\"1\",\"image\":\"busy:1\""));
        accepted(Lines.container(
                "start", "\"c\":\"1\",\"d\":\"1\",\"e\":\"1\",\"f\":\"1\",\"g\":\"1\",\"image\":\"busy:1\""));
        accepted(Lines.container("start", "\"b\":\"1\",\"image\":\"busy:1\",\"nam\":\"w\",\"namer\":\"w\""));
    }

    @Test
    void sharesTheTextsThatRecur() {
        EngineMessage one = accepted(Lines.GOOD);
        EngineMessage two = accepted(Lines.GOOD);
        Sharing.assertShared(one, two);
        assertSame(one.attributes(), two.attributes());
        EngineMessage die =
                accepted(Lines.container("die", "\"exitCode\":\"1\",\"image\":\"busy:1\",\"name\":\"web\""));
        assertSame(one.attributes().get("name"), die.attributes().get("name"));
        EngineMessage again =
                accepted(Lines.container("die", "\"exitCode\":\"1\",\"image\":\"busy:1\",\"name\":\"web\""));
        Sharing.assertShared(die, again);
    }

    @Test
    void sharesTheNewNameOfARenamedContainer() {
        accepted(Lines.GOOD);
        String renamed = Lines.GOOD.replace("\"web\"", "\"web-of-another-name\"");
        Sharing.assertShared(accepted(renamed), accepted(renamed));
    }

    @Test
    void sharesTheAttributesOfAnActorThatHadNoneBefore() {
        accepted(Lines.modern("prune", ""));
        String line = Lines.modern("create", "\"driver\":\"overlay\",\"name\":\"front\"");
        accepted(line);
        Sharing.assertShared(accepted(line), accepted(line));
    }

    @Test
    void sharesAcrossBothReaders() {
        String odd = Lines.GOOD.replace(":\"container\"", ": \"container\"");
        List<EngineMessage> read = Lines.readAll(Lines.GOOD + "\n" + odd + "\n");
        assertEquals(read.get(0), read.get(1));
        Sharing.assertShared(read.get(0), read.get(1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"a\":\"\\n\"",
                "\"a\":\"é\"",
                "\"a\":\"\t\"",
                "\"a\":1",
                "\"a\":null",
                "\"b\":\"1\",\"a\":\"2\",\"b\":\"3\"",
                "\"a\":\"1\",\"a\":\"2\"",
                "\"a\":\"1\", \"b\":\"2\"",
                "\"a\":\"1\",",
                ",\"a\":\"1\"",
                "\"a\" :\"1\"",
                "\"a\""
            })
    void leavesOddAttributesToTheTolerantReader(String attributes) {
        assertNull(read(Lines.modern("start", attributes)));
        accepted(Lines.modern("start", "\"a\":\"1\",\"b\":\"2\""));
        assertNull(read(Lines.modern("start", attributes)), "with a template");
    }

    @Test
    void leavesWhatIsNotInTheFormToTheTolerantReader() {
        assertNull(read(""));
        assertNull(read("{"));
        assertNull(read(Lines.GOOD + " "));
        assertNull(read(Lines.GOOD + "\r"));
        assertNull(read(" " + Lines.GOOD));
        assertNull(read(Lines.GOOD.replace("\"status\":\"start\"", "\"status\":\"stop\"")));
        assertNull(read(Lines.GOOD.replace("\"id\":\"a", "\"id\":\"b")));
        assertNull(read(Lines.GOOD.replace("\"from\":\"busy:1\"", "\"from\":\"busy:2\"")));
        assertNull(read(Lines.GOOD.replace("\"image\":\"busy:1\",", "")));
        assertNull(read(Lines.GOOD.replace("local", "swarm")));
        assertNull(read(Lines.GOOD.replace("\"Type\":\"container\"", "\"Type\":\"\"")));
        assertNull(read(Lines.GOOD.replace("\"start\"", "\"\"")));
        assertNull(read(Lines.GOOD.replace("1795000000001000003", "0")));
        assertNull(read(Lines.GOOD.replace("1795000000001000003", "01")));
        assertNull(read(Lines.GOOD.replace("1795000000001000003", "-1")));
        assertNull(read(Lines.GOOD.replace("1795000000001000003", "9223372036854775808")));
        assertNull(read(Lines.GOOD.replace("1795000000001000003", "12345678901234567890123")));
        assertNull(read(Lines.GOOD.replace("1795000000001000003", "")));
        assertNull(read(Lines.modern("start", "\"a\":\"" + "x".repeat(TolerantReader.KEPT) + "\"")));
        String status = "s".repeat(5000);
        assertNull(read("{\"status\":\"" + status + "\",\"Type\":\"container\",\"Action\":\"s\""));
        accepted(Lines.GOOD.replace("1795000000001000003", "9223372036854775807"));
    }

    @Test
    void lastsThroughMoreActorsThanItKeeps() {
        String bulk = "x".repeat(4000);
        for (int i = 0; i < 10_000; i++) {
            String id = "%064x".formatted(i);
            String attributes = "\"bulk\":\"" + bulk + "\",\"image\":\"busy:1\",\"n\":\"" + i + "\"";
            EngineMessage message = read(Lines.container("start", attributes).replace(Lines.ID, id));
            assertNotNull(message);
            assertEquals(id, message.actorId());
            assertEquals(String.valueOf(i), message.attributes().get("n"));
        }
    }

    /// Lines as engines write them, then changed at random: what is accepted must be read as the tolerant reader does.
    @Test
    void readsWhatItAcceptsAsTheTolerantReaderDoes() {
        var random = new Random(20_26);
        var odd = new OddLines(random);
        var tolerant = new TolerantReader(new SharedStrings());
        int accepted = 0;
        int refused = 0;
        for (int i = 0; i < 120_000; i++) {
            byte[] line = odd.next();
            EngineMessage fast = read(line);
            if (fast == null) {
                refused++;
                continue;
            }
            accepted++;
            EngineMessage slow = tolerant.read(line, 0, line.length, false);
            assertEquals(slow, fast, () -> Utf8.decode(line, 0, line.length));
            assertEquals(
                    new ArrayList<>(slow.attributes().keySet()),
                    new ArrayList<>(fast.attributes().keySet()));
        }
        assertTrue(accepted > 30_000, "accepted " + accepted);
        assertTrue(refused > 30_000, "refused " + refused);
    }
}
