package io.porthole.engine;

import java.util.List;

/// The few fields of a container's inspection that Porthole keeps; its environment and its labels are read over.
///
/// The times are the engine's: nanoseconds since 1970, 0 where they are not told or never were. They are not those
/// of the events: `finishedAt` is a few hundredths of a second before the `die`, `startedAt` a few thousandths before
/// the `start` (Engine 20.10).
///
/// @param id           64 hexadecimal digits
/// @param name         without the slash before it; may be empty
/// @param image        as the container was made of it; may be empty
/// @param created      when it was made
/// @param running      whether it runs, paused or not
/// @param oomKilled    whether its last end was for want of memory
/// @param exitCode     of its last end; 0 while it runs
/// @param startedAt    when it was last started
/// @param finishedAt   when it last ended
/// @param restartCount how often its restart policy has started it again, since a person started it
/// @param mounts       what it mounts of its host
public record InspectedContainer(
        String id,
        String name,
        String image,
        long created,
        boolean running,
        boolean oomKilled,
        long exitCode,
        long startedAt,
        long finishedAt,
        long restartCount,
        List<ContainerMount> mounts) {
    public InspectedContainer {
        mounts = List.copyOf(mounts);
    }

    InspectedContainer withoutMounts() {
        return new InspectedContainer(
                id, name, image, created, running, oomKilled, exitCode, startedAt, finishedAt, restartCount, List.of());
    }
}
