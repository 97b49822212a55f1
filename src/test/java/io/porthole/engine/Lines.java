package io.porthole.engine;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Lines of an event stream for tests, and the short way to read them.
final class Lines {
    static final String ID = "a4c123b1612dd272d1371c17149d439536b3216fdaeeb975729fae923d5a4fd1";
    static final String GOOD = container("start", "\"image\":\"busy:1\",\"name\":\"web\"");

    private Lines() {}

    /// A container event as engines before API 1.52 write it, with the image `busy:1`.
    static String container(String action, String attributes) {
        return "{\"status\":\"" + action + "\",\"id\":\"" + ID + "\",\"from\":\"busy:1\"," + tail(action, attributes);
    }

    /// A container event as newer engines write it.
    static String modern(String action, String attributes) {
        return "{" + tail(action, attributes);
    }

    private static String tail(String action, String attributes) {
        return "\"Type\":\"container\",\"Action\":\"" + action + "\",\"Actor\":{\"ID\":\"" + ID + "\",\"Attributes\":{"
                + attributes + "}},\"scope\":\"local\",\"time\":1795000000,\"timeNano\":1795000000001000003}";
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static List<EngineMessage> readAll(String text) {
        return readAll(new ByteArrayInputStream(bytes(text)));
    }

    static List<EngineMessage> readAll(InputStream in) {
        List<EngineMessage> all = new ArrayList<>();
        try (var messages = new EngineMessages(in)) {
            for (List<EngineMessage> batch = messages.next(); batch != null; batch = messages.next()) {
                all.addAll(batch);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }

    /// Reads one line with the tolerant reader alone.
    static EngineMessage tolerant(byte[] line) {
        return new TolerantReader(new SharedStrings()).read(line, 0, line.length, false);
    }
}
