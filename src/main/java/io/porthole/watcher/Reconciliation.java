package io.porthole.watcher;

import io.porthole.engine.InspectedContainer;
import io.porthole.engine.ListedContainer;
import io.porthole.event.Action;
import io.porthole.event.Actor;
import io.porthole.event.Event;
import io.porthole.event.EventType;
import io.porthole.event.Origin;
import io.porthole.message.Messages;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Concludes from how an engine's containers were found what must have happened while nobody looked.
///
/// What is known is expected to hold all events up to now, those that came while the containers were looked at
/// included. A stamp later than the last event of its kind is of something that was not seen. It is the last of its
/// kind: what came before it cannot be known. For one thread.
final class Reconciliation {
    private final String source;
    private final KnownContainers known;
    private final Survey survey;
    private final Set<String> touched;
    private final Resumption gap;
    private final long now;
    private final List<Event> inferred = new ArrayList<>();
    private int unread;

    /// @param touched the containers of which events came since the survey began: newer than it
    /// @param gap     when it was that nobody looked
    /// @param now     the time of arrival of what is concluded
    Reconciliation(String source, KnownContainers known, Survey survey, Set<String> touched, Resumption gap, long now) {
        this.source = source;
        this.known = known;
        this.survey = survey;
        this.touched = touched;
        this.gap = gap;
        this.now = now;
    }

    /// What must have happened, in order of time as far as that is known.
    List<Event> inferred() {
        survey.listed().values().forEach(this::compare);
        if (survey.isListed()) {
            known.ids().stream().filter(id -> !survey.listed().containsKey(id)).forEach(this::removed);
        }
        inferred.sort(Comparator.comparingLong(Event::time));
        return inferred;
    }

    /// What keeps the conclusions from being whole, a part of a sentence; may be empty.
    String trouble() {
        if (!survey.trouble().isEmpty()) {
            return survey.trouble();
        }
        return unread == 0 ? "" : Messages.text("watcher.containers-could-not-looked", "%,d".formatted(unread));
    }

    private void removed(String id) {
        KnownContainer container = known.get(id);
        if (container != null && !touched.contains(id)) {
            var what = new Found(id, container.name(), container.image());
            add(Action.DESTROY, what, gap.to(), Map.of("inferred", Messages.text("watcher.gone-when-not-known")));
            known.forget(id);
        }
    }

    private void compare(ListedContainer listed) {
        InspectedContainer now = survey.inspected().get(listed.id());
        if (now == null) {
            unread += touched.contains(listed.id()) ? 0 : 1;
            return;
        }
        KnownContainer before = known.get(listed.id());
        if (before == null && touched.contains(listed.id())) {
            return; // removed since it was looked at
        }
        var what = new Found(now.id(), now.name(), now.image());
        made(what, before, now);
        renamed(what, before);
        ended(what, before, now);
        started(what, before, now);
    }

    private void made(Found what, @Nullable KnownContainer before, InspectedContainer now) {
        boolean unseen = before == null || !before.isMade();
        if (unseen && now.created() > floor(before)) {
            add(Action.CREATE, what, now.created(), Map.of("inferred", Messages.text("watcher.found-new")));
        }
    }

    /// What is not known of a container cannot be older than this and unseen: its whole life, where it would be known
    /// if there had been such a container.
    private long floor(@Nullable KnownContainer before) {
        boolean isNew = before == null || !before.isMade();
        return isNew && known.isComplete() ? 0 : gap.from();
    }

    private void renamed(Found what, @Nullable KnownContainer before) {
        String old = before == null ? "" : before.name();
        boolean differs = !old.isEmpty() && !what.name.isEmpty() && !old.equals(what.name);
        if (differs && !touched.contains(what.id)) {
            var attributes = Map.of("oldName", "/" + old, "inferred", Messages.text("watcher.found-renamed-when-not"));
            add(Action.RENAME, what, gap.to(), attributes);
        }
    }

    private void ended(Found what, @Nullable KnownContainer before, InspectedContainer now) {
        long last = before == null ? floor(before) : before.endedOr(floor(before));
        if (now.finishedAt() <= last) {
            return;
        }
        if (now.oomKilled()) {
            add(Action.OOM, what, now.finishedAt(), Map.of("inferred", Messages.text("watcher.found-run-out-memory")));
        }
        // While it runs, the engine shows 0 in place of the code of the end before.
        Map<String, String> attributes = now.running()
                ? Map.of("inferred", Messages.text("watcher.found-ended-in-between"))
                : Map.of("exitCode", Long.toString(now.exitCode()), "inferred", Messages.text("watcher.found-ended"));
        add(Action.DIE, what, now.finishedAt(), attributes);
    }

    private void started(Found what, @Nullable KnownContainer before, InspectedContainer now) {
        long last = before == null ? floor(before) : before.startedOr(floor(before));
        if (now.startedAt() <= last) {
            return;
        }
        add(Action.START, what, now.startedAt(), Map.of("inferred", Messages.text("watcher.found-started")));
        long restarts = now.restartCount() - (before == null ? 0 : before.restartsSeen());
        if (restarts > 0) {
            String times = restarts == 1 ? "once" : Messages.text("watcher.times", "%,d".formatted(restarts));
            add(
                    Action.RESTART,
                    what,
                    now.startedAt(),
                    Map.of(
                            "restarts",
                            Long.toString(restarts),
                            "inferred",
                            Messages.text("watcher.restarted-policy-being-last", times)));
        }
    }

    private void add(Action action, Found what, long time, Map<String, String> more) {
        var attributes = new LinkedHashMap<String, String>();
        attributes.put("image", what.image);
        attributes.put("name", what.name);
        attributes.putAll(more);
        inferred.add(new Event(
                EventType.DOCKER,
                source,
                "container",
                action,
                action.word(),
                new Actor(what.name.isEmpty() ? what.id : what.name, what.id, attributes),
                time,
                now,
                Origin.INFERRED,
                ""));
    }

    /// The container that something is said of.
    private record Found(String id, String name, String image) {}
}
