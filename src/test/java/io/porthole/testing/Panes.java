package io.porthole.testing;

import io.porthole.engine.ClockOffset;
import io.porthole.engine.Endpoint;
import io.porthole.engine.EngineRequest;
import io.porthole.engine.RequestLog;
import io.porthole.event.Action;
import io.porthole.event.Actor;
import io.porthole.event.Event;
import io.porthole.event.EventType;
import io.porthole.event.Origin;
import io.porthole.log.Row;
import io.porthole.monitor.ErrorEntry;
import io.porthole.monitor.HostRequests;
import io.porthole.monitor.SourceAccount;
import io.porthole.monitor.SourceHealth;
import io.porthole.monitor.SourceSpec;
import io.porthole.watcher.SourceError;
import io.porthole.watcher.SourceState;
import io.porthole.watcher.StreamFigures;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
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

    /// What is known of an engine whose clock is ahead.
    public static SourceAccount account() {
        return new SourceAccount(
                NOW.minusSeconds(600),
                NOW.minusMillis(200),
                new ClockOffset(Duration.ofSeconds(30), Duration.ofMillis(502)),
                1_284_000,
                new StreamFigures(255, 4, 1_021, 2),
                12,
                counts());
    }

    /// What was sent to three hosts.
    public static List<HostRequests> requests() {
        var refused = new RequestLog.Count(EngineRequest.EVENTS, 7, Map.of(403, 7L), 403);
        var silent = new RequestLog.Count(EngineRequest.PING, 4, Map.of(RequestLog.NO_ANSWER, 3L), 0);
        return List.of(
                new HostRequests("tcp://build.example:2376", List.of(silent)),
                new HostRequests("unix:///run/proxy.sock", List.of(counts().getFirst(), refused)),
                new HostRequests("unix:///var/run/docker.sock", counts()));
    }

    private static List<RequestLog.Count> counts() {
        return List.of(
                new RequestLog.Count(EngineRequest.PING, 1_412, Map.of(200, 1_410L, RequestLog.NO_ANSWER, 2L), 200),
                new RequestLog.Count(EngineRequest.EVENTS, 3, Map.of(200, 3L), 200),
                new RequestLog.Count(EngineRequest.CONTAINER, 18, Map.of(200, 17L, 404, 1L), 200));
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
