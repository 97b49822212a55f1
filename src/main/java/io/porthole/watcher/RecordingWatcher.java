package io.porthole.watcher;

import io.porthole.engine.EngineMessage;
import io.porthole.engine.EngineMessages;
import io.porthole.event.Action;
import io.porthole.event.Event;
import io.porthole.event.Origin;
import io.porthole.message.Messages;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Plays the recorded lines of an engine's event stream as if they happened now, at the pace at which they were
/// recorded, long pauses shortened. The events are marked as replayed. The thread that it runs on is its timer's.
public final class RecordingWatcher implements Watcher {
    /// No pause between two events is longer.
    private static final Duration LONGEST_PAUSE = Duration.ofMillis(700);

    private final String source;
    private final Supplier<InputStream> recording;
    private final Timing timing;
    private final DockerEventMap map = new DockerEventMap();

    private @Nullable WatcherListener listener;
    private List<EngineMessage> messages = List.of();
    private int played;
    /// How far the times shown are ahead of those recorded, in nanoseconds.
    private long shift;
    private @Nullable ScheduledFuture<?> next;
    private boolean closed;

    /// @param recording opens the lines, as `/events` sends them; read whole when the watcher starts
    public RecordingWatcher(String source, Supplier<InputStream> recording, Timing timing) {
        this.source = source;
        this.recording = recording;
        this.timing = timing;
    }

    @Override
    public String source() {
        return source;
    }

    @Override
    public synchronized void start(WatcherListener newListener) {
        listener = newListener;
        next = timing.timer().schedule(this::open, 0, TimeUnit.NANOSECONDS);
    }

    /// Does nothing: a recording does not fail in a way that another attempt would mend.
    @Override
    public void retryNow() {}

    @Override
    public synchronized void close() {
        closed = true;
        if (next != null) {
            next.cancel(false);
        }
    }

    private synchronized void open() {
        if (closed || listener == null) {
            return;
        }
        try (var lines = new EngineMessages(recording.get())) {
            messages = readAll(lines);
        } catch (IOException e) {
            throw new UncheckedIOException(Messages.text("watcher.bundled-recording-cannot-read"), e);
        }
        listener.state(SourceState.LIVE);
        if (!messages.isEmpty()) {
            shift = timing.nanos() - messages.getFirst().timeNano();
            play();
        }
    }

    private static List<EngineMessage> readAll(EngineMessages lines) throws IOException {
        var all = new ArrayList<EngineMessage>();
        for (var some = lines.next(); some != null; some = lines.next()) {
            all.addAll(some);
        }
        return all;
    }

    /// Hands on what is due and comes back for the rest.
    private synchronized void play() {
        if (closed || listener == null) {
            return;
        }
        var due = new ArrayList<Event>();
        long now = timing.nanos();
        while (played < messages.size() && shownTime() <= now) {
            due.add(event(messages.get(played), now));
            played++;
            shortenPause();
        }
        if (!due.isEmpty()) {
            listener.events(due);
        }
        if (played < messages.size()) {
            next = timing.timer().schedule(this::play, shownTime() - timing.nanos(), TimeUnit.NANOSECONDS);
        } else {
            end(listener);
        }
    }

    private void shortenPause() {
        if (played < messages.size()) {
            long pause =
                    messages.get(played).timeNano() - messages.get(played - 1).timeNano();
            shift -= Math.max(0, pause - LONGEST_PAUSE.toNanos());
        }
    }

    private void end(WatcherListener to) {
        to.events(
                List.of(Event.porthole(source, Action.LOST, Messages.text("watcher.recording-ended"), timing.nanos())));
        to.state(SourceState.CLOSED);
    }

    private long shownTime() {
        return messages.get(played).timeNano() + shift;
    }

    private Event event(EngineMessage message, long now) {
        Event event = map.toEvent(message, source, now, Origin.REPLAYED);
        return new Event(
                event.type(),
                event.source(),
                event.object(),
                event.action(),
                event.verb(),
                event.actor(),
                message.timeNano() + shift,
                event.arrived(),
                event.origin(),
                event.raw());
    }
}
