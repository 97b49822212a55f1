package io.porthole.testing;

import io.porthole.engine.Endpoint;
import io.porthole.event.Action;
import io.porthole.event.Actor;
import io.porthole.event.Event;
import io.porthole.event.EventType;
import io.porthole.event.Origin;
import io.porthole.log.Row;
import io.porthole.monitor.ErrorEntry;
import io.porthole.monitor.SourceHealth;
import io.porthole.monitor.SourceSpec;
import io.porthole.watcher.SourceError;
import io.porthole.watcher.SourceState;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Values for the panes of the window.
public final class Panes {
    /// The present, in tests of the panes.
    public static final Instant NOW = Instant.parse("2026-03-01T14:02:10Z");

    private static final String ID = "9f2c".repeat(16);

    private Panes() {}

    /// An engine at a socket of that name.
    public static SourceHealth engine(String name, SourceState state, double perSecond) {
        return engine(name, state, perSecond, null);
    }

    /// An engine in trouble.
    public static SourceHealth engine(String name, SourceState state, double perSecond, @Nullable SourceError error) {
        return new SourceHealth(new SourceSpec.Engine(new Endpoint.Unix(name)), state, 1_284_000, perSecond, error);
    }

    /// A directory.
    public static SourceHealth directory(String path, SourceState state, double perSecond) {
        return new SourceHealth(new SourceSpec.Directory(Path.of(path)), state, 42, perSecond, null);
    }

    /// Trouble whose next attempt comes in eight seconds.
    public static SourceError trouble(String source, int attempt) {
        return new SourceError(
                source,
                "Nobody answers at unix://" + source + ".",
                "Start the engine, or check the path.",
                attempt,
                NOW.minusSeconds(180),
                NOW.plusSeconds(8),
                new IOException("Connection refused"));
    }

    /// A line of the error list.
    public static ErrorEntry entry(long id, SourceError error, long count, boolean open) {
        return new ErrorEntry(id, error, NOW.minusSeconds(180), NOW.minusSeconds(12 + id), count, open);
    }

    /// A `die` with labels.
    public static Row die(long number, Map<String, String> labels) {
        Map<String, String> attributes = new LinkedHashMap<>(labels);
        attributes.put("exitCode", "137");
        attributes.put("image", "shop/worker:4");
        attributes.put("name", "shop-worker-2");
        return row(number, Action.DIE, new Actor("shop-worker-2", ID, attributes), "");
    }

    /// A row of an engine.
    public static Row row(long number, Action action, Actor actor, String raw) {
        long time = 1_772_373_731_482_093_250L;
        return new Row(
                number,
                1841,
                new Event(
                        EventType.DOCKER,
                        "local",
                        "container",
                        action,
                        action.word(),
                        actor,
                        time,
                        time + 3_000_000,
                        Origin.LIVE,
                        raw));
    }
}
