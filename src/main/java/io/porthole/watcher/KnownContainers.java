package io.porthole.watcher;

import io.porthole.engine.InspectedContainer;
import io.porthole.engine.ListedContainer;
import io.porthole.event.Event;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What is known of an engine's containers: by its events, and by having looked. For one thread.
final class KnownContainers {
    /// More are not kept; then less can be concluded from what is found later.
    static final int MOST = 10_000;

    private static final int ID_LENGTH = 64;

    private final Map<String, KnownContainer> containers = new HashMap<>();
    private boolean surveyed;
    private boolean full;

    /// Takes note of an event.
    void apply(Event event) {
        String id = event.actorId();
        if (!event.object().equals("container") || id.length() != ID_LENGTH) {
            return;
        }
        switch (event.action()) {
            case CREATE -> made(id, event);
            case START -> noted(id, event).started(event.time());
            case DIE -> noted(id, event).ended(event.time());
            case RENAME -> noted(id, event).named(event.actorName());
            case DESTROY -> containers.remove(id);
            default -> {}
        }
    }

    private void made(String id, Event event) {
        KnownContainer container = noted(id, event);
        container.born();
        container.named(event.actorName());
    }

    private KnownContainer noted(String id, Event event) {
        KnownContainer container = kept(id);
        if (container.name().isEmpty()) {
            container.named(event.actorName());
            container.of(event.actorAttributes().getOrDefault("image", ""));
        }
        return container;
    }

    private KnownContainer kept(String id) {
        KnownContainer container = containers.get(id);
        if (container == null) {
            container = new KnownContainer();
            if (containers.size() < MOST) {
                containers.put(id, container);
            } else {
                full = true;
            }
        }
        return container;
    }

    /// Takes over what was found.
    ///
    /// @param gone what was removed while it was looked for
    void learn(Survey survey, Set<String> gone) {
        for (ListedContainer listed : survey.listed().values()) {
            if (!gone.contains(listed.id())) {
                KnownContainer container = kept(listed.id());
                container.made();
                container.named(listed.name());
                container.of(listed.image());
                InspectedContainer inspected = survey.inspected().get(listed.id());
                if (inspected != null) {
                    container.found(inspected);
                }
            }
        }
        surveyed |= survey.isListed();
    }

    /// Whether a container that is not known here did not exist.
    boolean isComplete() {
        return surveyed && !full;
    }

    /// Whether the engine was looked at.
    boolean isSurveyed() {
        return surveyed;
    }

    Set<String> ids() {
        return Set.copyOf(containers.keySet());
    }

    @Nullable
    KnownContainer get(String id) {
        return containers.get(id);
    }

    /// It was found to be gone.
    void forget(String id) {
        containers.remove(id);
    }
}
