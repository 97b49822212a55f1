package io.porthole.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.porthole.event.Event;
import io.porthole.monitor.BatchListener;
import io.porthole.monitor.SourceSpec;
import io.porthole.testing.FakeEngine;
import io.porthole.testing.PoisonLine;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// Nothing behind the reader holds it up: what an engine sends is taken from it and kept, whatever the window and the
/// disk do meanwhile. How fast the engine stays is measured by `HostCallsBench`.
@ExtendWith(ApplicationExtension.class)
@Timeout(120)
@SuppressWarnings("NullAway.Init") // set by start, which the extension calls before each test
class FrozenWindowTest {
    /// More than sockets and buffers on the way hold.
    private static final int EVENTS = 20_000;

    private final FakeEngine engine = FakeEngine.unix();
    private final CountDownLatch frozen = new CountDownLatch(1);
    private final CountDownLatch thaw = new CountDownLatch(1);
    private TestWindow window;

    @Start
    void start(Stage stage) {
        window = new TestWindow(stage);
    }

    @AfterEach
    void close() {
        thaw.countDown();
        window.close();
        engine.close();
    }

    @Test
    void aBlockedWindowMissesNothing() throws Exception {
        watch();
        Platform.runLater(this::freeze);
        frozen.await();
        sendAll();
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> held().size() == EVENTS);
        thaw.countDown();
        window.awaitShown("event-" + (EVENTS - 1));
        assertAllHeld();
    }

    @Test
    void aStalledFlushMissesNothing() throws Exception {
        watch();
        BatchListener stalled = (_, _) -> freeze();
        try (var _ = window.monitor().onBatch(stalled)) {
            engine.send(PoisonLine.good("first"));
            frozen.await();
            sendAll();
            thaw.countDown();
            window.awaitShown("event-" + (EVENTS - 1));
        }
        assertAllHeld();
    }

    private void watch() throws Exception {
        window.add(new SourceSpec.Engine(engine.endpoint()));
        window.awaitShown("connected");
    }

    private void freeze() {
        frozen.countDown();
        try {
            thaw.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Returns when all has been taken from the engine, save for what lies in the socket.
    private void sendAll() {
        for (int i = 0; i < EVENTS; i++) {
            engine.send(PoisonLine.good("event-" + i));
        }
    }

    private List<String> held() {
        return window.events()
                .map(Event::actorName)
                .filter(name -> name.startsWith("event-"))
                .toList();
    }

    private void assertAllHeld() {
        assertEquals(IntStream.range(0, EVENTS).mapToObj(i -> "event-" + i).toList(), held());
        assertEquals(0, window.monitor().figures().dropped());
    }
}
