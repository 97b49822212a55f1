package io.porthole.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.porthole.testing.FakeAnswer;
import io.porthole.testing.FakeEngine;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class EngineConnectionTest {
    private static final String ID = "0123456789ab";

    private final FakeEngine engine = FakeEngine.unix();
    private final RequestLog requests = new RequestLog();
    private final EngineConnection connection = new EngineConnection(engine.endpoint(), requests);

    @AfterEach
    void end() {
        connection.close();
        engine.close();
    }

    @Test
    void takesTheLowerVersionAndUsesIt() throws Exception {
        assertEquals(new ApiVersion(1, 41), connection.ping());
        connection.get(EngineRequest.VERSION);
        connection.events("5").close();
        assertEquals(List.of("GET /_ping", "GET /v1.41/version", "GET /v1.41/events?since=5"), engine.requests());
    }

    @Test
    void asksInItsOwnVersionWhereTheEngineIsNewer() throws Exception {
        engine.on("/_ping", FakeAnswer.raw("HTTP/1.1 200 OK\r\nApi-Version: 9.1\r\nContent-Length: 2\r\n\r\nOK"));
        assertEquals(ApiVersion.OURS, connection.ping());
    }

    @Test
    void asksWithoutVersionWhereTheEngineNamesNone() throws Exception {
        engine.on("/_ping", FakeAnswer.raw("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nOK"));
        assertNull(connection.ping());
        connection.get(EngineRequest.INFO);
        assertEquals("GET /info", engine.requests().getLast());
    }

    @Test
    void sendsTheseHeadersAndNoOthers() throws Exception {
        connection.ping();
        assertEquals(
                List.of("GET /_ping HTTP/1.1", "Host: docker", "Accept-Encoding: identity", "User-Agent: porthole/dev"),
                engine.heads().getFirst().strip().lines().toList());
    }

    @Test
    void namesTheHostToATcpEngine() throws Exception {
        try (var tcp = FakeEngine.tcp();
                var other = new EngineConnection(tcp.endpoint(), requests)) {
            other.ping();
            assertTrue(tcp.heads()
                    .getFirst()
                    .contains("\r\nHost: " + tcp.endpoint().name() + "\r\n"));
        }
    }

    @Test
    void readsBodies() throws Exception {
        engine.on("/containers/" + ID + "/json", FakeAnswer.json("{\"Id\":\"ü\"}"));
        assertEquals("{\"Id\":\"ü\"}", new String(connection.container(ID), StandardCharsets.UTF_8));
        assertEquals("[]", new String(connection.get(EngineRequest.CONTAINERS), StandardCharsets.UTF_8));
        assertThrows(IllegalArgumentException.class, () -> connection.get(EngineRequest.EVENTS));
    }

    @Test
    void countsWhatItSends() throws Exception {
        connection.ping();
        connection.ping();
        engine.on("/info", FakeAnswer.status(500, "{}"));
        assertThrows(EngineException.class, () -> connection.get(EngineRequest.INFO));
        engine.on("/version", FakeAnswer.raw(""));
        assertThrows(EngineException.class, () -> connection.get(EngineRequest.VERSION));
        connection.events(null).close();
        assertEquals(5, requests.total());
        assertEquals(
                List.of(
                        new RequestLog.Count(EngineRequest.PING, 2, Map.of(200, 2L), 200),
                        new RequestLog.Count(EngineRequest.VERSION, 1, Map.of(RequestLog.NO_ANSWER, 1L), 0),
                        new RequestLog.Count(EngineRequest.INFO, 1, Map.of(500, 1L), 500),
                        new RequestLog.Count(EngineRequest.EVENTS, 1, Map.of(200, 1L), 200)),
                requests.snapshot());
    }

    @Test
    void leavesNoConnectionBehind() throws Exception {
        connection.ping();
        try (InputStream events = connection.events(null)) {
            engine.awaitStream();
            assertFalse(events.markSupported());
        }
        engine.awaitNoConnection();
    }

    @Test
    void givesAllChunksThatHaveArrivedInOneRead() throws Exception {
        var answer = new StringBuilder(FakeAnswer.STREAM_HEAD);
        for (int i = 0; i < 100; i++) {
            answer.append("64\r\n").append("%099d\n".formatted(i)).append("\r\n");
        }
        engine.on("/events", FakeAnswer.rawThenHang(answer.toString()));
        try (InputStream events = connection.events(null)) {
            byte[] read = new byte[64 * 1024];
            int first = events.read(read);
            int rest = events.readNBytes(read, first, 100 * 100 - first);
            assertEquals(100 * 100, first + rest);
            assertTrue(first > 100, "only " + first + " bytes came at once");
        }
    }

    @Test
    void tellsAnEndFromACut() throws Exception {
        engine.on("/events", FakeAnswer.raw(FakeAnswer.STREAM_HEAD + "3\r\n{}\n\r\n0\r\n\r\n"));
        try (InputStream ended = connection.events(null)) {
            assertArrayEquals("{}\n".getBytes(StandardCharsets.UTF_8), ended.readAllBytes());
            assertEquals(-1, ended.read());
        }
        for (String cut : List.of("3\r\n{", "3\r\n{}\n", "3\r\n{}\n\r\n", "3", "")) {
            engine.on("/events", FakeAnswer.raw(FakeAnswer.STREAM_HEAD + cut));
            try (InputStream events = connection.events(null)) {
                var fault = assertThrows(EngineException.class, events::readAllBytes, cut);
                assertTrue(fault.getMessage().startsWith("The connection to unix://"), fault.getMessage());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void followsNoRedirect(int status) {
        try (var other = FakeEngine.tcp()) {
            engine.on(
                    "/info",
                    FakeAnswer.redirect(status, "http://" + other.endpoint().name() + "/info"));
            String message = message(() -> connection.get(EngineRequest.INFO));
            assertTrue(message.contains("http://" + other.endpoint().name() + "/info, which is not followed"), message);
            assertEquals(List.of("GET /info"), engine.requests());
            assertEquals(List.of(), other.requests());
        }
    }

    @Test
    void refusesCompressedAnswers() throws Exception {
        var zipped = new ByteArrayOutputStream();
        zipped.writeBytes("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n".getBytes(StandardCharsets.UTF_8));
        try (var gzip = new GZIPOutputStream(zipped)) {
            gzip.write(new byte[1 << 20]);
        }
        engine.on("/info", FakeAnswer.raw(zipped.toByteArray()));
        engine.on("/events", FakeAnswer.raw(zipped.toByteArray()));
        assertTrue(message(() -> connection.get(EngineRequest.INFO)).contains("came compressed (gzip)"));
        assertTrue(message(() -> connection.events(null)).contains("came compressed (gzip)"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 200 OK\r\n#X-A: b\r\n",
                "HTTP/1.1 200 OK\r\nX: #yyyyyyyyyyyyyyyyyyyyyyyy",
                "#HTTP/1.1 100 Continue\r\n\r\n",
                "#HTTP/1.1 103 Early\r\nLink: xxxxxxxxxxxxxxxxxxxxxxxxx\r\n\r\n",
                "HTTP/1.1 200 OK\r\n#X-A: bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb\r\n",
                "HTTP/1.1 200 OK\r\nX: a\r\n#  folded\r\n",
            })
    void readsNoEndlessHead(String script) {
        String[] parts = script.split("#", 2);
        engine.on("/_ping", FakeAnswer.endless(parts[0], parts[1]));
        assertTrue(message(connection::ping).contains("a head of more than 64 KiB"), script);
        engine.on("/events", FakeAnswer.endless(parts[0], parts[1]));
        assertTrue(message(() -> connection.events(null)).contains("a head of more than 64 KiB"), script);
    }

    @Test
    void readsAHeadOfNearlyThatSize() throws Exception {
        String filler = "X: " + "y".repeat(60_000) + "\r\n";
        engine.on(
                "/info",
                FakeAnswer.raw(
                        "HTTP/1.1 200 OK\r\n" + filler + "Content-Length: 200000\r\n\r\n" + "z".repeat(200_000)));
        assertEquals(200_000, connection.get(EngineRequest.INFO).length);
    }

    @Test
    void passesOverInterimAnswers() throws Exception {
        engine.on("/info", FakeAnswer.raw("HTTP/1.1 103 Early\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\nx"));
        assertEquals(1, connection.get(EngineRequest.INFO).length);
        engine.on("/info", FakeAnswer.raw("HTTP/1.1 101 Switching\r\n\r\n"));
        assertTrue(message(() -> connection.get(EngineRequest.INFO)).contains("is not a Docker engine"));
    }

    @Test
    void readsNoEndlessBody() {
        engine.on("/info", FakeAnswer.endless(FakeAnswer.STREAM_HEAD, "1000\r\n" + "x".repeat(4096) + "\r\n"));
        assertTrue(message(() -> connection.get(EngineRequest.INFO)).contains("larger than 16 MiB"));
    }

    @Test
    void readsNoEndlessErrorBody() {
        String head = "HTTP/1.1 503 X\r\nTransfer-Encoding: chunked\r\n\r\n";
        engine.on("/events", FakeAnswer.endless(head, "1000\r\n" + "x".repeat(4096) + "\r\n"));
        assertTrue(message(() -> connection.events(null)).contains("with the status 503"));
    }

    @Test
    void tellsTheEnginesOwnReason() {
        engine.on(
                "/info",
                FakeAnswer.status(400, "{\"message\":\"client version 1.44 is too new.\\nMaximum \\u001b[2J\"}"));
        String message = message(() -> connection.get(EngineRequest.INFO));
        assertTrue(
                message.endsWith("with the status 400: client version 1.44 is too new. Maximum \\u{1b}[2J"), message);
        engine.on("/info", FakeAnswer.status(403, "{\"message\":\"" + "x".repeat(60_000) + "\"}"));
        var forbidden = assertThrows(EngineException.class, () -> connection.get(EngineRequest.INFO));
        assertTrue(forbidden.getMessage().length() < 600);
        assertTrue(forbidden.advice().contains("proxy"));
    }

    @Test
    void knowsALoginPage() {
        String page = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 12\r\n\r\n<html></html";
        engine.on("/_ping", FakeAnswer.raw(page));
        assertTrue(message(connection::ping).contains("is not a Docker engine"));
        engine.on("/_ping", FakeAnswer.raw("HTTP/1.1 401 X\r\nContent-Length: 12\r\n\r\n<html></html"));
        assertTrue(message(connection::ping).endsWith("with the status 401."));
    }

    @Test
    void knowsWhatIsNotHttp() {
        for (String greeting : List.of(
                "SSH-2.0-OpenSSH_9.2\r\n",
                "\0\0\1\2\r\n\r\n",
                "HTTP/9.9 200 OK\r\n\r\n",
                "HTTP/1.1 abc\r\n\r\n",
                "HTTP/1.1 000 OK\r\n\r\n",
                "HTTP/1.1 1000 X\r\n\r\n")) {
            engine.on("/_ping", FakeAnswer.raw(greeting));
            String message = message(connection::ping);
            assertTrue(message.contains("is not a Docker engine"), greeting + ": " + message);
        }
    }

    @Test
    void saysThatThereWasNoAnswer() {
        engine.on("/_ping", FakeAnswer.raw(""));
        assertTrue(message(connection::ping).contains("closed the connection without an answer"));
    }

    @Test
    void waitsNoLongerThanItMay() {
        var limits = new TimeLimits(Duration.ofSeconds(20), Duration.ofMillis(200));
        try (var hasty = new EngineConnection(engine.endpoint(), requests, limits)) {
            engine.on("/_ping", FakeAnswer.hang());
            assertTrue(message(hasty::ping).contains("did not answer within 0.2 s"));
            engine.on("/_ping", FakeAnswer.rawThenHang("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nOK"));
            assertTrue(message(hasty::ping).contains("did not answer within 0.2 s"));
            engine.on("/events", FakeAnswer.rawThenHang("HTTP/1.1 500 X\r\nContent-Length: 5\r\n\r\nOK"));
            assertTrue(message(() -> hasty.events(null)).contains("with the status 500"));
        }
    }

    private static String message(Call call) {
        return assertThrows(EngineException.class, call::run).getMessage();
    }

    /// Something that fails.
    @FunctionalInterface
    private interface Call {
        @Nullable
        Object run() throws IOException;
    }
}
