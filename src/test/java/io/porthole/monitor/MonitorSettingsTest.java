package io.porthole.monitor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.porthole.engine.RequestLog;
import io.porthole.log.EventLog;
import io.porthole.log.Segment;
import io.porthole.settings.Preference;
import io.porthole.settings.SettingsStore;
import io.porthole.testing.Events;
import io.porthole.testing.FakeWatcher;
import io.porthole.testing.ManualScheduler;
import io.porthole.testing.Sessions;
import java.nio.file.Path;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class MonitorSettingsTest {
    private static final long HEAP = Runtime.getRuntime().maxMemory();

    private final ManualScheduler timer = new ManualScheduler();
    private final FakeWatcher watcher = new FakeWatcher("web");
    private final SettingsStore settings = Sessions.settings();
    private final Semaphore batches = new Semaphore(0);
    private final Monitor monitor = new Monitor(MonitorOptions.DEFAULT, _ -> watcher, new RequestLog(), timer, timer);

    @AfterEach
    void close() {
        monitor.close();
    }

    @Test
    void theFlushIntervalHoldsFromTheStartAndAtOnceWhenItIsChanged() throws InterruptedException {
        settings.change(now -> now.with(Preference.FLUSH_INTERVAL, Duration.ofSeconds(2)));
        try (var _ = follow(OptionalLong.empty())) {
            monitor.onBatch((_, _) -> batches.release());
            monitor.add(new SourceSpec.Directory(Path.of("web")));
            int others = timer.pending();
            watcher.send(Events.numbered(0, 3));
            timer.awaitPending(others + 1);
            timer.advance(Duration.ofMillis(1_999));
            assertEquals(others + 1, timer.pending());
            timer.advance(Duration.ofMillis(1));
            assertTrue(batches.tryAcquire(20, TimeUnit.SECONDS));
            watcher.send(Events.numbered(3, 5));
            settings.change(now -> now.with(Preference.FLUSH_INTERVAL, Duration.ofMillis(20)));
            timer.advance(Duration.ofMillis(20));
            assertTrue(batches.tryAcquire(20, TimeUnit.SECONDS), "events that waited already");
            assertEquals(5, monitor.log().snapshot().held());
        }
    }

    @Test
    void theBudgetsHoldFromTheStartAndAtOnceWhenTheyAreChanged() {
        EventLog log = monitor.log();
        log.append(Events.numbered(0, 3 * Segment.ROWS), 1);
        try (var _ = follow(OptionalLong.empty())) {
            assertEquals(1_000_000, log.budget());
            assertEquals(HEAP / 100 * 50, log.memoryBudget());
            settings.change(now -> now.with(Preference.KEEP, 1_000L).with(Preference.MEMORY_SHARE, 20));
            assertEquals(HEAP / 100 * 20, log.memoryBudget());
            assertEquals(Segment.ROWS, log.snapshot().held());
            assertEquals(2 * Segment.ROWS, monitor.figures().evicted());
        }
        settings.change(now -> now.without(Preference.KEEP));
        assertEquals(1_000, log.budget(), "nobody follows the settings any more");
    }

    @Test
    void whatTheCommandLineSaysOfTheBudgetHolds() {
        settings.change(now -> now.with(Preference.KEEP, 2_000L));
        try (var _ = follow(OptionalLong.of(5_000))) {
            assertEquals(5_000, monitor.log().budget());
            settings.change(now -> now.with(Preference.KEEP, 3_000L).with(Preference.MEMORY_SHARE, 10));
            assertEquals(5_000, monitor.log().budget());
            assertEquals(HEAP / 100 * 10, monitor.log().memoryBudget());
        }
    }

    private MonitorSettings follow(OptionalLong keep) {
        return new MonitorSettings(monitor, settings, keep);
    }
}
