package io.porthole.monitor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.porthole.engine.RequestLog;
import io.porthole.event.Action;
import io.porthole.event.EventType;
import io.porthole.log.Row;
import io.porthole.testing.Events;
import io.porthole.testing.FakeWatcher;
import io.porthole.testing.ManualScheduler;
import io.porthole.watcher.SourceState;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MonitorTest {
    private static final Duration INTERVAL = Duration.ofMillis(100);
    private static final SourceSpec WEB = new SourceSpec.Directory(Path.of("web"));
    private static final SourceSpec DB = new SourceSpec.Directory(Path.of("db"));

    private static final SourceSpec FILE = new SourceSpec.Opened("file", Path.of("/tmp/file"));

    private final ManualScheduler timer = new ManualScheduler();
    private final Map<String, FakeWatcher> watchers = new HashMap<>();
    private final Semaphore batches = new Semaphore(0);
    private Instant now = Instant.parse("2026-01-01T00:00:00Z");
    private Monitor monitor = monitor(1_000);

    private Monitor monitor(int capacity) {
        var options = new MonitorOptions(INTERVAL, capacity, 1_000_000, false);
        WatcherFactory factory = spec -> watchers.computeIfAbsent(spec.name(), FakeWatcher::new);
        return new Monitor(options, factory, new RequestLog(), timer, () -> now);
    }

    MonitorTest() {
        monitor.onBatch((batch, events) -> batches.release());
    }

    @AfterEach
    void close() {
        monitor.close();
    }

    @Test
    void eventsOfAllSourcesReachTheLogInBatches() throws InterruptedException {
        monitor.add(WEB);
        monitor.add(DB);
        watcher("web").send(Events.numbered(0, 3));
        watcher("db").send(Events.numbered(3, 5));
        flush();
        watcher("db").send(Events.numbered(5, 6));
        flush();
        assertEquals(6, monitor.log().snapshot().held());
        assertEquals(1, row(5).batch());
        assertEquals(2, row(6).batch());
        assertEquals(2, monitor.figures().batches());
        assertEquals(3, monitor.sources().get(0).total());
        assertEquals(3, monitor.sources().get(1).total());
    }

    @Test
    void aFileWaitsAndLosesNothingAndPushesNothingOut() {
        monitor.add(WEB);
        monitor.add(FILE);
        watcher("web").send(Events.numbered(0, 500));
        watcher("file").send(Events.numbered(0, 100_000));
        monitor.close();
        assertEquals(100_500, monitor.log().snapshot().held());
        assertEquals(0, monitor.figures().dropped());
        assertEquals(List.of(), monitor.errors().entries());
    }

    /// As when `tail` ends while a file is still read and nobody takes what it writes.
    @Test
    void theEndDoesNotWaitForTheRestOfAFile() throws Exception {
        var inFlush = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        monitor.onBatch((_, _) -> {
            inFlush.countDown();
            awaitUninterruptibly(goOn);
        });
        monitor.add(FILE);
        FakeWatcher file = watcher("file");
        var read = CompletableFuture.runAsync(() -> file.send(Events.numbered(0, 1_000_000)), MonitorTest::onItsOwn);
        inFlush.await();
        var end = new Thread(monitor::close);
        end.start();
        while (end.getState() == Thread.State.NEW || end.getState() == Thread.State.RUNNABLE) {
            Thread.onSpinWait();
        }
        goOn.countDown();
        read.get(30, TimeUnit.SECONDS);
        end.join();
        assertTrue(monitor.log().snapshot().held() < 1_000_000);
        assertEquals(List.of(), monitor.errors().entries());
    }

    private static void onItsOwn(Runnable task) {
        Thread.ofPlatform().daemon().start(task);
    }

    @Test
    void filesAreGatheredForAsLongAsTheSettingsSay() throws InterruptedException {
        SourceSpec other = new SourceSpec.Opened("other", Path.of("/tmp/other"));
        monitor.setFlushInterval(Duration.ofMillis(20));
        monitor.add(FILE);
        watcher("file").send(Events.numbered(0, 1));
        timer.advance(Duration.ofMillis(20));
        assertTrue(batches.tryAcquire(30, TimeUnit.SECONDS));
        monitor.setFlushInterval(Duration.ofMillis(10));
        monitor.add(other);
        watcher("other").send(Events.numbered(0, 1));
        timer.advance(Duration.ofMillis(10));
        assertTrue(batches.tryAcquire(30, TimeUnit.SECONDS));
    }

    @Test
    void aFileWithMoreThanIsHeldIsToldBeforehand() {
        monitor.add(FILE);
        watcher("file").expects(1_000_000);
        assertEquals(List.of(), monitor.errors().entries());
        watcher("file").expects(1_000_001);
        assertEquals(
                "There are 1,000,001 events in it, and 1,000,000 are held at most: the oldest will be let go of.",
                monitor.errors().entries().getFirst().latest().message());
    }

    @Test
    void aSourceIsWatchedOnce() {
        assertTrue(monitor.add(WEB));
        assertFalse(monitor.add(WEB));
        assertEquals(1, monitor.sources().size());
    }

    @Test
    void aSourceThatIsRemovedIsClosedAndItsRowsStay() throws InterruptedException {
        monitor.add(WEB);
        watcher("web").send(Events.numbered(0, 3));
        watcher("web").fail("gone", 1);
        flush();
        monitor.remove("web");
        assertEquals(List.of(), monitor.sources());
        assertFalse(monitor.errors().entries().getFirst().open());
        monitor.close();
        assertTrue(watcher("web").isClosed());
        assertEquals(3, monitor.log().snapshot().held());
    }

    @Test
    void closingFlushesWhatHasCome() {
        monitor.add(WEB);
        watcher("web").send(Events.numbered(0, 3));
        monitor.close();
        assertEquals(3, monitor.log().snapshot().held());
    }

    @Test
    void retryNowReachesTheSource() {
        monitor.add(WEB);
        monitor.retryNow("web");
        monitor.retryNow("nobody");
        assertEquals(1, watcher("web").retries());
    }

    @Test
    void theSameTroubleIsOneLineThatCountsUntilTheSourceIsWell() {
        monitor.add(WEB);
        for (int attempt = 1; attempt <= 500; attempt++) {
            watcher("web").fail("nobody listens", attempt);
        }
        assertEquals(1, monitor.errors().entries().size());
        ErrorEntry entry = monitor.errors().entries().getFirst();
        assertEquals(500, entry.count());
        assertEquals(500, entry.latest().attempt());
        assertTrue(entry.open());
        assertNotNull(monitor.sources().getFirst().error());

        watcher("web").state(SourceState.LIVE);
        assertFalse(monitor.errors().entries().getFirst().open());
        assertNull(monitor.sources().getFirst().error());

        watcher("web").fail("nobody listens", 1);
        assertEquals(2, monitor.errors().entries().size());
        assertEquals(501, monitor.figures().errors());
    }

    @Test
    void errorsAreBounded() {
        monitor.add(WEB);
        for (int i = 0; i < ErrorLog.MOST * 2; i++) {
            watcher("web").fail("trouble " + i, 1);
        }
        List<ErrorEntry> entries = monitor.errors().entries();
        assertEquals(ErrorLog.MOST, entries.size());
        assertEquals(
                "trouble " + (ErrorLog.MOST * 2 - 1), entries.getLast().latest().message());
        monitor.errors().clear();
        assertEquals(List.of(), monitor.errors().entries());
    }

    @Test
    void whatTheQueueDropsIsARowAndAnErrorAndAFigure() throws InterruptedException {
        monitor.close();
        monitor = monitor(10);
        var inFlush = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        monitor.onBatch((batch, events) -> {
            inFlush.countDown();
            awaitUninterruptibly(goOn);
            batches.release();
        });
        monitor.add(WEB);
        watcher("web").send(Events.numbered(0, 1));
        timer.advance(INTERVAL);
        inFlush.await();
        watcher("web").send(Events.numbered(1, 26));
        goOn.countDown();
        assertTrue(batches.tryAcquire(2, 30, TimeUnit.SECONDS));
        Row marker = row(2);
        assertEquals(EventType.PORTHOLE, marker.event().type());
        assertEquals(Action.OVERFLOW, marker.event().action());
        assertTrue(
                marker.event().verb().startsWith("15 events were dropped"),
                marker.event().verb());
        assertEquals("16", row(3).event().actorAttributes().get("seq"));
        assertEquals(15, monitor.figures().dropped());
        monitor.close();
        assertEquals(1, monitor.errors().entries().size());
    }

    @Test
    void ratesFallBackToZeroWhenNothingComes() {
        monitor.add(WEB);
        watcher("web").send(Events.numbered(0, 100));
        assertEquals(50, monitor.figures().perSecond());
        assertEquals(50, monitor.sources().getFirst().perSecond());
        now = now.plusSeconds(1);
        watcher("web").send(Events.numbered(100, 200));
        assertEquals(100, monitor.figures().perSecond());
        now = now.plusSeconds(2);
        assertEquals(0, monitor.figures().perSecond());
    }

    private void flush() throws InterruptedException {
        timer.advance(INTERVAL);
        assertTrue(batches.tryAcquire(30, TimeUnit.SECONDS));
    }

    private FakeWatcher watcher(String name) {
        return Objects.requireNonNull(watchers.get(name));
    }

    private Row row(long number) {
        return Objects.requireNonNull(monitor.log().row(number));
    }

    private static void awaitUninterruptibly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
