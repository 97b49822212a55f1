package io.porthole.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TolerantReaderTest {
    private static final long TIME = 1_795_000_000_001_000_003L;

    private static EngineMessage read(String line) {
        return Lines.tolerant(Lines.bytes(line));
    }

    private static void assertUnreadable(String problem, String line) {
        EngineMessage message = read(line);
        assertEquals(problem, message.problem());
        assertEquals("", message.type());
        assertEquals("", message.action());
        assertFalse(message.isReadable());
        assertEquals(line, message.raw());
    }

    /// The line has a flaw that is told, and all its fields.
    private static void assertFlagged(String problem, String line) {
        EngineMessage message = read(line);
        assertEquals(problem, message.problem());
        assertEquals("container", message.type());
        assertEquals("start", message.action());
        assertEquals(Lines.ID, message.actorId());
        assertEquals("web", message.attributes().get("name"));
        assertEquals(line, message.raw());
    }

    @Test
    void readsEveryField() {
        var expected = new EngineMessage(
                "container", "start", Lines.ID, Map.of("image", "busy:1", "name", "web"), TIME, "", "");
        assertEquals(expected, read(Lines.GOOD));
        assertEquals(expected, read(Lines.modern("start", "\"image\":\"busy:1\",\"name\":\"web\"")));
    }

    @Test
    void keepsTheEnginesOrderOfAttributes() {
        EngineMessage message = read(Lines.modern("start", "\"z\":\"1\",\"a\":\"2\",\"m\":\"3\""));
        assertEquals("[z, a, m]", message.attributes().keySet().toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"status\":\"stop\"",
                "\"id\":\"other\"",
                "\"from\":\"other:1\"",
                "\"status\":7",
                "\"id\":{\"a\":[1,2]}",
                "\"HealthStatus\":\"healthy\"",
                "\"extra\":{\"deep\":[{\"er\":null}]}",
                "\"scope\":\"swarm\"",
                "\"scope\":1",
                "\"scope\":[\"local\"]"
            })
    void keepsTheLineThatSaysMoreThanTheFields(String field) {
        String line = "{" + field + ",\"Type\":\"container\",\"Action\":\"start\",\"Actor\":{\"ID\":\"" + Lines.ID
                + "\",\"Attributes\":{\"image\":\"busy:1\",\"name\":\"web\"}},\"timeNano\":" + TIME + "}";
        EngineMessage message = read(line);
        assertEquals("", message.problem());
        assertEquals("start", message.action());
        assertEquals(line, message.raw());
    }

    @Test
    void keepsTheLineWithMoreInItsActor() {
        String line = Lines.GOOD.replace("\"Attributes\"", "\"Kind\":{\"a\":1},\"Attributes\"");
        assertEquals(line, read(line).raw());
        assertEquals("web", read(line).attributes().get("name"));
    }

    @Test
    void unreadableLines() {
        assertUnreadable("not a JSON object", "null");
        assertUnreadable("not a JSON object", "[" + Lines.GOOD + "]");
        assertUnreadable("not a JSON object", "\"text\"");
        assertUnreadable("not a JSON object", "17");
        assertUnreadable("more than one JSON value", Lines.GOOD + "{}");
        assertUnreadable("Type is missing", "{}");
        assertUnreadable("Type is missing", Lines.GOOD.replace("\"Type\":\"container\",", ""));
        assertUnreadable("Type is missing", Lines.GOOD.replace("\"container\"", "\"\""));
        assertUnreadable("Type is not a string", Lines.GOOD.replace("\"container\"", "7"));
        assertUnreadable("Action is missing", Lines.GOOD.replace("\"Action\":\"start\",", ""));
        assertUnreadable(
                "Action is not a string", Lines.GOOD.replace("\"Action\":\"start\"", "\"Action\":[\"start\"]"));
        assertUnreadable("Actor is missing", "{\"Type\":\"container\",\"Action\":\"start\",\"timeNano\":1}");
        assertUnreadable("Actor is not an object", "{\"Type\":\"container\",\"Action\":\"start\",\"Actor\":null}");
        assertUnreadable("Actor is not an object", "{\"Type\":\"container\",\"Action\":\"start\",\"Actor\":[{}]}");
        assertUnreadable("Actor.ID is not a string", Lines.GOOD.replace("\"ID\":\"" + Lines.ID + "\"", "\"ID\":5"));
    }

    @Test
    void unreadableAttributes() {
        String head = "{\"Type\":\"container\",\"Action\":\"start\",\"Actor\":{\"ID\":\"x\",\"Attributes\":";
        assertUnreadable("Attributes is not an object", head + "[\"a\"]},\"timeNano\":1}");
        assertUnreadable("Attributes is not an object", head + "\"a\"},\"timeNano\":1}");
        assertUnreadable("attribute \"a\" is not a string", head + "{\"a\":{\"b\":[1]}},\"timeNano\":1}}");
        assertUnreadable("attribute \"a\" is not a string", head + "{\"a\":1,\"b\":\"c\"}},\"timeNano\":1}");
        assertUnreadable("attribute \"a\" is not a string", head + "{\"a\":null}},\"timeNano\":1}");
        assertUnreadable("attribute \"a\" is not a string", head + "{\"a\":true}},\"timeNano\":1}");
    }

    @Test
    void noAttributesAtAllAreNone() {
        String head = "{\"Type\":\"volume\",\"Action\":\"prune\",\"Actor\":{\"ID\":\"\"";
        assertEquals(
                new EngineMessage("volume", "prune", "", Map.of(), 5, "", ""),
                read(head + ",\"Attributes\":null},\"timeNano\":5}"));
        assertEquals(new EngineMessage("volume", "prune", "", Map.of(), 5, "", ""), read(head + "},\"timeNano\":5}"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"<html>502 Bad Gateway</html>", "{", "{\"Type\":\"container\"", "{\"Type\"}", "{'Type':1}", "nul"
            })
    void linesThatAreNotJson(String line) {
        EngineMessage message = read(line);
        assertTrue(message.problem().startsWith("not JSON: "), message.problem());
        assertFalse(message.problem().contains("\n"), message.problem());
        assertFalse(message.isReadable());
        assertEquals(line, message.raw());
    }

    @Test
    void aLineCutShortTellsNoneOfItsFields() {
        EngineMessage message = read(Lines.GOOD.substring(0, Lines.GOOD.length() - 1));
        assertTrue(message.problem().startsWith("not JSON: "), message.problem());
        assertEquals(new EngineMessage("", "", "", Map.of(), 0, message.raw(), message.problem()), message);
    }

    @Test
    void tooDeepOrTooLongANumber() {
        assertTrue(read("[".repeat(2000)).problem().startsWith("not a JSON object"));
        String deep = "{\"a\":" + "[".repeat(2000) + "]".repeat(2000) + "}";
        assertTrue(
                read(deep).problem().startsWith("more than is read of a line: "),
                read(deep).problem());
        String number = "{\"time\":" + "9".repeat(100) + "}";
        assertTrue(
                read(number).problem().startsWith("more than is read of a line: "),
                read(number).problem());
        assertEquals(
                "",
                read("{\"a\":" + "[".repeat(31) + "]".repeat(31) + "," + Lines.GOOD.substring(1))
                        .problem());
    }

    @Test
    void doubledKeysAreToldAndTheLastWins() {
        assertFlagged("key \"name\" appears twice", Lines.GOOD.replace("\"name\":", "\"name\":\"before\",\"name\":"));
        assertFlagged("key \"Type\" appears twice", Lines.GOOD.replace("\"Type\":", "\"Type\":\"image\",\"Type\":"));
        assertFlagged("key \"new\" appears twice", "{\"new\":1,\"new\":2," + Lines.GOOD.substring(1));
        assertFlagged("key \"ID\" appears twice", Lines.GOOD.replace("\"ID\":", "\"ID\":\"x\",\"ID\":"));
        assertFlagged(
                "key \"Actor\" appears twice",
                Lines.GOOD.replace("\"Actor\":", "\"Actor\":{\"ID\":\"x\",\"Attributes\":{\"a\":\"b\"}},\"Actor\":"));
        String longKey = "k".repeat(5000);
        assertFlagged(
                "key \"" + "k".repeat(80) + "…\" appears twice",
                "{\"" + longKey + "\":1,\"" + longKey + "\":2," + Lines.GOOD.substring(1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // time | timeNano | nanoseconds read | problem
                "5 | 5000000001 | 5000000001 | ",
                "5 | 0 | 5000000000 | ",
                "soon | 7 | 7 | time is not a usable number",
                "5 | -7 | 5000000000 | timeNano is not a usable number",
                "5 | 12345678901234567890 | 5000000000 | timeNano is not a usable number",
                "5 | 1.5 | 5000000000 | timeNano is not a usable number",
                "5 | 1e3 | 5000000000 | timeNano is not a usable number",
                "5 | null | 5000000000 | timeNano is not a usable number",
                "5 | [1] | 5000000000 | timeNano is not a usable number",
                "5 | soon | 5000000000 | timeNano is not a usable number",
                "1795000000000 | 0 | 0 | the time is missing or unusable",
                "-5 | 0 | 0 | time is not a usable number",
                "0 | 0 | 0 | the time is missing or unusable",
                "0 | 9223372036854775807 | 9223372036854775807 | ",
            })
    void times(String seconds, String nanos, long expected, String problem) {
        String line = Lines.GOOD
                .replace("1795000000001000003", nanos.equals("soon") ? "\"soon\"" : nanos)
                .replace("1795000000,", (seconds.equals("soon") ? "\"soon\"" : seconds) + ",");
        EngineMessage message = read(line);
        assertEquals(expected, message.timeNano());
        assertEquals(problem == null ? "" : problem, message.problem());
        assertEquals("start", message.action());
    }

    @Test
    void aLineWithoutAnyTimeIsFlagged() {
        assertFlagged(
                "the time is missing or unusable",
                Lines.GOOD.replace(",\"time\":1795000000,\"timeNano\":1795000000001000003", ""));
    }

    @Test
    void badUtf8IsReplacedAndTold() {
        byte[] line = Lines.GOOD.replace("busy:1", "b#sy:1").getBytes(StandardCharsets.ISO_8859_1);
        for (int i = 0; i < line.length; i++) {
            line[i] = line[i] == '#' ? (byte) 0xFC : line[i];
        }
        EngineMessage message = Lines.tolerant(line);
        assertEquals("bytes that are not UTF-8", message.problem());
        assertEquals("b\uFFFDsy:1", message.attributes().get("image"));
        assertEquals("web", message.attributes().get("name"));
        assertEquals(Lines.GOOD.replace("busy:1", "b\uFFFDsy:1"), message.raw());
    }

    @Test
    void aSurrogateInUtf8IsBadUtf8() {
        byte[] line = Lines.GOOD.replace("web", "###").getBytes(StandardCharsets.ISO_8859_1);
        int at = Lines.GOOD.indexOf("web");
        line[at] = (byte) 0xED;
        line[at + 1] = (byte) 0xA0;
        line[at + 2] = (byte) 0x80;
        assertEquals("bytes that are not UTF-8", Lines.tolerant(line).problem());
    }

    @Test
    void whatIsWrongForTheEventIsToldBeforeWhatIsWrongForTheText() {
        byte[] line = "{\"Type\":\"#\",\"Actor\":{}}".getBytes(StandardCharsets.ISO_8859_1);
        line[9] = (byte) 0xFF;
        assertEquals("Action is missing", Lines.tolerant(line).problem());
    }

    @Test
    void strangeCharactersComeThroughAsTheyAre() {
        String line =
                Lines.modern("start", "\"name\":\"\\u0000\\u001b[31m\\r\\n\\t\\ud800\\u202e\u202E\uFEFF\uD83D\uDC33\"");
        EngineMessage message = read(line);
        assertEquals("", message.problem());
        assertEquals(
                "\0\u001B[31m\r\n\t\uD800\u202E\u202E\uFEFF\uD83D\uDC33",
                message.attributes().get("name"));
    }

    @Test
    void halfACharacterIsNotTakenForAQuestionMark() {
        var reader = new TolerantReader(new SharedStrings());
        for (String name : new String[] {"?", "\\ud800", "?", "\\udc00"}) {
            byte[] line = Lines.bytes(Lines.modern("start", "\"name\":\"" + name + "\""));
            String expected = name.equals("?") ? "?" : String.valueOf((char) Integer.parseInt(name.substring(2), 16));
            assertEquals(
                    expected,
                    reader.read(line, 0, line.length, false).attributes().get("name"));
        }
    }

    @Test
    void aLongLineKeepsWhatFits() {
        String bomb = "x".repeat(8_000_000);
        String line = Lines.container("start", "\"a\":\"" + bomb + "\",\"image\":\"busy:1\",\"name\":\"web\"");
        EngineMessage message = read(line);
        assertEquals(
                String.format(Locale.ROOT, "line of %,d bytes, cut at 64 KiB, without 1 attribute", line.length()),
                message.problem());
        assertEquals("start", message.action());
        assertEquals(Lines.ID, message.actorId());
        assertEquals(Map.of("image", "busy:1", "name", "web"), message.attributes());
        assertEquals(TIME, message.timeNano());
        assertEquals(line.substring(0, TolerantReader.KEPT), message.raw());
    }

    @Test
    void manyLabelsAreKeptUpToTheRoomThereIs() {
        var attributes = new StringBuilder();
        for (int i = 0; i < 10_000; i++) {
            attributes.append("\"label").append(100_000 + i).append("\":\"value\",");
        }
        EngineMessage message = read(Lines.modern("start", attributes + "\"name\":\"web\""));
        assertEquals(TolerantReader.KEPT / 16 + 1, message.attributes().size());
        assertEquals("web", message.attributes().get("name"));
        assertTrue(message.problem().endsWith("bytes, cut at 64 KiB, without 5,904 attributes"), message.problem());
    }

    @Test
    void ofAnOversizeLineEachWordHasABound() {
        String bomb = "x".repeat(1_000_000);
        EngineMessage message = read("{\"Type\":\"" + bomb + "\",\"Action\":\"" + bomb + "\",\"Actor\":{\"ID\":\""
                + bomb + "\",\"Attributes\":{\"name\":\"" + bomb + "\"}},\"timeNano\":" + TIME + "}");
        assertTrue(message.isReadable());
        assertTrue(message.type().length()
                        + message.action().length()
                        + message.actorId().length()
                < 20_000);
        assertEquals(Map.of(), message.attributes());
    }

    @Test
    void theRawTextIsNotCutWithinACharacter() {
        String line = "é".repeat(TolerantReader.KEPT);
        assertEquals("é".repeat(TolerantReader.KEPT / 2), read(line).raw());
        assertEquals(
                "x" + "é".repeat(TolerantReader.KEPT / 2 - 1), read("x" + line).raw());
    }

    @Test
    void sharesTheTextsThatRecur() {
        var reader = new TolerantReader(new SharedStrings());
        byte[] line = Lines.bytes(Lines.GOOD);
        EngineMessage one = reader.read(line, 0, line.length, false);
        EngineMessage two = reader.read(line.clone(), 0, line.length, false);
        Sharing.assertShared(one, two);
    }
}
