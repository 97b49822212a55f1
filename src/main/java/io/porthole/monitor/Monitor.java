package io.porthole.monitor;

import io.porthole.engine.ContainerMounts;
import io.porthole.engine.RequestLog;
import io.porthole.event.Action;
import io.porthole.event.EpochNanos;
import io.porthole.event.Event;
import io.porthole.explain.FileTies;
import io.porthole.explain.Findings;
import io.porthole.log.EventLog;
import io.porthole.log.Listeners;
import io.porthole.log.Registration;
import io.porthole.message.Messages;
import io.porthole.queue.EventQueue;
import io.porthole.queue.Overflow;
import io.porthole.queue.QueueError;
import io.porthole.queue.QueueHandler;
import io.porthole.queue.QueueOptions;
import io.porthole.watcher.SourceError;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/// Porthole without a window: sources send into one queue, the queue flushes into the log, and what goes wrong is in
/// the error list. Usable from any thread; no method waits for a source.
public final class Monitor implements AutoCloseable {
    private static final String NAME = "porthole";

    /// Few enough for a collection to find little that waits, and so many that below 160,000 events a second the window
    /// has no more flushes to follow than those of the interval.
    private static final int BATCH_SIZE = 16_384;

    private final InstantSource clock;
    private final WatcherFactory watchers;
    private final RequestLog requests;
    private final boolean keep;
    private final EventLog log;
    private final ErrorLog errors;
    private final EventQueue<Event> queue;
    private final Rate rate = new Rate();
    private final FileTies ties = new FileTies();
    private final Listeners listeners = new Listeners();
    private final List<BatchListener> batchListeners = new CopyOnWriteArrayList<>();
    private final List<BatchListener> watchedListeners = new CopyOnWriteArrayList<>();
    private final Map<String, Source> sources = new LinkedHashMap<>();
    private final Map<String, LongAdder> lost = new ConcurrentHashMap<>();
    private final List<Thread> closing = new CopyOnWriteArrayList<>();
    private Duration flushInterval;
    private final ScheduledExecutorService timer;
    /// Made when the first file is opened.
    private @Nullable OpenedFlow opened;

    private volatile long batches;

    /// @param timer turns the queue's clock; it stays the caller's to shut down, after this monitor
    public Monitor(
            MonitorOptions options,
            WatcherFactory watchers,
            RequestLog requests,
            ScheduledExecutorService timer,
            InstantSource clock) {
        this.clock = clock;
        this.watchers = watchers;
        this.requests = requests;
        this.flushInterval = options.flushInterval();
        this.timer = timer;
        this.keep = options.budget() > 0;
        this.log = new EventLog(Math.max(1, options.budget()));
        this.errors = new ErrorLog(clock);
        var queueOptions = new QueueOptions(
                NAME,
                options.flushInterval(),
                BATCH_SIZE,
                options.queueCapacity(),
                Overflow.DROP_OLDEST,
                options.debug());
        this.queue = new EventQueue<>(queueOptions, timer, new Flush());
        errors.onChange(listeners::tell);
        ties.onChange(listeners::tell);
    }

    public EventLog log() {
        return log;
    }

    public ErrorLog errors() {
        return errors;
    }

    /// What is the case at present with watched files that running containers mount.
    public Findings findings() {
        return ties.findings();
    }

    /// Begins to watch a source. False if one of that name is watched already.
    public boolean add(SourceSpec spec) {
        Source source;
        synchronized (sources) {
            if (sources.containsKey(spec.name())) {
                return false;
            }
            source = source(spec);
            sources.put(spec.name(), source);
        }
        start(source);
        listeners.tell();
        return true;
    }

    /// Watches another source in the place of one that is watched, whose rows stay. Returns at once.
    ///
    /// @return false, and nothing is changed, if none of that name is watched or the other's name is taken
    public boolean replace(String name, SourceSpec spec) {
        Source old;
        Source replacement;
        synchronized (sources) {
            old = sources.get(name);
            if (old == null || (!spec.name().equals(name) && sources.containsKey(spec.name()))) {
                return false;
            }
            replacement = source(spec);
            putInPlace(name, replacement);
        }
        retire(old);
        start(replacement);
        listeners.tell();
        return true;
    }

