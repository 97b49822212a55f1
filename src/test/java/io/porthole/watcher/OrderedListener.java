package io.porthole.watcher;

import io.porthole.event.Event;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/// Keeps what a watcher tells, one line each, until the test asks for it.
class OrderedListener implements WatcherListener {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final BlockingQueue<Object> told = new LinkedBlockingQueue<>();

    @Override
    public void events(List<Event> events) {
        told.addAll(events);
    }

    @Override
    public void state(SourceState state) {
        told.add(state);
    }

    @Override
    public void error(SourceError error) {
        told.add(error);
    }

    /// The next thing told, which must be of this type.
    <T> T next(Class<T> type) throws InterruptedException {
        Object next = told.poll(PATIENCE.toNanos(), TimeUnit.NANOSECONDS);
        if (!type.isInstance(next)) {
            throw new AssertionError("Expected " + type.getSimpleName() + ", but was told " + next);
        }
        return type.cast(next);
    }

    /// The next events, up to one that fits, while something happens again and again.
    List<Event> untilWhile(Predicate<Event> fits, Runnable meanwhile) throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        var events = new ArrayList<Event>();
        while (events.isEmpty() || !fits.test(events.getLast())) {
            Object next = told.poll(10, TimeUnit.MILLISECONDS);
            if (next instanceof Event event) {
                events.add(event);
            } else if (next != null || System.nanoTime() > deadline) {
                throw new AssertionError("Expected an event, but was told " + next + " after " + events);
            } else {
                meanwhile.run();
            }
        }
        return events;
    }

    /// The next event, as `TYPE: action actor`.
    String nextEvent() throws InterruptedException {
        Event event = next(Event.class);
        return event.type() + ": " + event;
    }

    /// Whatever has been told and not asked for.
    List<Object> rest() {
        return List.copyOf(told);
    }
}
