package io.porthole.watcher;

import io.porthole.engine.ContainerMount;
import io.porthole.engine.InspectedContainer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is known of one container. Times are the engine's, nanoseconds since 1970, 0 where not known. For one thread.
///
/// An event's time is later than the stamp that an inspection shows for the same thing, so that a stamp later than
/// the last event is of something that was not seen.
final class KnownContainer {
    private String name = "";
    private String image = "";
    private boolean made;
    private long started;
    private long ended;
    private long restartCount;
    private long starts;
    private @Nullable List<ContainerMount> mounts;

    void named(String newName) {
        name = newName;
    }

    void of(String imageName) {
        image = imageName;
    }

    /// It was seen being made. Its first start will be by hand.
    void born() {
        made = true;
        restartCount = 0;
        starts = -1;
    }

    /// It is known that there is this container.
    void made() {
        made = true;
    }

    void started(long time) {
        started = Math.max(started, time);
        starts++;
    }

    void ended(long time) {
        ended = Math.max(ended, time);
    }

    /// It was looked at.
    void found(InspectedContainer now) {
        started = Math.max(started, now.startedAt());
        ended = Math.max(ended, now.finishedAt());
        restartCount = now.restartCount();
        starts = 0;
        mounts = now.mounts();
    }

    /// Its mounts are known; nothing else that was found with them counts.
    void mounts(List<ContainerMount> found) {
        mounts = found;
    }

    /// What it mounts of its host, which never changes; null while that is not known.
    @Nullable
    List<ContainerMount> mounts() {
        return mounts;
    }

    /// Whether it runs, paused or not, as far as is known.
    boolean runs() {
        return started > ended;
    }

    String name() {
        return name;
    }

    String image() {
        return image;
    }

    boolean isMade() {
        return made;
    }

    /// When it was last started, or `floor` where that is not known.
    long startedOr(long floor) {
        return started == 0 ? floor : started;
    }

    /// When it last ended, or `floor` where that is not known.
    long endedOr(long floor) {
        return ended == 0 ? floor : ended;
    }

    /// How many times its policy may have started it anew before the eyes of this watcher, by the engine's count.
    /// Starts by hand look the same, and count.
    long restartsSeen() {
        return Math.max(0, restartCount + starts);
    }
}
