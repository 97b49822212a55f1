package io.porthole.explain;

import io.porthole.engine.ContainerMounts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A container that mounts something of this machine. Times are its engine's, nanoseconds since 1970.
final class TiedContainer {
    /// Whoever changes a file so often in one life of a container that may write there is taken for the container.
    private static final int MOST_CHANGES = 20;

    private static final int MOST_COUNTED = 1_000;

    private final Key key;
    private ContainerMounts told;
    private String name;
    private long startedAt;
    private long endedAt;
    private List<HostMount> mounts = List.of();
    private final Map<String, Integer> changes = new HashMap<>();

    /// Which container it is.
    record Key(String source, String id) {}

    TiedContainer(Key key, ContainerMounts told) {
        this.key = key;
        this.told = told;
        this.name = told.name();
    }

    Key key() {
        return key;
    }

    ContainerMounts told() {
        return told;
    }

    /// What it mounts, as told at its latest start.
    void tell(ContainerMounts now) {
        told = now;
        name = now.name();
        started(now.startedAt());
    }

    String name() {
        return name.isEmpty() ? shortId() : name;
    }

    String shortId() {
        return Mounter.shortened(key.id);
    }

    void named(String newName) {
        name = newName;
    }

    /// Whether that start was not known yet.
    boolean started(long time) {
        boolean news = time > startedAt;
        if (news) {
            startedAt = time;
            changes.clear();
        }
        return news;
    }

    void ended(long time) {
        endedAt = Math.max(endedAt, time);
    }

    long startedAt() {
        return startedAt;
    }

    boolean runs() {
        return startedAt > endedAt;
    }

    List<HostMount> mounts() {
        return mounts;
    }

    void setMounts(List<HostMount> found) {
        mounts = found;
    }

    /// Counts a change of a file since the last start.
    void changed(String path) {
        if (changes.size() < MOST_COUNTED || changes.containsKey(path)) {
            changes.merge(path, 1, Integer::sum);
        }
    }

    /// Whether it was changed so often that the container is taken for who does it.
    boolean seemsToWrite(String path) {
        return changes.getOrDefault(path, 0) > MOST_CHANGES;
    }
}
