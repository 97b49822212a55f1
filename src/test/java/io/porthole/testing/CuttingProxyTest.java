package io.porthole.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.porthole.engine.ApiVersion;
import io.porthole.engine.EngineConnection;
import io.porthole.engine.EngineException;
import io.porthole.engine.RequestLog;
import io.porthole.engine.TimeLimits;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CuttingProxyTest {
    private static final TimeLimits SHORT = new TimeLimits(Duration.ofSeconds(20), Duration.ofMillis(200));

    private final FakeEngine engine = FakeEngine.unix();
    private CuttingProxy proxy = CuttingProxy.unix(engine.endpoint());

    @AfterEach
    void close() {
        proxy.close();
        engine.close();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void carriesBytesBothWays(boolean tcp) throws IOException {
        choose(tcp);
        try (InputStream events = open()) {
            engine.send("one");
            assertEquals("one\n", read(events, 4));
        }
        proxy.awaitNoConnection();
        engine.awaitNoConnection();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void cutsWithAnError(boolean tcp) throws IOException {
        choose(tcp);
        assertThrows(IOException.class, () -> readAfter(CuttingProxy::cut));
        engine.awaitNoConnection();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void hangingUpAndClosingHalfEndWithinAnAnswer(boolean tcp) throws IOException {
        choose(tcp);
        assertThrows(IOException.class, () -> readAfter(CuttingProxy::hangUp));
        assertThrows(IOException.class, () -> readAfter(CuttingProxy::halfClose));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void finishesInPeace(boolean tcp) throws IOException {
        choose(tcp);
        assertEquals(-1, readAfter(CuttingProxy::finish));
    }

    @Test
    void swallowsWhatIsSent() throws IOException {
        proxy.swallow();
        assertThrows(EngineException.class, () -> connection().ping());
        proxy.cut();
        proxy.pass();
        assertEquals(new ApiVersion(1, 41), connection().ping());
        assertEquals(1, engine.requests().size());
    }

    @Test
    void freezesAndThawsWithoutLoss() throws IOException {
        try (InputStream events = open()) {
            proxy.freeze();
            engine.send("one");
            engine.send("two");
            long before = proxy.bytesToClient();
            assertThrows(EngineException.class, () -> connection().ping());
            assertEquals(before, proxy.bytesToClient());
            proxy.pass();
            assertEquals("one\ntwo\n", read(events, 8));
        }
    }

    @Test
    void delays() throws IOException {
        proxy.delay(Duration.ofMillis(60));
        long start = System.nanoTime();
        try (InputStream events = open()) {
            engine.send("one");
            assertEquals("one\n", read(events, 4));
        }
        assertTrue(System.nanoTime() - start >= Duration.ofMillis(180).toNanos());
    }

    @Test
    void dropsIdleConnections() throws IOException {
        proxy.dropIdleAfter(Duration.ofMillis(100));
        assertThrows(IOException.class, () -> readAfter(_ -> {}));
        proxy.awaitNoConnection();
    }

    @Test
    void refusesAndAccepts() throws IOException {
        proxy.refuse();
        assertThrows(EngineException.class, () -> connection().ping());
        proxy.accept();
        assertEquals(new ApiVersion(1, 41), connection().ping());
    }

    private void choose(boolean tcp) {
        if (tcp) {
            proxy.close();
            proxy = CuttingProxy.tcp(engine.endpoint());
        }
    }

    private EngineConnection connection() {
        return new EngineConnection(proxy.endpoint(), new RequestLog(), SHORT);
    }

    private InputStream open() throws IOException {
        InputStream events = connection().events(null);
        engine.awaitStream();
        return events;
    }

    private int readAfter(Consumer<CuttingProxy> disturbance) throws IOException {
        try (InputStream events = open()) {
            disturbance.accept(proxy);
            return events.read();
        }
    }

    private static String read(InputStream events, int count) throws IOException {
        return new String(events.readNBytes(count), StandardCharsets.UTF_8);
    }
}
