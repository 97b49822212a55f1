package io.porthole.explain;

import io.porthole.engine.ContainerMounts;
import io.porthole.event.Action;
import io.porthole.event.ActionSet;
import io.porthole.event.Actor;
import io.porthole.event.Event;
import io.porthole.event.FileAttributes;
import io.porthole.event.Origin;
import io.porthole.log.Registration;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/// Ties file events to the running containers that mount the files, and finds out what a change means to them.
///
/// From any thread; no method waits. What must be looked up in a file system is looked up on a thread of its own, so
/// that one which does not answer holds up nothing else.
public final class FileTies implements AutoCloseable {
    private static final int MOST_NAMED = 50;
    private static final ActionSet OF_LIFE = ActionSet.of(Action.START, Action.DIE, Action.DESTROY, Action.RENAME);

    private final Map<TiedContainer.Key, TiedContainer> containers = new LinkedHashMap<>();
    private final Map<String, WatchedPlace> places = new HashMap<>();
    private final FindingList findings = new FindingList();
    private final Set<FindingList.Key> waiting = new HashSet<>();
    private final FileWork work = new FileWork();
    private MountIndex index = new MountIndex(List.of());

    /// A directory, or one file, is watched.
    ///
    /// @param source the name that its events carry
    /// @param below  whether what is below its directories is watched, too
    public void watch(String source, Path path, boolean below) {
        work.run(() -> {
            var place = WatchedPlace.of(path, below);
            synchronized (this) {
                places.put(source, place);
                containers.values().forEach(container -> lookAround(container, place));
            }
        });
    }

    /// A directory or an engine is watched no longer.
    public synchronized void forget(String source) {
        WatchedPlace place = places.remove(source);
        if (place != null) {
            findings.drop(key -> place.shows(key.path()));
        }
        if (containers.keySet().removeIf(container -> container.source().equals(source))) {
            findings.drop(key -> key.container().source().equals(source));
            index = new MountIndex(containers.values());
        }
    }

    /// A container of this machine runs.
    ///
    /// @param source the name of its engine
    public synchronized void running(String source, ContainerMounts told) {
        if (told.mounts().isEmpty()) {
            return;
        }
        var key = new TiedContainer.Key(source, told.id());
        TiedContainer container = containers.computeIfAbsent(key, _ -> new TiedContainer(key, told));
        if (told.startedAt() > container.startedAt()) {
            container.tell(told);
            restarted(container);
        }
    }

    /// The mounts lead to what is at their paths now.
    private void restarted(TiedContainer container) {
        findings.drop(container.key());
        ContainerMounts told = container.told();
        long startedAt = container.startedAt();
        work.run(() -> {
            List<HostMount> mounts = told.mounts().stream()
                    .map(HostMount::of)
                    .filter(Objects::nonNull)
                    .sorted(Comparator.comparingInt(mount -> mount.real().getNameCount()))
                    .toList();
            synchronized (this) {
                if (container.startedAt() == startedAt) {
                    container.setMounts(mounts);
                    index = new MountIndex(containers.values());
                    places.values().forEach(place -> lookAround(container, place));
                }
            }
        });
    }

    /// Looks for what was the case before there were events of it. Of a file that is mounted in two ways the nearest
    /// mount tells, which comes last.
    private void lookAround(TiedContainer container, WatchedPlace place) {
        long startedAt = container.startedAt();
        List<HostMount> mounts = container.mounts();
        work.run(() -> {
            List<SeenChange> changes = mounts.stream()
                    .flatMap(mount -> SeenChange.of(mount, place, startedAt).stream())
                    .toList();
            synchronized (this) {
                changes.forEach(change -> conclude(container, startedAt, change));
            }
        });
    }

    /// The same events, those of files with the containers that mount them.
    public synchronized List<Event> tie(List<Event> events) {
        if (containers.isEmpty()) {
            return events;
        }
        var tied = new ArrayList<Event>(events.size());
        for (Event event : events) {
            switch (event.type()) {
                case DOCKER -> note(event);
                case FILE -> {
                    tied.add(tied(event));
                    continue;
                }
                case PORTHOLE -> {}
            }
            tied.add(event);
        }
        return tied;
    }

    private void note(Event event) {
        if (!OF_LIFE.contains(event.action())) {
            return;
        }
        TiedContainer container = containers.get(new TiedContainer.Key(event.source(), event.actorId()));
        if (container == null || !event.object().equals("container")) {
            return;
        }
        switch (event.action()) {
            case START -> {
                if (container.started(event.time())) {
                    restarted(container);
                }
            }
            case DIE -> {
                container.ended(event.time());
                ended(container);
            }
            case DESTROY -> {
                containers.remove(container.key());
                ended(container);
            }
            case RENAME -> {
                container.named(event.actorName());
                findings.rename(container);
            }
            default -> {}
        }
    }

