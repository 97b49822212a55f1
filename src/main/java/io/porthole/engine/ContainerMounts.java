package io.porthole.engine;

import java.util.List;

/// What a running container mounts of its host. A container's mounts never change; what their paths lead to is found
/// anew at each start.
///
/// @param id        64 hexadecimal digits
/// @param name      may be empty. It comes from outside: clean it before it is shown
/// @param startedAt when it was started, by the engine's clock: nanoseconds since 1970
/// @param mounts    those that have a path on the host
public record ContainerMounts(String id, String name, long startedAt, List<ContainerMount> mounts) {
    public ContainerMounts {
        mounts = List.copyOf(mounts);
    }
}
