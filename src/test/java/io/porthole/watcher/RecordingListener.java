package io.porthole.watcher;

import io.porthole.event.Action;
import io.porthole.event.Event;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/// Keeps what a watcher tells; a test can wait for it.
final class RecordingListener implements WatcherListener {
    private static final Duration LOOK = Duration.ofMillis(100);

    private final List<Event> events = new ArrayList<>();
    private final List<SourceState> states = new ArrayList<>();
    private final List<SourceError> errors = new ArrayList<>();

    private Runnable turn = () -> {};

    /// What to do while a test waits, every tenth of a second: it may turn a clock.
    synchronized void whileWaiting(Runnable action) {
        turn = action;
    }

    @Override
    public synchronized void events(List<Event> more) {
        events.addAll(more);
        notifyAll();
    }

    @Override
    public synchronized void state(SourceState state) {
        states.add(state);
        notifyAll();
    }

    @Override
    public synchronized void error(SourceError error) {
        errors.add(error);
        notifyAll();
    }

    synchronized List<Event> events() {
        return List.copyOf(events);
    }

    /// Drops what was told of a path.
    synchronized void forget(Path path) {
        events.removeIf(event -> event.actorName().equals(path.toString()));
    }

    synchronized List<SourceState> states() {
        return List.copyOf(states);
    }

    synchronized List<SourceError> errors() {
        return List.copyOf(errors);
    }

    List<Event> events(Action action, Path path) {
        return events().stream()
                .filter(event -> event.action() == action && event.actorName().equals(path.toString()))
                .toList();
    }

    Event await(Action action, Path path) throws InterruptedException {
        await(it -> !it.events(action, path).isEmpty());
        return events(action, path).getFirst();
    }

    void await(SourceState state) throws InterruptedException {
        await(it -> !it.states().isEmpty() && it.states().getLast() == state);
    }

    /// The n-th error, from 1.
    SourceError awaitError(int number) throws InterruptedException {
        await(it -> it.errors().size() >= number);
        return errors().get(number - 1);
    }

    void await(Predicate<RecordingListener> condition) throws InterruptedException {
        await(condition, Duration.ofSeconds(20));
    }

    /// Looks again whenever something is told, and now and then.
    synchronized void await(Predicate<RecordingListener> condition, Duration patience) throws InterruptedException {
        var deadline = System.nanoTime() + patience.toNanos();
        while (!condition.test(this)) {
            var left = deadline - System.nanoTime();
            if (left <= 0) {
                throw new AssertionError("It did not come. " + states + " " + errors + " " + tail());
            }
            TimeUnit.NANOSECONDS.timedWait(this, Math.min(left, LOOK.toNanos()));
            turn.run();
        }
    }

    private List<Event> tail() {
        return events.subList(Math.max(0, events.size() - 50), events.size());
    }
}
