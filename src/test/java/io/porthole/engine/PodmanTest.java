package io.porthole.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.porthole.testing.OwnPodman;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A real Podman service.
@Timeout(120)
class PodmanTest {
    @TempDir
    private Path home;

    @Test
    void isReadLikeAnEngine() throws IOException {
        try (var podman = OwnPodman.start();
                var connection = new EngineConnection(podman.endpoint(), new RequestLog())) {
            assertNotNull(connection.ping());
            assertEquals("[]", text(connection.get(EngineRequest.CONTAINERS)).strip());
            assertTrue(text(connection.get(EngineRequest.INFO)).contains("\"ServerVersion\""));
            try (var messages = new EngineMessages(connection.events(null))) {
                podman.podman("volume", "create", "lantern");
                podman.podman("volume", "rm", "lantern");
                assertEquals(List.of("volume create", "volume remove"), read(messages, 2));
            }
        }
    }

    @Test
    void isToldByItsName() throws Exception {
        try (var podman = OwnPodman.start()) {
            var hosts = new UserHosts(Map.of(), home, new RequestLog());
            String sentence = hosts.test(podman.endpoint());
            assertTrue(
                    sentence.matches("Podman [0-9.]+, API 1\\.[0-9]+, answers at " + podman.endpoint() + "\\."),
                    sentence);
        }
    }

    private static List<String> read(EngineMessages messages, int count) throws IOException {
        var read = new ArrayList<String>();
        while (read.size() < count) {
            List<EngineMessage> more = messages.next();
            assertNotNull(more, "the stream ended");
            for (EngineMessage message : more) {
                read.add(message.type() + " " + message.action());
            }
        }
        return read;
    }

    private static String text(byte[] body) {
        return new String(body, StandardCharsets.UTF_8);
    }
}
