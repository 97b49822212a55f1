package io.porthole.watcher;

import io.porthole.engine.InspectedContainer;
import io.porthole.engine.ListedContainer;
import io.porthole.event.Event;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
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
        switch (event.action()) {
            case CREATE -> made(event);
            case START -> noted(event).started(event.time());
            case DIE -> noted(event).ended(event.time());
            case RENAME -> renamed(event);
            case DESTROY -> containers.remove(event.actorId());
            default -> {}
        }
    }

    /// Networks and volumes have names, too.
    private void renamed(Event event) {
        if (event.object().equals("container")) {
            noted(event).named(event.actorName());
        }
    }

    /// Whether this can be the ID of a container: 64 hexadecimal digits.
    static boolean isId(String text) {
        if (text.length() != ID_LENGTH) {
            return false;
        }
        for (int i = 0; i < ID_LENGTH; i++) {
            // Asked often: ranges cost five times as much, as no processor foresees them.
            char c = text.charAt(i);
            boolean isCapital = (c & 0x20) == 0;
            if (!HexFormat.isHexDigit(c) || isCapital) {
                return false;
            }
        }
        return true;
    }

    private void made(Event event) {
        KnownContainer container = noted(event);
        container.born();
        container.named(event.actorName());
    }

    private KnownContainer noted(Event event) {
        KnownContainer container = kept(event.actorId());
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
            if (containers.size() == MOST) {
                full = true;
            } else if (isId(id)) {
                containers.put(id, container);
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

    /// Those that run, by ID.
    Map<String, KnownContainer> running() {
        return containers.entrySet().stream()
                .filter(container -> container.getValue().runs())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
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
