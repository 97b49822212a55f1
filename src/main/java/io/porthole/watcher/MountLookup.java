package io.porthole.watcher;

import io.porthole.engine.ContainerMount;
import io.porthole.engine.ContainerMounts;
import io.porthole.engine.EngineException;
import io.porthole.engine.InspectedContainer;
import io.porthole.event.Action;
import io.porthole.event.Event;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Tells what running containers mount, once somebody wants to know and the containers were looked at: of those that
/// run then, and of each that is started after.
///
/// A container is asked for once in its life, one at a time; in a storm of starts the others wait, and those that have
/// ended meanwhile are not asked for. On the inbox's thread, save for the asking.
final class MountLookup {
    private static final int BURST = 50;
    private static final Duration PER_LOOK = Duration.ofMillis(100);
    private static final Duration UNTIL_AGAIN = Duration.ofSeconds(10);
    private static final int MOST_TRIES = 3;

    private final EngineHost host;
    private final Inbox inbox;
    private final KnownContainers known;
    private final Consumer<ContainerMounts> onFound;
    private final Set<String> waiting = new LinkedHashSet<>();
    private final Allowance allowance;
    private final Alarm alarm;
    private final Alarm again;
    /// How often those could not be looked at that still run.
    private final Map<String, Integer> failures = new HashMap<>();
    private boolean wanted;
    private boolean ready;
    private @Nullable Thread asking;

    MountLookup(EngineHost host, Inbox inbox, KnownContainers known, Consumer<ContainerMounts> onFound) {
        this.host = host;
        this.inbox = inbox;
        this.known = known;
        this.onFound = onFound;
        this.allowance = new Allowance(host.timing(), BURST, PER_LOOK);
        this.alarm = new Alarm(host.timing().timer());
        this.again = new Alarm(host.timing().timer());
    }

    /// Somebody wants to know.
    void want() {
        wanted = true;
        lookAtAll();
    }

    /// The containers were looked at, by which the mounts of most are known.
    void ready() {
        ready = true;
        lookAtAll();
    }

    private void lookAtAll() {
        if (wanted && ready) {
            known.running().forEach(this::look);
            askNext();
        }
    }

    /// Takes note of events that the known containers have taken note of.
    void note(List<Event> events) {
        if (wanted && ready) {
            events.stream().filter(event -> event.action() == Action.START).forEach(this::started);
            askNext();
        }
    }

    private void started(Event start) {
        KnownContainer container = known.get(start.actorId());
        if (container != null) {
            look(start.actorId(), container);
        }
    }

    private void look(String id, KnownContainer container) {
        List<ContainerMount> mounts = container.mounts();
        if (mounts == null) {
            waiting.add(id);
        } else if (container.runs()) {
            onFound.accept(new ContainerMounts(id, container.name(), container.startedOr(0), mounts));
        }
    }

    private void askNext() {
        waiting.removeIf(id -> !runs(id));
        if (asking != null || waiting.isEmpty()) {
            return;
        }
        if (allowance.take()) {
            String id = waiting.iterator().next();
            waiting.remove(id);
            asking = Thread.ofVirtual().name("docker-mounts-" + host.source()).start(() -> ask(id));
        } else {
            alarm.set(allowance.pause(), () -> inbox.post(this::askNext));
        }
    }

    private boolean runs(String id) {
        KnownContainer container = known.get(id);
        return container != null && container.runs();
    }

    private void ask(String id) {
        try {
            InspectedContainer found = host.connection().inspect(id);
            inbox.post(() -> found(found));
        } catch (EngineException _) {
            inbox.post(() -> failed(id)); // mostly it is gone, which its event tells
        }
    }

    private void found(InspectedContainer found) {
        KnownContainer container = known.get(found.id());
        if (container != null) {
            failures.remove(found.id());
            container.mounts(found.mounts());
            look(found.id(), container);
        }
        asked();
    }

    /// A busy engine may answer later.
    private void failed(String id) {
        failures.keySet().removeIf(other -> !runs(other));
        if (runs(id) && failures.merge(id, 1, Integer::sum) < MOST_TRIES) {
            again.set(UNTIL_AGAIN, () -> inbox.post(this::askAgain));
        }
        asked();
    }

    private void askAgain() {
        failures.forEach((id, count) -> {
            KnownContainer container = known.get(id);
            if (count < MOST_TRIES && container != null && container.mounts() == null) {
                waiting.add(id);
            }
        });
        askNext();
    }

    private void asked() {
        asking = null;
        askNext();
    }

    /// Stops, and returns when its thread has ended.
    void close() {
        alarm.cancel();
        again.cancel();
        waiting.clear();
        Asking.end(asking);
    }
}
