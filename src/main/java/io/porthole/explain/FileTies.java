package io.porthole.explain;

import io.porthole.engine.ContainerMounts;
import io.porthole.event.Action;
import io.porthole.event.ActionSet;
import io.porthole.event.Actor;
import io.porthole.event.Event;
import io.porthole.event.EventType;
import io.porthole.event.FileAttributes;
import io.porthole.event.Origin;
import io.porthole.log.Registration;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Ties file events to the running containers that mount the files, and finds out what a change means to them.
///
/// From any thread; no method waits for a file system. What must be looked up in one is looked up beside, so that one
/// which does not answer holds up nothing else.
public final class FileTies implements AutoCloseable {
    private static final int MOST_NAMED = 50;
    private static final ActionSet OF_LIFE = ActionSet.of(Action.START, Action.DIE, Action.DESTROY, Action.RENAME);
    private static final ActionSet OF_PLACE = ActionSet.of(Action.CONNECTED, Action.LOST);

    private final TiedContainers containers = new TiedContainers();
    private final Map<String, WatchedPlace> places = new HashMap<>();
    private final FindingList findings = new FindingList();
    private final Map<FindingList.Key, Look> waiting = new HashMap<>();
    private final FileWork work = new FileWork();

    /// A look at a file that is due.
    private record Look(MountIndex.Use use, SeenChange.Occasion occasion, long startedAt) {}

    /// A directory, or one file, is watched.
    ///
    /// @param source the name that its events carry
    /// @param below  whether what is below its directories is watched, too
    public synchronized void watch(String source, Path path, boolean below) {
        places.put(source, WatchedPlace.unseen(path, below));
        follow(source);
    }

    /// Finds out where the path of a watched directory leads now.
    private void follow(String source) {
        WatchedPlace before = places.get(source);
        if (before == null) {
            return;
        }
        work.run(() -> {
            var place = WatchedPlace.of(before.named(), before.below());
            synchronized (this) {
                if (places.replace(source, before, place)) {
                    containers.all().forEach(container -> lookAround(container, place));
                }
            }
        });
    }

    /// A directory or an engine is watched no longer.
    public synchronized void forget(String source) {
        if (places.remove(source) != null) {
            findings.drop(key -> places.values().stream().noneMatch(place -> place.shows(key.path())));
        }
        containers.removeOf(source);
        findings.drop(key -> key.container().source().equals(source));
    }

    /// A container of this machine runs.
    ///
    /// @param source the name of its engine
    public synchronized void running(String source, ContainerMounts told) {
        if (told.mounts().isEmpty()) {
            return;
        }
        TiedContainer container = containers.of(new TiedContainer.Key(source, told.id()), told);
        if (told.startedAt() > container.startedAt()) {
            container.tell(told);
            restarted(container);
        }
    }

    /// The mounts lead to what is at their paths now.
    private void restarted(TiedContainer container) {
        findings.drop(container.key());
        containers.changed();
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
                    containers.changed();
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
        if (containers.isEmpty() && places.isEmpty()) {
            return events;
        }
        var tied = new ArrayList<Event>(events.size());
        for (Event event : events) {
            tied.add(event.type() == EventType.FILE ? tied(event) : event);
            switch (event.type()) {
                case DOCKER -> noteLife(event);
                case PORTHOLE -> notePlace(event);
                case FILE -> {}
            }
        }
        return tied;
    }

    /// A watched directory may be another one since.
    private void notePlace(Event event) {
        if (OF_PLACE.contains(event.action())) {
            follow(event.source());
        }
    }