    /// While a directory is watched, engines are asked for what their containers mount.
    private void start(Source source) {
        source.start();
        if (source.spec() instanceof SourceSpec.Directory directory) {
            ties.watch(directory.name(), directory.path(), directory.options().below());
        }
        List<Source> all = allSources();
        if (all.stream().anyMatch(each -> each.spec() instanceof SourceSpec.Directory)) {
            all.forEach(Source::tellMounts);
        }
    }

    private void putInPlace(String name, Source replacement) {
        var all = List.copyOf(sources.values());
        sources.clear();
        all.forEach(source -> {
            Source kept = source.name().equals(name) ? replacement : source;
            sources.put(kept.name(), kept);
        });
    }

    /// Stops watching a source; the rows that it has sent stay. Returns at once.
    public void remove(String name) {
        Source source;
        synchronized (sources) {
            source = sources.remove(name);
        }
        if (source != null) {
            retire(source);
            listeners.tell();
        }
    }

    private void retire(Source source) {
        errors.over(source.name());
        ties.forget(source.name());
        closing.removeIf(thread -> !thread.isAlive());
        closing.add(Thread.ofVirtual().name("close-" + source.name()).start(() -> {
            source.close();
            if (source(source.name()).isEmpty()) {
                ties.forget(source.name()); // what it has told since
            }
        }));
    }

    private Source source(SourceSpec spec) {
        return new Source(spec, watchers.create(spec), this::changed, errors, receiver(spec), clock);
    }

    private Source.Receiver receiver(SourceSpec spec) {
        return spec instanceof SourceSpec.Opened ? new ReadFromFile(flowOfFiles()) : new Received();
    }

    private OpenedFlow flowOfFiles() {
        synchronized (sources) {
            if (opened == null) {
                opened = new OpenedFlow(flushInterval, timer, this::takeOpened, this::tell);
            }
            return opened;
        }
    }

    /// Ends the pause before a source's next attempt.
    public void retryNow(String name) {
        source(name).ifPresent(Source::retryNow);
    }

    private Optional<Source> source(String name) {
        synchronized (sources) {
            return Optional.ofNullable(sources.get(name));
        }
    }

    /// Gathers events for so long from now on before they go on together.
    public void setFlushInterval(Duration interval) {
        queue.setFlushInterval(interval);
        synchronized (sources) {
            flushInterval = interval;
            if (opened != null) {
                opened.setFlushInterval(interval);
            }
        }
    }

    /// How each source is doing, in the order in which they were added.
    public List<SourceHealth> sources() {
        return allSources().stream().map(Source::health).toList();
    }

    /// The opened file some of whose rows go by the name `source`, though it may be closed; empty where there is none.
    Optional<String> fileWithRowsOf(String source) {
        return watchers.fileWithRowsOf(source);
    }

    /// What is known of one source; empty if none of that name is watched.
    public Optional<SourceAccount> account(String name) {
        return source(name).map(source -> source.account(lost(name), requests));
    }

    private long lost(String name) {
        LongAdder count = lost.get(name);
        return count == null ? 0 : count.sum();
    }

    /// What was sent to which host, those that are watched no longer included, by their addresses in order.
    public List<HostRequests> requests() {
        return requests.hosts().entrySet().stream()
                .map(host -> new HostRequests(host.getKey(), host.getValue().snapshot()))
                .toList();
    }

    public MonitorFigures figures() {
        EventLog.Snapshot rows = log.snapshot();
        return new MonitorFigures(
                rate.perSecond(clock.millis()),
                rows.held(),
                log.budget(),
                new MonitorFigures.Memory(rows.bytes(), log.memoryBudget(), rows.evictedForMemory()),
                rows.evicted(),
                queue.dropped(),
                batches,
                errors.total(),
                requests.total());
    }

    /// Calls `listener` after each change of the sources or the errors, in the thread that made it. What the log
    /// receives is told by the log.
    public Registration onChange(Runnable listener) {
        return listeners.add(listener);
    }

