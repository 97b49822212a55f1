package io.porthole.monitor;

import io.porthole.engine.RequestLog;
import io.porthole.explain.FileTies;
import io.porthole.explain.Findings;
import io.porthole.log.EventLog;
import io.porthole.log.Listeners;
import io.porthole.log.Registration;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ScheduledExecutorService;

/// Porthole without a window: sources send into one queue, the queue flushes into the log, and what goes wrong is in
/// the error list. Usable from any thread; no method waits for a source.
public final class Monitor implements AutoCloseable {
    private final InstantSource clock;
    private final WatcherFactory watchers;
    private final RequestLog requests;
    private final ErrorLog errors;
    private final FileTies ties = new FileTies();
    private final Listeners listeners = new Listeners();
    private final Map<String, Source> sources = new LinkedHashMap<>();
    private final Intake intake;
    private final List<Thread> closing = new CopyOnWriteArrayList<>();

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
        this.errors = new ErrorLog(clock);
        this.intake = new Intake(options, timer, clock, errors, ties);
        errors.onChange(listeners::tell);
        ties.onChange(listeners::tell);
    }

    public EventLog log() {
        return intake.log();
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
        return new Source(spec, watchers.create(spec), this::changed, errors, intake.of(spec), clock);
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
        intake.setFlushInterval(interval);
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
        return source(name).map(source -> source.account(intake.lost(name), requests));
    }

    /// What was sent to which host, those that are watched no longer included, by their addresses in order.
    public List<HostRequests> requests() {
        return requests.hosts().entrySet().stream()
                .map(host -> new HostRequests(host.getKey(), host.getValue().snapshot()))
                .toList();
    }

    public MonitorFigures figures() {
        EventLog log = intake.log();
        EventLog.Snapshot rows = log.snapshot();
        return new MonitorFigures(
                intake.perSecond(),
                rows.held(),
                log.budget(),
                new MonitorFigures.Memory(rows.bytes(), log.memoryBudget(), rows.evictedForMemory()),
                rows.evicted(),
                intake.dropped(),
                intake.batches(),
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
        return intake.onBatch(listener);
    }

    /// As [#onBatch], but without what is read from opened files, which happened elsewhere or at another time.
    public Registration onWatchedBatch(BatchListener listener) {
        return intake.onWatchedBatch(listener);
    }

    /// Stops all sources at the same time, then flushes what they have sent.
    @Override
    public void close() {
        allSources().forEach(source -> remove(source.name()));
        closing.forEach(Monitor::join);
        intake.finish();
        ties.close();
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

    private void changed() {
        listeners.tell();
    }
}
