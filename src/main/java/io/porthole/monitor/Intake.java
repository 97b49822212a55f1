package io.porthole.monitor;

import io.porthole.engine.ContainerMounts;
import io.porthole.event.Action;
import io.porthole.event.EpochNanos;
import io.porthole.event.Event;
import io.porthole.explain.FileTies;
import io.porthole.log.EventLog;
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
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/// The way of events from their sources into the log: one queue for what is watched, which never holds up a source, and
/// one for what is read from opened files, which does. Usable from any thread.
final class Intake {
    private static final String NAME = "porthole";

    /// Few enough for a collection to find little that waits, and so many that below 160,000 events a second the window
    /// has no more flushes to follow than those of the interval.
    private static final int BATCH_SIZE = 16_384;

    private final ScheduledExecutorService timer;
    private final InstantSource clock;
    private final ErrorLog errors;
    private final FileTies ties;
    private final boolean keep;
    private final EventLog log;
    private final EventQueue<Event> queue;
    private final Rate rate = new Rate();
    private final List<BatchListener> batchListeners = new CopyOnWriteArrayList<>();
    private final List<BatchListener> watchedListeners = new CopyOnWriteArrayList<>();
    private final Map<String, LongAdder> lost = new ConcurrentHashMap<>();
    private Duration flushInterval;
    /// Made when the first file is opened.
    private @Nullable OpenedFlow opened;

    private volatile long batches;

    /// @param timer turns the queues' clock; it stays its owner's to shut down, after this
    Intake(
            MonitorOptions options,
            ScheduledExecutorService timer,
            InstantSource clock,
            ErrorLog errors,
            FileTies ties) {
        this.timer = timer;
        this.clock = clock;
        this.errors = errors;
        this.ties = ties;
        this.keep = options.budget() > 0;
        this.log = new EventLog(Math.max(1, options.budget()));
        this.flushInterval = options.flushInterval();
        var queueOptions = new QueueOptions(
                NAME, flushInterval, BATCH_SIZE, options.queueCapacity(), Overflow.DROP_OLDEST, options.debug());
        this.queue = new EventQueue<>(queueOptions, timer, new Flush());
    }

    EventLog log() {
        return log;
    }

    /// Takes what a source brings.
    Source.Receiver of(SourceSpec spec) {
        return spec instanceof SourceSpec.Opened ? new ReadFromFile(flowOfFiles()) : new Received();
    }

    private synchronized OpenedFlow flowOfFiles() {
        if (opened == null) {
            opened = new OpenedFlow(flushInterval, timer, this::append, this::tell);
        }
        return opened;
    }

    synchronized void setFlushInterval(Duration interval) {
        queue.setFlushInterval(interval);
        flushInterval = interval;
        if (opened != null) {
            opened.setFlushInterval(interval);
        }
    }

    /// How many events come in a second.
    double perSecond() {
        return rate.perSecond(clock.millis());
    }

    /// How many events were dropped because the queue was full.
    long dropped() {
        return queue.dropped();
    }

    /// How many of those were of one source.
    long lost(String source) {
        LongAdder count = lost.get(source);
        return count == null ? 0 : count.sum();
    }

    long batches() {
        return batches;
    }

    Registration onBatch(BatchListener listener) {
        batchListeners.add(listener);
        return () -> batchListeners.remove(listener);
    }

    Registration onWatchedBatch(BatchListener listener) {
        watchedListeners.add(listener);
        return () -> watchedListeners.remove(listener);
    }

    /// Flushes what has come, and ends.
    void finish() {
        OpenedFlow files;
        synchronized (this) {
            files = opened;
        }
        if (files != null) {
            files.finish();
        }
        queue.finish();
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

    private void appendWatched(List<Event> events) {
        synchronized (batchListeners) {
            append(events);
            watchedListeners.forEach(listener -> listener.batch(batches, events));
        }
    }

    /// One batch at a time, whichever queue it is from.
    private void append(List<Event> events) {
        synchronized (batchListeners) {
            long batch = batches + 1;
            if (keep) {
                log.append(events, batch);
            }
            batches = batch;
            batchListeners.forEach(listener -> listener.batch(batch, events));
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
            appendWatched(withDropped(ties.tie(events)));
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
