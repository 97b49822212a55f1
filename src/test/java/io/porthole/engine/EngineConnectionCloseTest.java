package io.porthole.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.porthole.testing.FakeAnswer;
import io.porthole.testing.FakeEngine;
import io.porthole.testing.FullQueue;
import java.io.InputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// In every state, closing ends what waits at once and leaves nothing behind.
@Timeout(60)
class EngineConnectionCloseTest {
    private static final long PATIENCE_SECONDS = 20;

    private Set<Thread> before = Set.of();

    /// What carries the bytes, and on what kind of thread the caller waits.
    enum Way {
        UNIX,
        TCP,
        UNIX_VIRTUAL,
        TCP_VIRTUAL;

        boolean isUnix() {
            return this == UNIX || this == UNIX_VIRTUAL;
        }

        FakeEngine engine() {
            return isUnix() ? FakeEngine.unix() : FakeEngine.tcp();
        }

        Thread start(Runnable task) {
            boolean virtual = this == UNIX_VIRTUAL || this == TCP_VIRTUAL;
            return virtual
                    ? Thread.ofVirtual().name("caller").start(task)
                    : Thread.ofPlatform().name("caller").start(task);
        }
    }

    @BeforeEach
    void rememberThreads() {
        before = ours();
    }

    @AfterEach
    void noThreadIsLeft() {
        assertEquals(before, ours());
    }

    /// The platform threads but those that the JDK keeps for itself; a virtual one that waits would hold up the
    /// caller.
    private static Set<Thread> ours() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("porthole-"))
                .collect(Collectors.toSet());
    }

    @ParameterizedTest
    @EnumSource
    void endsConnecting(Way way) throws Exception {
        try (FullQueue queue = way.isUnix() ? FullQueue.unix() : FullQueue.tcp()) {
            var connection = new EngineConnection(queue.endpoint(), new RequestLog());
            assertClosed(way, connection, connection::ping, this::awaitConnecting);
        }
    }

    @ParameterizedTest
    @EnumSource
    void endsWaitingForAnAnswer(Way way) throws Exception {
        try (FakeEngine engine = way.engine()) {
            var asked = new CountDownLatch(1);
            engine.on("/_ping", countingDown(asked, FakeAnswer.hang()));
            var connection = new EngineConnection(engine.endpoint(), new RequestLog());
            assertClosed(way, connection, connection::ping, asked::await);
            engine.awaitNoConnection();
        }
    }

    @ParameterizedTest
    @EnumSource
    void endsWaitingForTheHeadOfTheStream(Way way) throws Exception {
        try (FakeEngine engine = way.engine()) {
            var asked = new CountDownLatch(1);
            engine.on("/events", countingDown(asked, FakeAnswer.rawThenHang("HTTP/1.1 200 OK\r\nX: ")));
            var connection = new EngineConnection(engine.endpoint(), new RequestLog());
            assertClosed(way, connection, () -> connection.events(null), asked::await);
            engine.awaitNoConnection();
        }
    }

    @ParameterizedTest
    @EnumSource
    void endsReadingTheStream(Way way) throws Exception {
        try (FakeEngine engine = way.engine()) {
            var connection = new EngineConnection(engine.endpoint(), new RequestLog());
            var inStream = new CountDownLatch(1);
            Call reading = () -> {
                try (InputStream events = connection.events(null)) {
                    inStream.countDown();
                    return events.read();
                }
            };
            assertClosed(way, connection, reading, inStream::await);
            engine.awaitNoConnection();
        }
    }

    @ParameterizedTest
    @EnumSource
    void endsReadingABody(Way way) throws Exception {
        try (FakeEngine engine = way.engine()) {
            var asked = new CountDownLatch(1);
            engine.on(
                    "/info",
                    countingDown(asked, FakeAnswer.rawThenHang("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nx")));
            var connection = new EngineConnection(engine.endpoint(), new RequestLog());
            assertClosed(way, connection, () -> connection.get(EngineRequest.INFO), asked::await);
        }
    }

    @Test
    void beginsNothingAfterwards() {
        try (FakeEngine engine = FakeEngine.unix()) {
            var connection = new EngineConnection(engine.endpoint(), new RequestLog());
            connection.close();
            connection.close();
            assertThrows(EngineException.class, connection::ping);
            assertThrows(EngineException.class, () -> connection.events(null));
            assertEquals(0, engine.requests().size());
        }
    }

    @ParameterizedTest
    @EnumSource
    void connectingTakesNoLongerThanItMay(Way way) throws Exception {
        try (FullQueue queue = way.isUnix() ? FullQueue.unix() : FullQueue.tcp()) {
            var limits = new TimeLimits(Duration.ofMillis(200), Duration.ofSeconds(20));
            try (var connection = new EngineConnection(queue.endpoint(), new RequestLog(), limits)) {
                var fault = assertThrows(EngineException.class, connection::ping);
                assertTrue(fault.getMessage().contains("does not take the connection"), fault.getMessage());
            }
        }
    }

    private static FakeAnswer countingDown(CountDownLatch latch, FakeAnswer answer) {
        return exchange -> {
            latch.countDown();
            answer.play(exchange);
        };
    }

    /// Waits until a thread is inside the connecting; there is no other sign of it.
    private void awaitConnecting() {
        while (Thread.getAllStackTraces().entrySet().stream()
                .filter(thread -> thread.getKey().getName().startsWith("porthole-connect"))
                .flatMap(thread -> Arrays.stream(thread.getValue()))
                .noneMatch(frame -> frame.getMethodName().equals("connect0")
                        || frame.getMethodName().equals("poll"))) {
            Thread.onSpinWait();
        }
    }

    private static void assertClosed(Way way, EngineConnection connection, Call call, Wait wait) throws Exception {
        var outcome = new CompletableFuture<Throwable>();
        Thread caller = way.start(() -> outcome.complete(assertThrows(Throwable.class, call::run)));
        wait.run();
        long start = System.nanoTime();
        connection.close();
        Throwable fault = outcome.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        assertTrue(caller.join(Duration.ofSeconds(PATIENCE_SECONDS)));
        long millis = (System.nanoTime() - start) / 1_000_000;
        String message = assertInstanceOf(EngineException.class, fault).getMessage();
        assertTrue(message.endsWith(" was closed."), message);
        assertTrue(millis < 1000, "took " + millis + " ms");
    }

    /// Something that waits for an engine.
    @FunctionalInterface
    private interface Call {
        @org.jspecify.annotations.Nullable
        Object run() throws Exception;
    }

    /// Waits until it does.
    @FunctionalInterface
    private interface Wait {
        void run() throws InterruptedException;
    }
}
