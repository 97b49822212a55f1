package io.porthole.engine;

import io.porthole.event.VisibleText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

/// Lets an engine answer with any bytes, and throws where a request ends in anything but an answer or an
/// [EngineException] whose words are one short line.
///
/// The first byte says what was asked. A target for Jazzer and for [FuzzTest].
public final class HttpAnswerFuzz {
    private static final String ID = "0123456789ab";
    private static final int LONGEST = 2_000;
    private static final TimeLimits LIMITS = new TimeLimits(Duration.ofMinutes(1), Duration.ofMinutes(1));
    private static final Endpoint ENDPOINT = new Endpoint.Unix("/fuzz.sock");

    private static final DockerContexts CONTEXTS = DockerContexts.ofProcess();

    private HttpAnswerFuzz() {}

    /// Called by Jazzer.
    public static void fuzzerTestOneInput(byte[] input) {
        int asked = input.length == 0 ? 0 : input[0] & 0xFF;
        int from = Math.min(1, input.length);
        Once answer = new Once(new MemorySocket(input, from, input.length));
        var means = new Means(CONTEXTS, List.of(), (_, _, _) -> answer);
        try (var connection = new EngineConnection(ENDPOINT, means, new RequestLog(), LIMITS)) {
            ask(connection, asked);
        } catch (EngineException e) {
            checkWords(e.getMessage());
            checkWords(e.advice());
        } catch (IOException e) {
            throw new UncheckedIOException("a fault without words", e);
        }
    }

    private static void ask(EngineConnection connection, int asked) throws IOException {
        switch (asked % 4) {
            case 0 -> connection.ping();
            case 1 -> connection.get(EngineRequest.CONTAINERS);
            case 2 -> connection.container(ID);
            default -> readEvents(connection);
        }
    }

    private static void readEvents(EngineConnection connection) throws IOException {
        try (var messages = new EngineMessages(connection.events("1"))) {
            List<EngineMessage> read = messages.next();
            while (read != null) {
                read = messages.next();
            }
        }
    }

    private static void checkWords(String words) {
        if (words.length() > LONGEST || !VisibleText.line(words, LONGEST).equals(words)) {
            byte[] bytes = words.getBytes(StandardCharsets.UTF_8);
            throw new AssertionError("words of " + bytes.length + " bytes are no plain line: " + words);
        }
    }

    private record Once(MemorySocket socket) implements SocketSource {
        @Override
        public Socket open() {
            return socket;
        }

        @Override
        public void close() {
            socket.close();
        }
    }
}
