package io.porthole.watcher;

import io.porthole.engine.EngineException;
import io.porthole.engine.InspectedContainer;
import io.porthole.event.Action;
import io.porthole.event.Actor;
import io.porthole.event.Event;
import io.porthole.event.EventType;
import io.porthole.event.Origin;
import io.porthole.message.Messages;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.Queue;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Checks the exit code of a `die` event by looking at the container, while it is there.
///
/// An engine copies a container's labels over the fields of its events, so that a label `exitCode` hides the true
/// one (moby, `LogContainerEventWithAttributes`, 20.10 to 29). Where the two differ, a row says both. One container
/// is looked at at a time; in a storm most are not. On the inbox's thread, save for the asking.
final class ExitCodeCheck {
    private static final int MOST_WAITING = 64;
    private static final int BURST = 50;
    private static final Duration PER_CHECK = Duration.ofMillis(200);

    /// How long before its event a container may have ended.
    private static final long LATEST_EVENT = Duration.ofSeconds(30).toNanos();

    private final EngineHost host;
    private final Inbox inbox;
    private final Consumer<Event> onForged;
    private final Queue<Event> waiting = new ArrayDeque<>();
    private final Allowance allowance;
    private @Nullable Thread asking;

    /// @param onForged receives the rows
    ExitCodeCheck(EngineHost host, Inbox inbox, Consumer<Event> onForged) {
        this.host = host;
        this.inbox = inbox;
        this.onForged = onForged;
        this.allowance = new Allowance(host.timing(), BURST, PER_CHECK);
    }

    /// Checks this event of an end later, if there is no storm.
    void check(Event event) {
        boolean isSeen = event.origin() != Origin.INFERRED && event.type() == EventType.DOCKER;
        boolean isToCheck =
                isSeen && event.actorAttributes().containsKey("exitCode") && KnownContainers.isId(event.actorId());
        if (isToCheck && waiting.size() < MOST_WAITING && allowance.take()) {
            waiting.add(event);
            if (asking == null) {
                askNext();
            }
        }
    }

    private void askNext() {
        Event event = waiting.poll();
        asking = event == null
                ? null
                : Thread.ofVirtual().name("docker-exit-" + host.source()).start(() -> ask(event));
    }

    private void ask(Event event) {
        try {
            InspectedContainer now = host.connection().inspect(event.actorId());
            inbox.post(() -> compare(event, now));
        } catch (EngineException _) {
            inbox.post(this::askNext); // it is gone, or cannot be read: then nothing can be said
        }
    }

    private void compare(Event event, InspectedContainer now) {
        askNext();
        long since = event.time() - now.finishedAt();
        boolean sameEnd = !now.running() && since >= 0 && since < LATEST_EVENT;
        String told = event.actorAttributes().getOrDefault("exitCode", "");
        if (sameEnd && !told.equals(Long.toString(now.exitCode()))) {
            onForged.accept(row(event, told, Long.toString(now.exitCode())));
        }
    }

    private Event row(Event event, String told, String found) {
        var attributes = new LinkedHashMap<>(event.actorAttributes()); // so that it is found with its container
        attributes.put("exitCode", told);
        attributes.put("inspectedExitCode", found);
        return new Event(
                EventType.PORTHOLE,
                event.source(),
                event.object(),
                Action.DIE,
                Messages.text("watcher.exit-engines-label-inspect", told, found),
                new Actor(event.actorName(), event.actorId(), attributes),
                event.time(),
                host.timing().nanos(),
                Origin.INFERRED,
                "");
    }

    /// Stops, and returns when its thread has ended.
    void close() {
        waiting.clear();
        Asking.end(asking);
    }
}
