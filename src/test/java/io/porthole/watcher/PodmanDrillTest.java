package io.porthole.watcher;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.porthole.engine.RequestLog;
import io.porthole.event.Action;
import io.porthole.event.Event;
import io.porthole.event.EventType;
import io.porthole.testing.CuttingProxy;
import io.porthole.testing.OwnPodman;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// A stream of a real Podman service is lost and taken up again. Podman's `since` leaves out the event of that very
/// time, and its memory is a file without an end.
@Timeout(120)
class PodmanDrillTest {
    /// More than an engine remembers.
    private static final int AWAY = 300;

    @Test
    void allThatHappenedMeanwhileIsToldOnce() throws Exception {
        var told = new RecordingListener();
        try (var podman = OwnPodman.start();
                var proxy = CuttingProxy.unix(podman.endpoint());
                var timer = Executors.newSingleThreadScheduledExecutor()) {
            var timing = new Timing(InstantSource.system(), timer, RandomGenerator.getDefault());
            var watcher = new DockerWatcher("podman", proxy.endpoint(), new RequestLog(), timing);
            watcher.start(told);
            awaitRow(told, Action.CONNECTED, 1);
            create(podman, "seen");
            awaitVolume(told, "seen");
            proxy.refuse();
            proxy.cut();
            awaitRow(told, Action.LOST, 1);
            for (int i = 0; i < AWAY; i++) {
                create(podman, "away-" + i);
            }
            proxy.accept();
            told.await(it -> {
                watcher.retryNow();
                return count(it, Action.FORCE_RELOAD) == 1;
            });
            create(podman, "after");
            awaitVolume(told, "after");
            watcher.close();
        }
        Event again = rows(told, Action.CONNECTED).getLast();
        assertEquals("true", again.actorAttributes().get("complete"));
        assertEquals(Integer.toString(AWAY), again.actorAttributes().get("recovered"));
        assertEquals(List.of(), rows(told, Action.GAP));
        List<String> volumes = told.events().stream()
                .filter(event ->
                        event.type() == EventType.DOCKER && event.object().equals("volume"))
                .map(Event::actorName)
                .toList();
        assertEquals(AWAY + 2, volumes.size());
        assertEquals(AWAY + 2, volumes.stream().distinct().count());
    }

    private static void create(OwnPodman podman, String name) {
        podman.podman("volume", "create", name);
    }

    private static void awaitVolume(RecordingListener told, String name) throws InterruptedException {
        told.await(
                it -> it.events().stream().anyMatch(event -> event.actorName().equals(name)));
    }

    private static void awaitRow(RecordingListener told, Action action, int count) throws InterruptedException {
        told.await(it -> count(it, action) >= count);
    }

    private static long count(RecordingListener told, Action action) {
        return rows(told, action).size();
    }

    private static List<Event> rows(RecordingListener told, Action action) {
        return told.events().stream().filter(event -> event.action() == action).toList();
    }
}