    /// Calls `listener` with each batch that the log has taken.
    public Registration onBatch(BatchListener listener) {
        batchListeners.add(listener);
        return () -> batchListeners.remove(listener);
    }

    /// As [#onBatch], but without what is read from opened files, which happened elsewhere or at another time.
    public Registration onWatchedBatch(BatchListener listener) {
        watchedListeners.add(listener);
        return () -> watchedListeners.remove(listener);
    }

    /// Stops all sources at the same time, then flushes what they have sent.
    @Override
    public void close() {
        allSources().forEach(source -> remove(source.name()));
        closing.forEach(Monitor::join);
        finish();
        ties.close();
    }

    private void finish() {
        OpenedFlow flow;
        synchronized (sources) {
            flow = opened;
        }
        if (flow != null) {
            flow.finish();
        }
        queue.finish();
    }

    private List<Source> allSources() {
        synchronized (sources) {
            return List.copyOf(sources.values());
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private final class Received implements Source.Receiver {
        @Override
        public void events(List<Event> events) {
            rate.add(events.size(), clock.millis());
            queue.addAll(events);
        }

        @Override
        public void mounts(String source, ContainerMounts container) {
            ties.running(source, container);
        }
    }

    /// Lets a file wait until there is room. What its rows tell was the case elsewhere, or at another time, so
    /// that they are tied to nothing that runs here now.
    private final class ReadFromFile implements Source.Receiver {
        private final OpenedFlow flow;

        ReadFromFile(OpenedFlow flow) {
            this.flow = flow;
        }

        @Override
        public void events(List<Event> events) {
            rate.add(events.size(), clock.millis());
            flow.add(events);
        }

        @Override
        public void expects(String source, long events) {
            if (keep && events > log.budget()) {
                errors.add(new SourceError(
                        source,
                        Messages.text(
                                "monitor.events-in-and-held", "%,d".formatted(events), "%,d".formatted(log.budget())),
                        Messages.text("monitor.start-porthole-larger-keep"),
                        0,
                        clock.instant(),
                        null,
                        null));
            }
        }

        @Override
        public void mounts(String source, ContainerMounts container) {}
    }

    private void changed() {
        listeners.tell();
    }

    /// One batch at a time, whichever queue it is from.
    private void take(List<Event> events) {
        synchronized (batchListeners) {
            long batch = takeOpened(events);
            watchedListeners.forEach(listener -> listener.batch(batch, events));
        }
    }

    private long takeOpened(List<Event> events) {
        synchronized (batchListeners) {
            long batch = batches + 1;
            if (keep) {
                log.append(events, batch);
            }
            batches = batch;
            batchListeners.forEach(listener -> listener.batch(batch, events));
            return batch;
        }
    }

    private void tell(QueueError error) {
        errors.add(
                new SourceError(NAME, error.message(), advice(error.kind()), 0, clock.instant(), null, error.cause()));
    }

    private static String advice(QueueError.Kind kind) {
        return switch (kind) {
            case OVERFLOW, INTERRUPTED -> Messages.text("monitor.row-in-table-marks");
            case FLUSH_FAILED -> Messages.text("monitor.fault-in-porthole-please");
            case SOURCE, CANCELLED, ERRORS_LOST -> "";
        };
    }

    private final class Flush implements QueueHandler<Event> {
        private long droppedTold;

        @Override
        public void onFlush(List<Event> events) {
            take(withDropped(ties.tie(events)));
        }

        /// Puts a row before the batch where the queue dropped events to make room for it.
        private List<Event> withDropped(List<Event> events) {
            long dropped = queue.dropped() - droppedTold;
            if (dropped == 0) {
                return events;
            }
            droppedTold += dropped;
            String message = Messages.text("monitor.events-were-dropped-here", "%,d".formatted(dropped));
            var all = new ArrayList<Event>(events.size() + 1);
            all.add(Event.porthole(NAME, Action.OVERFLOW, message, EpochNanos.now(clock)));
            all.addAll(events);
            return all;
        }

        @Override
        public void onError(QueueError error) {
            tell(error);
        }

        @Override
        public void onDrop(Event event) {
            lost.computeIfAbsent(event.source(), _ -> new LongAdder()).increment();
        }
    }
}
