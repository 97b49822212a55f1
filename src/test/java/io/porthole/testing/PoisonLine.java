package io.porthole.testing;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// A line that an engine may send, by accident or because somebody wants it to, and what a row must say of it.
///
/// @param name     what is odd about it
/// @param octets   the bytes of the line, without a newline, each as the character of that number
/// @param readable whether it is an event all the same; otherwise its row is an unreadable event
/// @param told     what the flag says, or the verb of an unreadable event; empty where nothing is amiss
public record PoisonLine(String name, String octets, boolean readable, String told) {
    private static final String TIMES = "\"time\":1795000000,\"timeNano\":1795000000001000003";
    private static final int MIB = 1024 * 1024;

    /// The line, without a newline.
    public byte[] bytes() {
        return octets.getBytes(StandardCharsets.ISO_8859_1);
    }

    /// Every kind of line that must not disturb the lines around it.
    public static List<PoisonLine> all() {
        var lines = new ArrayList<PoisonLine>();
        lines.addAll(large());
        lines.addAll(badlyWritten());
        lines.addAll(noEvents());
        lines.addAll(badlyTimed());
        lines.addAll(hostileTexts());
        return List.copyOf(lines);
    }

    /// A good event of a container with that name.
    public static String good(String name) {
        return event("\"image\":\"busy:1\",\"name\":\"" + name + "\"", TIMES);
    }

    /// The lines, each between two good ones that are named `good-0`, `good-1` and so on.
    public static byte[] stream(List<PoisonLine> lines) {
        var stream = new ByteArrayOutputStream();
        for (int i = 0; i <= lines.size(); i++) {
            stream.writeBytes((good("good-" + i) + "\n").getBytes(StandardCharsets.UTF_8));
            if (i < lines.size()) {
                stream.writeBytes(lines.get(i).bytes());
                stream.write('\n');
            }
        }
        return stream.toByteArray();
    }

    private static List<PoisonLine> large() {
        var labels = new StringBuilder();
        for (int i = 0; i < 10_000; i++) {
            labels.append("\"label").append(i).append("\":\"v\",");
        }
        return List.of(
                flagged("a label of 8 MiB", bomb(8), "bytes, cut at 64 KiB, without 1 attribute"),
                flagged("a label of 21 MiB", bomb(21), "line of more than 16 MiB, cut at 64 KiB"),
                flagged(
                        "10,000 labels",
                        event(labels + "\"name\":\"bomb\"", TIMES),
                        "bytes, cut at 64 KiB, without 3,336 attributes"),
                flagged("a huge key", event("\"" + "k".repeat(MIB) + "\":\"v\"", TIMES), "cut at 64 KiB"),
                flagged("a huge verb", good("x").replace("start", "exec_start: " + "x".repeat(MIB)), "cut at 64 KiB"),
                unreadable("an endless line of junk", "x".repeat(17 * MIB), "not JSON: "));
    }

    private static String bomb(int mib) {
        return event("\"bomb\":\"" + "x".repeat(mib * MIB) + "\",\"name\":\"bomb\"", TIMES);
    }

    private static List<PoisonLine> badlyWritten() {
        return List.of(
                new PoisonLine("bad UTF-8", good("caf\u00e9"), true, "bytes that are not UTF-8"),
                flagged("a key twice", event("\"name\":\"one\",\"name\":\"two\"", TIMES), "key \"name\" appears twice"),
                unreadable(
                        "deep JSON",
                        "{\"deep\":" + "[".repeat(1_000) + "]".repeat(1_000) + "}",
                        "more than is read of a line: "),
                unreadable("a huge number", "{\"n\":" + "9".repeat(1_000) + "}", "more than is read of a line: "));
    }

    private static List<PoisonLine> noEvents() {
        return List.of(
                unreadable("null", "null", "not a JSON object"),
                unreadable("an array", "[1,2]", "not a JSON object"),
                unreadable("a login page", "<html><body>\u001b[31mLog in</body></html>", "not JSON: "),
                unreadable("half a line", good("x").substring(0, 60), "not JSON: "),
                unreadable("a type that is a number", good("x").replace("\"container\"", "7"), "Type is not a string"),
                unreadable("no actor", "{\"Type\":\"container\",\"Action\":\"start\"}", "Actor is missing"),
                unreadable(
                        "a null actor",
                        "{\"Type\":\"container\",\"Action\":\"start\",\"Actor\":null}",
                        "Actor is not an object"),
                unreadable(
                        "an attribute that is an object",
                        event("\"a\":{\"b\":1}", TIMES),
                        "attribute \"a\" is not a string"));
    }

    private static List<PoisonLine> badlyTimed() {
        String attributes = "\"name\":\"clock\"";
        return List.of(
                flagged("no time", event(attributes, "\"x\":1"), "the time is missing or unusable"),
                flagged(
                        "a negative time",
                        event(attributes, "\"time\":-1,\"timeNano\":-1000000000"),
                        "time is not a usable number"),
                flagged(
                        "milliseconds for seconds",
                        event(attributes, "\"time\":1795000000000"),
                        "the time is missing or unusable"),
                flagged(
                        "milliseconds for nanoseconds",
                        event(attributes, "\"time\":1795000000,\"timeNano\":1795000000001"),
                        "the engine's time 1970-01-01T00:29:55.000000001Z cannot be"),
                flagged(
                        "the far future",
                        event(attributes, "\"time\":9223372036,\"timeNano\":9223372036854775807"),
                        "the engine's time 2262-04-11T23:47:16.854775807Z cannot be"),
                flagged(
                        "a time beyond all numbers",
                        event(attributes, "\"time\":99999999999999999999,\"timeNano\":99999999999999999999"),
                        "time is not a usable number"));
    }

    private static List<PoisonLine> hostileTexts() {
        return List.of(
                plain("control characters", "\\u0000\\u001b[2J\\u0007\\u009b31m\\u007f"),
                plain("line ends", "a\\nb\\r\\nc\\td\\u0085\\u2028\\u2029"),
                plain("directions", "\\u202a\\u202e\\u2066\\u2069\\u200e\\u200f\\u061c"),
                plain("what is not seen", "\\u200b\\u2060\\ufeff\\ud800"),
                plain("marks", "a" + "\\u0301".repeat(100)),
                plain("markup", "<b onload=x>&amp;=cmd()"));
    }

    private static PoisonLine plain(String name, String text) {
        String attributes = "\"image\":\"" + text + "\",\"name\":\"" + text + "\"";
        return flagged(name, event(attributes, TIMES), "");
    }

    private static PoisonLine flagged(String name, String line, String told) {
        return new PoisonLine(name, octets(line), true, told);
    }

    private static PoisonLine unreadable(String name, String line, String told) {
        return new PoisonLine(name, octets(line), false, told);
    }

    private static String octets(String line) {
        return new String(line.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }

    /// An event of a container of its own: events that agree in actor, action and time are one event, sent twice.
    private static String event(String attributes, String times) {
        String id = "%064x".formatted(Integer.toUnsignedLong((attributes + times).hashCode()));
        return "{\"Type\":\"container\",\"Action\":\"start\",\"Actor\":{\"ID\":\"" + id + "\",\"Attributes\":{"
                + attributes + "}},\"scope\":\"local\"," + times + "}";
    }
}
