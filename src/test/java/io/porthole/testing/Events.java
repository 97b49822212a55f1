package io.porthole.testing;

import io.porthole.event.Action;
import io.porthole.event.Actor;
import io.porthole.event.EpochNanos;
import io.porthole.event.Event;
import io.porthole.event.EventType;
import io.porthole.event.Origin;
import io.porthole.filter.FilterMoment;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/// Events for tests.
public final class Events {
    /// 2026-01-01T00:00:00Z in nanoseconds.
    public static final long T0 = 1_767_225_600_000_000_000L;

    /// An hour after [#T0], in UTC.
    public static final FilterMoment MOMENT =
            new FilterMoment(EpochNanos.toInstant(T0).plusSeconds(3600), ZoneOffset.UTC);

    private Events() {}

    /// An event of a container whose ID is made of its name.
    public static Event container(String name, Action action, String... attributes) {
        return container("local", name, action, T0, attributes);
    }

    public static Event container(String source, String name, Action action, long time, String... attributes) {
        var actor = new Actor(name, "id-" + name, attributes(attributes));
        return new Event(
                EventType.DOCKER, source, "container", action, action.word(), actor, time, time + 5, Origin.LIVE, "");
    }

    /// A start with something wrong about it.
    public static Event flagged(String name, String flag) {
        Event good = container(name, Action.START, "image", "nginx");
        return new Event(
                good.type(),
                good.source(),
                good.object(),
                good.action(),
                good.verb(),
                good.actor(),
                good.time(),
                good.arrived(),
                good.origin(),
                good.raw(),
                flag);
    }

    public static Event file(String source, String path, Action action) {
        return new Event(
                EventType.FILE, source, "file", action, action.word(), Actor.named(path), T0, T0, Origin.LIVE, "");
    }

    /// Events of one container, one a microsecond, numbered in the attribute `seq`.
    public static List<Event> numbered(long from, long to) {
        return LongStream.range(from, to)
                .mapToObj(i -> container("local", "web", Action.START, T0 + i * 1_000, "image", "nginx", "seq", "" + i))
                .toList();
    }

    private static Map<String, String> attributes(String... keysAndValues) {
        var attributes = new LinkedHashMap<String, String>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            attributes.put(keysAndValues[i], keysAndValues[i + 1]);
        }
        return attributes;
    }
}