    private void ended(TiedContainer container) {
        if (!container.runs() || !containers.containsKey(container.key())) {
            findings.drop(container.key());
            index = new MountIndex(containers.values());
        }
    }

    private Event tied(Event event) {
        if (index.isEmpty()) {
            return event;
        }
        var uses = new LinkedHashMap<TiedContainer, String>();
        Stream.of(event.actorAttributes().getOrDefault(FileAttributes.FROM, ""), event.actorName())
                .filter(path -> !path.isEmpty())
                .forEach(path -> use(event, path, uses));
        if (uses.isEmpty()) {
            return event;
        }
        var attributes = new LinkedHashMap<>(event.actorAttributes());
        List<TiedContainer> named = uses.keySet().stream().limit(MOST_NAMED).toList();
        attributes.put(
                FileAttributes.MOUNTED_BY,
                FileAttributes.join(named.stream().map(TiedContainer::name).toList()));
        attributes.put(
                FileAttributes.MOUNTED_BY_ID,
                FileAttributes.join(named.stream().map(TiedContainer::shortId).toList()));
        attributes.put(FileAttributes.INSIDE, inside(uses));
        return event.of(new Actor(event.actorName(), event.actorId(), attributes));
    }

    /// @param path the event's path, or the one from which it was moved
    private void use(Event event, String path, Map<TiedContainer, String> uses) {
        WatchedPlace place = places.get(event.source());
        Path real = place == null ? null : place.real(path);
        if (real != null) {
            for (MountIndex.Use use : index.of(real)) {
                uses.put(use.container(), use.mount().inside(real));
                examine(event, path, real, use);
            }
            index.below(real).forEach(use -> look(event, path, real, use));
        }
    }

    private static String inside(Map<TiedContainer, String> uses) {
        boolean isSame = uses.values().stream().distinct().count() == 1;
        return isSame
                ? uses.values().iterator().next()
                : FileAttributes.join(uses.entrySet().stream()
                        .limit(MOST_NAMED)
                        .map(use -> use.getKey().name() + ":" + use.getValue())
                        .toList());
    }

    /// Finds out what a change of a file at or in a mount means to the container.
    private void examine(Event event, String path, Path real, MountIndex.Use use) {
        if (use.mount().isLedBy(real)) {
            look(event, path, real, use);
        } else if (isReadAtStart(event, real)) {
            TiedContainer container = use.container();
            if (use.mount().mount().writable() && container.isOneTooMany(path)) {
                conclude(container, container.startedAt(), new SeenChange(path, null, 0));
            } else {
                look(event, path, real, use);
            }
        }
    }

    private static boolean isReadAtStart(Event event, Path real) {
        return event.object().equals("file")
                && !event.actorAttributes().containsKey(FileAttributes.NOISE)
                && StartupFiles.isOne(real.getFileName().toString());
    }

    private void look(Event event, String path, Path real, MountIndex.Use use) {
        TiedContainer container = use.container();
        var key = new FindingList.Key(container.key(), path);
        if (waiting.add(key)) {
            long startedAt = container.startedAt();
            var occasion = occasion(event, path, real);
            boolean runs = work.run(() -> {
                synchronized (this) {
                    waiting.remove(key);
                }
                var change = SeenChange.of(use.mount(), occasion, startedAt);
                synchronized (this) {
                    conclude(container, startedAt, change);
                }
            });
            if (!runs) {
                waiting.remove(key);
            }
        }
    }

    private static SeenChange.Occasion occasion(Event event, String path, Path real) {
        long time = event.origin() == Origin.LIVE ? event.time() : 0;
        boolean isNew =
                event.action() != Action.FILE_WRITTEN || event.actorAttributes().containsKey(FileAttributes.REPLACED);
        return new SeenChange.Occasion(path, real, time, isNew);
    }

    /// What was looked up, unless the container was started anew meanwhile.
    private void conclude(TiedContainer container, long startedAt, SeenChange change) {
        if (container.startedAt() == startedAt && container.runs() && containers.containsKey(container.key())) {
            findings.set(container, change);
        }
    }

    /// What is the case at present.
    public Findings findings() {
        return findings.published();
    }

    /// Calls `listener` after each change of the findings, in the thread that made it. It must not wait.
    public Registration onChange(Runnable listener) {
        return findings.onChange(listener);
    }

    /// Looks nothing up any more.
    @Override
    public void close() {
        work.close();
    }
}
