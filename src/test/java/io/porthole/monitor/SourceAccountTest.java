package io.porthole.monitor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.porthole.engine.RequestLog;
import io.porthole.event.Action;
import io.porthole.event.Event;
import io.porthole.testing.Events;
import io.porthole.testing.FakeWatcher;
import io.porthole.testing.ManualScheduler;
import io.porthole.watcher.SourceState;
import io.porthole.watcher.StreamFigures;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SourceAccountTest {
    private static final String NAME = "local";

    private final ManualScheduler timer = new ManualScheduler();
    private final FakeWatcher watcher = new FakeWatcher(NAME);
    private final Monitor monitor = new Monitor(
            new MonitorOptions(Duration.ofMillis(100), 10, 1_000, false), _ -> watcher, new RequestLog(), timer, timer);

    SourceAccountTest() {
        monitor.add(new SourceSpec.Directory(Path.of(NAME)));
    }

    @AfterEach
    void close() {
        monitor.close();
    }

    @Test
    void aSourceThatNobodyWatchesHasNone() {
        assertEquals(Optional.empty(), monitor.account("other"));
    }

    @Test
    void atFirstNothingIsKnown() {
        assertNull(account().liveSince());
        assertNull(account().lastEvent());
        assertNull(account().clockOffset());
        assertEquals(0, account().received());
        assertEquals(StreamFigures.NONE, account().stream());
        assertEquals(List.of(), account().requests());
    }

    @Test
    void itIsLiveSinceItWasFoundLiveAndNotSinceItWasToldAgain() {
        watcher.state(SourceState.LIVE);
        Instant first = timer.instant();
        timer.advance(Duration.ofSeconds(5));
        watcher.state(SourceState.LIVE);
        assertEquals(first, account().liveSince());
        watcher.state(SourceState.RETRYING);
        assertNull(account().liveSince());
        watcher.state(SourceState.LIVE);
        assertEquals(timer.instant(), account().liveSince());
    }

    @Test
    void rowsOfPortholesOwnAreNotReceived() {
        watcher.send(List.of(Event.porthole(NAME, Action.CONNECTED, "connected", 1)));
        assertEquals(0, account().received());
        assertNull(account().lastEvent());
        timer.advance(Duration.ofSeconds(5));
        watcher.send(Events.numbered(0, 3));
        assertEquals(3, account().received());
        assertEquals(timer.instant(), account().lastEvent());
    }

    @Test
    void whatTheQueueDroppedIsLost() throws InterruptedException {
        var inFlush = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        monitor.onBatch((_, _) -> {
            inFlush.countDown();
            await(goOn);
        });
        watcher.send(Events.numbered(0, 1));
        timer.advance(Duration.ofMillis(100));
        inFlush.await();
        List<Event> many = Events.numbered(1, 26);
        watcher.send(many);
        goOn.countDown();
        assertTrue(many.stream().allMatch(event -> event.source().equals(NAME)), "the events are of this source");
        assertEquals(15, account().lost());
        assertEquals(26, account().received());
    }

    private SourceAccount account() {
        return monitor.account(NAME).orElseThrow();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
