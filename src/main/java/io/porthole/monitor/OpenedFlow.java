package io.porthole.monitor;

import io.porthole.event.Event;
import io.porthole.message.Messages;
import io.porthole.queue.EventQueue;
import io.porthole.queue.Overflow;
import io.porthole.queue.QueueError;
import io.porthole.queue.QueueHandler;
import io.porthole.queue.QueueOptions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;

/// Takes the events of opened files on to where those of engines go, by a queue of their own: a file waits for it,
/// instead of losing events or pushing out those of engines. What waits is bounded by count and by text. Usable from
/// any thread.
final class OpenedFlow {
    private static final String NAME = Messages.text("monitor.opened-files");
    private static final int CAPACITY = 1 << 14;
    private static final int BATCH_SIZE = 1 << 12;

    /// So many characters of text wait at most.
    private static final int MOST_TEXT = 1 << 26;

    private static final int PER_EVENT = 64;

    private final Semaphore room = new Semaphore(MOST_TEXT);
    private final Consumer<List<Event>> onFlush;
    private final Consumer<QueueError> onError;
    private final EventQueue<Event> queue;
    private volatile boolean ended;

    OpenedFlow(
            Duration flushInterval,
            ScheduledExecutorService timer,
            Consumer<List<Event>> onFlush,
            Consumer<QueueError> onError) {
        this.onFlush = onFlush;
        this.onError = onError;
        var options = new QueueOptions(NAME, flushInterval, BATCH_SIZE, CAPACITY, Overflow.BLOCK, false);
        this.queue = new EventQueue<>(options, timer, new Flush());
    }

    /// Adds events, one by one as there is room; after the end, none.
    void add(List<Event> events) {
        for (Event event : events) {
            room.acquireUninterruptibly(size(event));
            if (!added(event)) {
                return;
            }
        }
    }

    private synchronized boolean added(Event event) {
        if (!ended) {
            queue.add(event);
        }
        return !ended;
    }

    void setFlushInterval(Duration interval) {
        queue.setFlushInterval(interval);
    }

    /// Hands on what is left, and ends. Who is just adding an event has it taken, and no other.
    void finish() {
        ended = true;
        close();
        queue.finish();
    }

    private synchronized void close() {
        queue.sourceClosed();
    }

    private static int size(Event event) {
        long size = (long) PER_EVENT
                + event.source().length()
                + event.object().length()
                + event.verb().length()
                + event.actorName().length()
                + event.actorId().length()
                + event.raw().length()
                + event.flag().length();
        for (Map.Entry<String, String> attribute : event.actorAttributes().entrySet()) {
            size += attribute.getKey().length() + attribute.getValue().length();
        }
        return (int) Math.min(size, MOST_TEXT / 2);
    }

    private final class Flush implements QueueHandler<Event> {
        @Override
        public void onFlush(List<Event> events) {
            try {
                onFlush.accept(events);
            } finally {
                room.release(events.stream().mapToInt(OpenedFlow::size).sum());
            }
        }

        @Override
        public void onError(QueueError error) {
            onError.accept(error);
        }
    }
}
