package io.porthole.explain;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The mounts of the containers that run, by their paths on this machine, with links and without. To look a path up
/// costs by its depth.
final class MountIndex {
    private final Map<Path, List<Use>> uses = new HashMap<>();
    private final Map<Path, List<Use>> led = new HashMap<>();

    /// That a container mounts something.
    record Use(TiedContainer container, HostMount mount) {}

    MountIndex(Collection<TiedContainer> containers) {
        for (TiedContainer container : containers) {
            if (container.runs()) {
                container.mounts().forEach(mount -> add(new Use(container, mount)));
            }
        }
    }

    private void add(Use use) {
        for (Path path : new HashSet<>(List.of(use.mount.real(), use.mount.told()))) {
            uses.computeIfAbsent(path, _ -> new ArrayList<>()).add(use);
            for (@Nullable Path above = path.getParent(); above != null; above = above.getParent()) {
                led.computeIfAbsent(above, _ -> new ArrayList<>()).add(use);
            }
        }
    }

    boolean isEmpty() {
        return uses.isEmpty();
    }

    /// Who mounts a file, itself or with a directory that it is in. A container that does so at several places counts
    /// once, by the nearest one.
    Collection<Use> of(Path real) {
        if (uses.isEmpty()) {
            return List.of();
        }
        Map<TiedContainer, Use> found = new LinkedHashMap<>();
        for (@Nullable Path at = real; at != null; at = at.getParent()) {
            uses.getOrDefault(at, List.of()).forEach(use -> found.putIfAbsent(use.container, use));
        }
        return found.values();
    }

    /// Whose mounts lie below a path, so that a change of it can lead them elsewhere.
    List<Use> below(Path real) {
        return led.getOrDefault(real, List.of());
    }
}
