package io.porthole.explain;

import io.porthole.engine.ContainerMounts;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The containers that mount something of this machine, and who of them mounts a path. For one thread at a time.
final class TiedContainers {
    private final Map<TiedContainer.Key, TiedContainer> containers = new LinkedHashMap<>();
    private @Nullable MountIndex index;

    boolean isEmpty() {
        return containers.isEmpty();
    }

    Collection<TiedContainer> all() {
        return List.copyOf(containers.values());
    }

    /// The container that this is told of.
    TiedContainer of(TiedContainer.Key key, ContainerMounts told) {
        return containers.computeIfAbsent(key, _ -> new TiedContainer(key, told));
    }

    @Nullable
    TiedContainer get(TiedContainer.Key key) {
        return containers.get(key);
    }

    /// Whether it runs and was not started again since.
    boolean isStill(TiedContainer container, long startedAt) {
        return container.startedAt() == startedAt && container.runs() && containers.containsKey(container.key());
    }

    void remove(TiedContainer.Key key) {
        containers.remove(key);
        changed();
    }

    /// Removes those of an engine.
    void removeOf(String source) {
        containers.keySet().removeIf(key -> key.source().equals(source));
        changed();
    }

    /// What runs, or what it mounts, is not as before.
    void changed() {
        index = null;
    }

    /// Who mounts what; made anew when it is asked for, not at each change.
    MountIndex index() {
        MountIndex now = index == null ? new MountIndex(containers.values()) : index;
        index = now;
        return now;
    }
}
