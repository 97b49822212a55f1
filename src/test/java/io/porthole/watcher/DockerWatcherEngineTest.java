package io.porthole.watcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.porthole.engine.Endpoint;
import io.porthole.engine.RequestLog;
import io.porthole.event.Action;
import io.porthole.event.Event;
import io.porthole.event.EventSummary;
import io.porthole.event.EventType;
import io.porthole.testing.OwnEngine;
import io.porthole.testing.RealEngine;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// The watcher on a real engine.
@Timeout(180)
class DockerWatcherEngineTest {
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
    private final OrderedListener told = new OrderedListener();

    @AfterEach
    void end() {
        timer.close();
    }

    @Test
    void tellsTheLifeOfAContainer() throws Exception {
        RealEngine engine = RealEngine.get();
        String name = "life-" + ProcessHandle.current().pid();
        try (DockerWatcher watcher = watch(engine.endpoint())) {
            nextEvent(Action.CONNECTED);
            String id = engine.runSleeper(name);
            engine.docker("pause", name);
            engine.docker("unpause", name);
            engine.docker("rename", name, name + "-2");
            engine.docker("rm", "-f", name + "-2");
            List<Event> life = eventsUntilDestroyed(id);
            assertEquals(
                    List.of("create", "start", "pause", "unpause", "rename", "kill", "die", "destroy"),
                    life.stream().map(Event::verb).toList());
            assertEquals(name, life.getFirst().actorName());
            assertEquals(RealEngine.IMAGE, life.getFirst().actorAttributes().get("image"));
            assertTrue(life.stream().allMatch(event -> event.source().equals(watcher.source())));
        }
    }

    private List<Event> eventsUntilDestroyed(String id) throws InterruptedException {
        var events = new ArrayList<Event>();
        while (events.isEmpty() || events.getLast().action() != Action.DESTROY) {
            if (told.next(Object.class) instanceof Event event
                    && event.actorId().equals(id)) {
                events.add(event);
            }
        }
        return events;
    }

    @Test
    void tellsWhenALabelHidesAnExitCode() throws Exception {
        RealEngine engine = RealEngine.get();
        try (DockerWatcher _ = watch(engine.endpoint())) {
            nextEvent(Action.CONNECTED);
            String id = engine.docker(
                    "run", "-d", "--network", "none", "--label", "exitCode=0", RealEngine.IMAGE, "sh", "-c", "exit 5");
            Event forged = nextEvent(Action.DIE);
            while (!forged.actorId().equals(id) || forged.type() != EventType.PORTHOLE) {
                forged = nextEvent(Action.DIE);
            }
            assertEquals("exit 0 (engine's label) · inspect says 5", EventSummary.details(forged));
            engine.docker("rm", id);
        }
    }

    @Test
    void comesBackToAnEngineThatWasKilled() throws Exception {
        try (OwnEngine engine = OwnEngine.start();
                DockerWatcher watcher = watch(engine.endpoint())) {
            nextEvent(Action.CONNECTED);
            engine.kill();
            nextEvent(Action.LOST);
            assertEquals(SourceState.RETRYING, told.next(SourceState.class));
            assertEquals(1, told.next(SourceError.class).attempt());
            engine.restart();
            watcher.retryNow();
            nextEvent(Action.CONNECTED);
            assertEquals("false", nextEvent(Action.GAP).actorAttributes().get("complete"));
            nextEvent(Action.FORCE_RELOAD);
            engine.commands().docker("volume", "create", "after");
            assertEquals("after", nextEvent(Action.OBJECT_CREATE).actorId());
        }
    }

    private DockerWatcher watch(Endpoint endpoint) {
        var timing = new Timing(InstantSource.system(), timer, RandomGenerator.getDefault());
        var watcher = new DockerWatcher("real", endpoint, new RequestLog(), timing);
        watcher.start(told);
        return watcher;
    }

    /// Passes over what is told until an event with this action.
    private Event nextEvent(Action action) throws InterruptedException {
        Object next = told.next(Object.class);
        while (!(next instanceof Event event) || event.action() != action) {
            next = told.next(Object.class);
        }
        return event;
    }
}
