package io.porthole.monitor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.porthole.engine.Endpoint;
import io.porthole.engine.RequestLog;
import io.porthole.event.Event;
import io.porthole.testing.FakeEngine;
import io.porthole.testing.ManualScheduler;
import io.porthole.watcher.DockerWatcher;
import io.porthole.watcher.SourceError;
import io.porthole.watcher.SourceState;
import io.porthole.watcher.Timing;
import io.porthole.watcher.Watcher;
import io.porthole.watcher.WatcherListener;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A hundred hosts at once, half of which cannot be reached.
@Timeout(120)
class HundredHostsTest {
    private static final int HALF = 50;
    private static final RandomGenerator MIDDLE = () -> 0;

    private final ManualScheduler time = new ManualScheduler();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
    private final RequestLog requests = new RequestLog();
    private final Monitor monitor = new Monitor(MonitorOptions.DEFAULT, this::watcher, requests, time, time);
    private final Semaphore news = new Semaphore(0);
    private final List<FakeEngine> engines = new ArrayList<>();

    @TempDir
    private Path nowhere = Path.of("");

    private Watcher watcher(SourceSpec spec) {
        var engine = (SourceSpec.Engine) spec;
        var timing = new Timing(InstantSource.system(), timer, MIDDLE);
        return new Noticed(new DockerWatcher(spec.name(), engine.endpoint(), requests.host(spec.address()), timing));
    }

    @AfterEach
    void close() {
        monitor.close();
        engines.forEach(FakeEngine::close);
        timer.shutdownNow();
    }

    @Test
    void theLivingAreWatchedAndTheDeadAreToldOnceEach() throws InterruptedException {
        int threads = platformThreads();
        long begin = System.nanoTime();
        addAll();
        awaitStates();
        Duration taken = Duration.ofNanos(System.nanoTime() - begin);
        assertTrue(taken.compareTo(Duration.ofSeconds(60)) < 0, () -> "it took " + taken);
        assertEquals(HALF, monitor.errors().entries().size());

        engines.forEach(engine -> engine.send("{\"Type\":\"container\",\"Action\":\"start\"}"));
        await(() -> received() == HALF);
        retryManyTimes();
        assertEquals(HALF, monitor.errors().entries().size(), "the same trouble is told again and again");
        assertTrue(monitor.errors().entries().stream().allMatch(entry -> entry.count() > 1));
        assertEquals(HALF, count(SourceState.LIVE));
        assertTrue(platformThreads() < threads + 20, () -> "from " + threads + " to " + platformThreads() + " threads");
    }

    @Test
    void allAreClosedTogetherAndSoon() throws InterruptedException {
        addAll();
        awaitStates();
        long begin = System.nanoTime();
        monitor.close();
        Duration taken = Duration.ofNanos(System.nanoTime() - begin);
        assertTrue(taken.compareTo(Duration.ofSeconds(10)) < 0, () -> "closing took " + taken);
        engines.forEach(FakeEngine::awaitNoConnection);
    }

    private void addAll() {
        for (int i = 0; i < HALF; i++) {
            FakeEngine engine = FakeEngine.unix();
            engines.add(engine);
            monitor.add(new SourceSpec.Engine("living-" + i, engine.endpoint()));
            String dead = nowhere.resolve(i + ".sock").toString();
            monitor.add(new SourceSpec.Engine("dead-" + i, new Endpoint.Unix(dead)));
        }
    }

    private void awaitStates() throws InterruptedException {
        await(() -> count(SourceState.LIVE) == HALF && count(SourceState.RETRYING) == HALF);
        engines.forEach(FakeEngine::awaitStream);
    }

    private void retryManyTimes() throws InterruptedException {
        for (int i = 0; i < 10; i++) {
            long told = monitor.errors().total();
            IntStream.range(0, HALF).forEach(dead -> monitor.retryNow("dead-" + dead));
            await(() -> monitor.errors().total() >= told + HALF);
            await(() -> count(SourceState.RETRYING) == HALF);
        }
    }

    private long received() {
        return monitor.sources().stream()
                .mapToLong(source ->
                        monitor.account(source.spec().name()).orElseThrow().received())
                .sum();
    }

    private long count(SourceState state) {
        return monitor.sources().stream()
                .filter(source -> source.state() == state)
                .count();
    }

    private static int platformThreads() {
        return ManagementFactory.getThreadMXBean().getThreadCount();
    }

    /// Looks again whenever something has come from a watcher.
    private void await(BooleanSupplier condition) throws InterruptedException {
        while (!condition.getAsBoolean()) {
            assertTrue(news.tryAcquire(60, TimeUnit.SECONDS), "nothing comes any more");
        }
    }

    /// A watcher of which the test notices all that the monitor has heard.
    private final class Noticed implements Watcher {
        private final Watcher watcher;

        Noticed(Watcher watcher) {
            this.watcher = watcher;
        }

        @Override
        public String source() {
            return watcher.source();
        }

        @Override
        public void start(WatcherListener listener) {
            watcher.start(new WatcherListener() {
                @Override
                public void events(List<Event> events) {
                    listener.events(events);
                    news.release();
                }

                @Override
                public void state(SourceState state) {
                    listener.state(state);
                    news.release();
                }

                @Override
                public void error(SourceError error) {
                    listener.error(error);
                    news.release();
                }
            });
        }

        @Override
        public void retryNow() {
            watcher.retryNow();
        }

        @Override
        public void close() {
            watcher.close();
        }
    }
}
