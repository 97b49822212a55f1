package io.porthole.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.porthole.cli.PortholeCommand;
import io.porthole.cli.UserSetup;
import io.porthole.engine.Hosts;
import io.porthole.engine.RequestLog;
import io.porthole.monitor.Monitor;
import io.porthole.settings.SettingsFile;
import io.porthole.settings.SettingsStore;
import io.porthole.testing.FakeAnswer;
import io.porthole.testing.FakeEngine;
import io.porthole.testing.FakeHosts;
import io.porthole.testing.Json;
import io.porthole.testing.PoisonLine;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever an engine sends, `tail` writes one harmless line for it and goes on.
@Timeout(120)
class PoisonInTailTest {
    private static final List<PoisonLine> POISON = PoisonLine.all();
    private static final String NOT_SEEN = "[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]";

    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
    private final FakeEngine engine = FakeEngine.unix();
    private final Instant start = Instant.now();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final CountDownLatch told = new CountDownLatch(1);
    private final ByteArrayOutputStream err = new ByteArrayOutputStream() {
        @Override
        public synchronized void write(byte[] bytes, int offset, int length) {
            super.write(bytes, offset, length);
            told.countDown();
        }
    };

    @AfterEach
    void end() {
        engine.close();
        timer.shutdownNow();
    }

    @Test
    void textHasOneHarmlessLineForEach() {
        engine.on("/events", FakeAnswer.stream(PoisonLine.stream(POISON), 1 << 16));
        List<String> lines = tail("text");
        for (int i = 0; i < POISON.size(); i++) {
            PoisonLine poison = POISON.get(i);
            assertTrue(lines.get(2 * i).contains("good-" + i), () -> "before " + poison.name());
            String line = lines.get(2 * i + 1);
            assertTrue(line.contains(poison.told()), () -> poison.name() + ": " + line);
            assertEquals(poison.readable() && !poison.told().isEmpty(), line.contains("  flagged: "), poison::name);
            assertEquals(!poison.readable(), line.contains("unreadable event"), poison::name);
            assertEquals(line, line.replaceAll(NOT_SEEN, "?"), poison::name);
            assertTrue(line.length() < 1_000, poison::name);
        }
    }

    @Test
    void jsonHasEachInFullAndExactly() {
        engine.on("/events", FakeAnswer.stream(PoisonLine.stream(POISON), 1 << 16));
        List<String> lines = tail("json");
        for (int i = 0; i < POISON.size(); i++) {
            PoisonLine poison = POISON.get(i);
            assertEquals("good-" + i, Json.object(lines.get(2 * i)).get("name"), poison::name);
            assertJson(poison, Json.object(lines.get(2 * i + 1)));
        }
    }

    private void assertJson(PoisonLine poison, Map<String, Object> json) {
        assertEquals(poison.readable() ? "start" : "unreadable_event", action(json), poison::name);
        Object told = poison.readable() ? json.getOrDefault("flag", "") : json.get("verb");
        assertTrue(String.valueOf(told).contains(poison.told()), () -> poison.name() + ": " + told);
        assertEquals(poison.told().isEmpty() || !poison.readable(), !json.containsKey("flag"), poison::name);
        if (!poison.readable()) {
            assertTrue(new String(poison.bytes(), UTF_8).startsWith(String.valueOf(json.get("raw"))), poison::name);
        }
        if (poison.told().contains("time")) {
            Instant time = Instant.parse(String.valueOf(json.get("time")));
            assertTrue(time.isAfter(start) && time.isBefore(Instant.now()), poison::name);
        }
    }

    /// A verb with a command line behind it is one of the lines.
    private static Object action(Map<String, Object> json) {
        Object action = Objects.requireNonNull(json.get("action"));
        return action.equals("exec_start") ? "start" : action;
    }

    @Test
    void manySmallChunksAreReadAsOneStream() {
        engine.on("/events", FakeAnswer.stream(PoisonLine.stream(List.of()), 1));
        assertTrue(tail("text", "1").getFirst().contains("good-0"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 401 X\r\nContent-Type: text/html\r\n\r\n<html>\u001b[31mLog in\u202e</html>",
                "HTTP/1.1 403 X\r\n\r\n{\"message\":\"no\\u001b[2J\\u202e\\nway\"}",
                "HTTP/1.1 500 \u001b[2J\r\n\r\nplain \u001b[2J words\u202e\nand more",
                "HTTP/1.1 302 X\r\nLocation: http://other/\u001b[2J\r\n\r\n",
                "HTTP/1.1 200 X\r\nContent-Encoding: g\u001b[2Jzip\r\n\r\n",
                "HTTP/1.1 200 OK\r\nApi-Version: \u001b[2J\r\n\r\n<html>",
                "SSH-2.0-\u001b[2J\r\n\r\n"
            })
    void whatAHostSaysIsToldInOneHarmlessLine(String answer) {
        engine.on("/_ping", FakeAnswer.raw(answer));
        String text;
        try (var other = FakeEngine.unix()) {
            Thread.ofVirtual().name("end").start(() -> endWhenTold(other));
            assertEquals(0, run("--host", other.endpoint().toString(), "--count", "1"));
            text = err.toString(UTF_8).strip();
        }
        assertTrue(text.startsWith("porthole: "), text);
        assertEquals(1, text.lines().count(), text);
        assertEquals(text, text.replaceAll(NOT_SEEN, "?"));
        assertFalse(text.contains("<html>"), text);
        assertTrue(text.length() < 1_100, text);
    }

    private void endWhenTold(FakeEngine other) {
        try {
            told.await();
            other.awaitStream();
            other.send(PoisonLine.good("end"));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<String> tail(String format) {
        return tail(format, String.valueOf(2 * POISON.size() + 1));
    }

    /// The lines of events, without Porthole's own.
    private List<String> tail(String format, String count) {
        assertEquals(0, run("--format", format, "--count", count));
        return out.toString(UTF_8)
                .lines()
                .filter(line -> !line.contains("connected to"))
                .toList();
    }

    private int run(String... options) {
        var requests = new RequestLog();
        var arguments =
                new ArrayList<>(List.of("tail", "--host", engine.endpoint().toString()));
        arguments.addAll(List.of(options));
        return PortholeCommand.run(
                arguments.toArray(String[]::new),
                request -> 0,
                monitorOptions -> new Monitor(
                        monitorOptions, new Watchers(requests, timer), requests, timer, InstantSource.system()),
                new Setup(
                        new SettingsStore(new SettingsFile(Path.of("never-written"), InstantSource.system()), timer),
                        new FakeHosts()),
                out,
                new PrintStream(err, true, UTF_8));
    }

    private record Setup(SettingsStore settings, Hosts hosts) implements UserSetup {}
}
