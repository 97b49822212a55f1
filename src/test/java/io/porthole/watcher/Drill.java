package io.porthole.watcher;

import io.porthole.engine.Endpoint;
import io.porthole.engine.EngineRequest;
import io.porthole.engine.RequestLog;
import io.porthole.event.Action;
import io.porthole.event.EpochNanos;
import io.porthole.event.Event;
import io.porthole.event.EventType;
import io.porthole.event.Origin;
import io.porthole.testing.Json;
import io.porthole.testing.ProcessOutput;
import io.porthole.testing.RealEngine;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.random.RandomGenerator;

/// A watcher on a real engine, what it told, and what `docker events` told of the same time.
final class Drill implements AutoCloseable {
    private static final String BEGIN = "drill-begin";
    private static final String END = "drill-end";

    private final RealEngine engine;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
    private final RecordingListener told = new RecordingListener();
    private final RequestLog requests = new RequestLog();
    private final List<Process> processes = new ArrayList<>();
    private final DockerWatcher watcher;
    private final ProcessOutput docker;

    /// @param engine where things happen
    /// @param way    how the watcher reaches it
    Drill(RealEngine engine, Endpoint way) throws Exception {
        this.engine = engine;
        var timing = new Timing(InstantSource.system(), timer, RandomGenerator.getDefault());
        this.watcher = new DockerWatcher("drill", way, requests, timing);
        this.docker = listen();
        watcher.start(told);
        awaitRow(Action.CONNECTED, 1);
        begin();
    }

    private void begin() throws InterruptedException {
        for (int i = 0; i < 100; i++) {
            engine.docker("volume", "create", BEGIN);
            if (docker.sees(BEGIN)) {
                await(BEGIN);
                return;
            }
        }
        throw new AssertionError("docker events shows nothing");
    }

    private ProcessOutput listen() throws IOException {
        Process process = new ProcessBuilder(engine.dockerCommand("events", "--format", "{{json .}}")).start();
        processes.add(process);
        return new ProcessOutput(process);
    }

    DockerWatcher watcher() {
        return watcher;
    }

    List<Event> events() {
        return told.events();
    }

    List<Event> events(Action action) {
        return events().stream().filter(event -> event.action() == action).toList();
    }

    void await(String actorId) throws InterruptedException {
        told.await(it -> it.events().stream().anyMatch(event -> event.actorId().equals(actorId)));
    }

    /// Waits until there are so many rows of this kind.
    void awaitRow(Action action, int count) throws InterruptedException {
        told.await(it ->
                it.events().stream().filter(event -> event.action() == action).count() >= count);
    }

    /// Waits for a row of this kind, for longer than usual.
    void awaitLate(Action action, Duration patience) throws InterruptedException {
        told.await(it -> it.events().stream().anyMatch(event -> event.action() == action), patience);
    }

    /// Waits until the watcher has looked at the containers that run.
    void awaitBaseline() throws InterruptedException {
        long running = engine.docker("ps", "-q").lines().count();
        told.await(_ -> requests.snapshot().stream()
                .anyMatch(count -> count.request() == EngineRequest.CONTAINER
                        && count.statuses().getOrDefault(200, 0L) >= running));
    }

    /// Waits until the watcher pauses, and begins the next attempt; again, until it is back for this time.
    void comeBack(int times) throws InterruptedException {
        told.await(it -> {
            watcher.retryNow();
            return it.events().stream()
                            .filter(event -> event.action() == Action.FORCE_RELOAD)
                            .count()
                    >= times;
        });
    }

    /// Ends the drill and counts.
    Tally tally() throws InterruptedException {
        engine.docker("volume", "create", END);
        await(END);
        List<Map<String, Object>> sent = docker.between("\"" + BEGIN + "\"", "\"" + END + "\"").stream()
                .map(Json::object)
                .toList();
        return count(sent);
    }

    private Tally count(List<Map<String, Object>> sent) {
        var seen = new HashMap<String, Integer>();
        for (Event event : events()) {
            if (event.type() == EventType.DOCKER && event.origin() != Origin.INFERRED) {
                seen.merge(key(event), 1, Integer::sum);
            }
        }
        List<Event> gaps = events(Action.GAP);
        long first = time(sent.getFirst());
        int missing = 0;
        int silently = 0;
        for (Map<String, Object> event : sent) {
            if (!seen.containsKey(key(event))) {
                missing++;
                silently += gaps.stream().anyMatch(gap -> covers(gap, time(event))) ? 0 : 1;
            }
        }
        List<Event> since =
                events().stream().filter(event -> event.time() >= first).toList();
        int repeated = seen.values().stream().mapToInt(count -> count - 1).sum();
        return new Tally(
                sent.size(),
                origin(since, Origin.LIVE),
                origin(since, Origin.REPLAYED),
                origin(events(), Origin.INFERRED),
                gaps.size(),
                repeated,
                missing,
                silently);
    }

    private static int origin(List<Event> events, Origin origin) {
        return Math.toIntExact(events.stream()
                .filter(event -> event.type() == EventType.DOCKER && event.action() != Action.FORCE_RELOAD)
                .filter(event -> event.origin() == origin)
                .count());
    }

    private static boolean covers(Event gap, long time) {
        return nanos(gap, "from") <= time && time <= nanos(gap, "to");
    }

    private static long nanos(Event gap, String key) {
        return EpochNanos.of(
                Instant.parse(Objects.requireNonNull(gap.actorAttributes().get(key))));
    }

    private static String key(Event event) {
        return event.object() + " " + event.verb() + " " + event.actorId() + " " + event.time();
    }

    private static String key(Map<String, Object> line) {
        Map<?, ?> actor = (Map<?, ?>) Objects.requireNonNull(line.get("Actor"));
        return line.get("Type") + " " + line.get("Action") + " " + actor.get("ID") + " " + time(line);
    }

    private static long time(Map<String, Object> line) {
        return Long.parseLong(Objects.requireNonNull(line.get("timeNano")).toString());
    }

    @Override
    public void close() {
        watcher.close();
        timer.shutdownNow();
        processes.forEach(Process::destroyForcibly);
    }

    /// What came of it.
    ///
    /// @param sent         events that `docker events` saw
    /// @param live         told as they happened
    /// @param recovered    told late
    /// @param inferred     concluded
    /// @param gaps         rows that say that events may be missing
    /// @param duplicates   told more than once
    /// @param missing      not told
    /// @param lostSilently not told, and in no gap that was
    record Tally(
            int sent, int live, int recovered, int inferred, int gaps, int duplicates, int missing, int lostSilently) {}
}