    private void noteLife(Event event) {
        if (!OF_LIFE.contains(event.action()) || !event.object().equals("container")) {
            return;
        }
        TiedContainer container = containers.get(new TiedContainer.Key(event.source(), event.actorId()));
        if (container == null) {
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
                if (!container.runs()) {
                    containers.changed();
                    findings.drop(container.key());
                }
            }
            case DESTROY -> {
                containers.remove(container.key());
                findings.drop(container.key());
            }
            default -> {
                container.named(event.actorName());
                findings.rename(container);
            }
        }
    }

    private Event tied(Event event) {
        if (containers.index().isEmpty()) {
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
        Path real = real(event.source(), path);
        if (real != null) {
            for (MountIndex.Use use : containers.index().of(real)) {
                uses.put(use.container(), use.mount().inside(real));
                examine(event, path, real, use);
            }
            containers.index().below(real).forEach(use -> lookAgain(event, path, real, use));
        }
    }

    private @Nullable Path real(String source, String path) {
        WatchedPlace place = places.get(source);
        return place == null ? null : place.real(path);
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
        TiedContainer container = use.container();
        if (use.mount().isLedBy(real)) {
            lookAgain(event, path, real, use);
        } else if (isReadAtStart(event, real)) {
            if (use.mount().mount().writable()) {
                container.changed(path);
            }
            look(event, path, real, use);
        }
        if (event.action() != Action.FILE_CREATED) {
            lookAgain(event, path, use);
        }
    }

    /// What was found out about the file itself, or in the directory, may not hold any more.
    private void lookAgain(Event event, String path, MountIndex.Use use) {
        if (event.object().equals("directory")) {
            lookAgain(
                    event,
                    use,
                    finding -> finding.path().equals(path) || finding.path().startsWith(path + "/"));
        } else if (findings.holds(new FindingList.Key(use.container().key(), path))) {
            lookAgain(event.source(), path, use);
        }
    }

    private static boolean isReadAtStart(Event event, Path real) {
        return event.object().equals("file")
                && !event.actorAttributes().containsKey(FileAttributes.NOISE)
                && StartupFiles.isOne(real.getFileName().toString());
    }

    /// Something happened to what is mounted, or to a directory that it is in: what else was found out about that may
    /// not hold any more.
    private void lookAgain(Event event, String path, Path real, MountIndex.Use use) {
        look(event, path, real, use);
        lookAgain(event, use, finding -> finding.kind() != Finding.Kind.NEWER);
    }

    private void lookAgain(Event event, MountIndex.Use use, Predicate<Finding> which) {
        findings.paths(use.container(), which).forEach(path -> lookAgain(event.source(), path, use));
    }

    private void lookAgain(String source, String path, MountIndex.Use use) {
        Path real = real(source, path);
        if (real != null
                && !waiting.containsKey(new FindingList.Key(use.container().key(), path))) {
            look(new SeenChange.Occasion(path, real, 0, false), use);
        }
    }

    private void look(Event event, String path, Path real, MountIndex.Use use) {
        long time = event.origin() == Origin.LIVE ? event.time() : 0;
        boolean isNew =
                event.action() != Action.FILE_WRITTEN || event.actorAttributes().containsKey(FileAttributes.REPLACED);
        look(new SeenChange.Occasion(path, real, time, isNew), use);
    }

    /// Looks once for all that happens to a file until then.
    private void look(SeenChange.Occasion occasion, MountIndex.Use use) {
        TiedContainer container = use.container();
        var key = new FindingList.Key(container.key(), occasion.path());
        var look = new Look(use, occasion, container.startedAt());
        Look before = waiting.put(key, look);
        if (before != null && before.startedAt == look.startedAt) {
            waiting.put(key, new Look(use, occasion.after(before.occasion), look.startedAt));
        }
        if (before == null && !work.run(() -> look(key))) {
            waiting.remove(key);
        }
    }

    private void look(FindingList.Key key) {
        Look due;
        synchronized (this) {
            due = waiting.remove(key);
        }
        if (due != null) {
            var change = SeenChange.of(due.use.mount(), due.occasion, due.startedAt);
            synchronized (this) {
                conclude(due.use.container(), due.startedAt, change);
            }
        }
    }

    /// What was looked up, unless the container was started anew meanwhile.
    private void conclude(TiedContainer container, long startedAt, SeenChange change) {
        if (containers.isStill(container, startedAt)) {
            boolean isOwn = change.kind() == Finding.Kind.NEWER && container.seemsToWrite(change.path());
            findings.set(container, isOwn ? new SeenChange(change.path(), null, 0) : change);
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
