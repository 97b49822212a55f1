package io.porthole.engine;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/// Makes lines of a few actors as engines write them, and spoils some of them in small ways.
final class OddLines {
    private static final String[] TYPES = {"container", "image", "network", "volume", "builder", "shark"};
    private static final String[] ACTIONS = {"start", "die", "exec_create: sh -c true", "health_status: healthy", "fly"
    };
    private static final String[] KEYS = {"a", "aa", "ab", "b", "exitCode", "image", "name", "signal", "z", ""};
    private static final String[] VALUES = {
        "", "0", "137", "busy:1", "a value longer than sixteen bytes", "x y", "é", "\\\"", "\\u0041"
    };
    private static final String[] INSERTS = {
        "\"", "\\", "{", "}", ",", ":", "é", "\t", "\0", "0", " ", "\"a\":\"b\",", "[]", "null", "\u007F"
    };

    private final Random random;

    OddLines(Random random) {
        this.random = random;
    }

    /// The next line, without its newline. A third of them are spoilt, and a third of the rest have odd values.
    byte[] next() {
        byte[] line = Lines.bytes(line());
        return random.nextInt(3) == 0 ? spoil(line) : line;
    }

    private String line() {
        String action = pick(ACTIONS);
        String id = random.nextInt(10) == 0 ? "" : "%016x".formatted(random.nextInt(8));
        Map<String, String> attributes = attributes();
        var line = new StringBuilder("{");
        if (random.nextBoolean()) {
            line.append("\"status\":\"")
                    .append(random.nextInt(20) == 0 ? "x" : action)
                    .append("\",");
            line.append("\"id\":\"").append(random.nextInt(20) == 0 ? "x" : id).append("\",");
            if (attributes.containsKey("image") || random.nextInt(20) == 0) {
                line.append("\"from\":\"").append(attributes.get("image")).append("\",");
            }
        }
        line.append("\"Type\":\"")
                .append(pick(TYPES))
                .append("\",\"Action\":\"")
                .append(action);
        line.append("\",\"Actor\":{\"ID\":\"").append(id).append("\",\"Attributes\":{");
        String comma = "";
        for (var entry : attributes.entrySet()) {
            line.append(comma)
                    .append('"')
                    .append(entry.getKey())
                    .append("\":\"")
                    .append(entry.getValue())
                    .append('"');
            comma = ",";
        }
        long time = random.nextInt(50) == 0 ? random.nextLong() : 1_795_000_000_000_000_000L + random.nextInt();
        line.append("}},\"scope\":\"").append(random.nextInt(50) == 0 ? "swarm" : "local");
        return line.append("\",\"time\":")
                .append(time / 1_000_000_000)
                .append(",\"timeNano\":")
                .append(time)
                .append('}')
                .toString();
    }

    private Map<String, String> attributes() {
        Map<String, String> attributes = random.nextInt(4) == 0 ? new LinkedHashMap<>() : new TreeMap<>();
        int plainKeys = KEYS.length - (random.nextInt(10) == 0 ? 0 : 1);
        int plainValues = VALUES.length - (random.nextInt(3) == 0 ? 0 : 3);
        for (int i = random.nextInt(8); i > 0; i--) {
            attributes.put(KEYS[random.nextInt(plainKeys)], VALUES[random.nextInt(plainValues)]);
        }
        return attributes;
    }

    /// Changes, takes out, puts in or doubles some bytes, but makes no newline.
    private byte[] spoil(byte[] line) {
        int at = random.nextInt(line.length);
        String text = Utf8.decode(line, 0, at);
        String rest = Utf8.decode(line, at, line.length);
        return switch (random.nextInt(5)) {
            case 0 -> Lines.bytes(text + pick(INSERTS) + rest);
            case 1 -> Lines.bytes(text + rest.substring(random.nextInt(rest.length())));
            case 2 -> Lines.bytes(text + rest.substring(0, random.nextInt(rest.length())) + rest);
            case 3 -> Lines.bytes(text);
            default -> {
                line[at] = (byte) random.nextInt(256);
                line[at] = line[at] == '\n' ? (byte) '\r' : line[at];
                yield line;
            }
        };
    }

    private String pick(String[] choices) {
        return choices[random.nextInt(choices.length)];
    }
}
