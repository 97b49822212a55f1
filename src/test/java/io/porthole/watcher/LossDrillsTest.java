package io.porthole.watcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.porthole.event.Action;
import io.porthole.event.EpochNanos;
import io.porthole.event.Event;
import io.porthole.event.EventSummary;
import io.porthole.event.Origin;
import io.porthole.testing.CuttingProxy;
import io.porthole.testing.OwnEngine;
import io.porthole.testing.RealEngine;
import io.porthole.testing.VolumeLoad;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Drills on real engines: a stream is lost in every way there is, and what is told is counted against what
/// `docker events` and `docker inspect` say.
@Timeout(300)
class LossDrillsTest {
    private static final int CUTS = 100;

    /// Twice the 30 s in which a dead connection is told, which [WatchdogTest] proves to the second.
    private static final Duration NOTICED = Duration.ofSeconds(60);

    private final OwnEngine own = OwnEngine.start();
    private final RealEngine engine = own.commands();
    private final CuttingProxy proxy = CuttingProxy.unix(own.endpoint());

    @AfterEach
    void end() {
        proxy.close();
        own.close();
    }

    @Test
    void aStreamThatIsCutUnderLoad(TestReporter reporter) throws Exception {
        try (var drill = new Drill(engine, proxy.endpoint())) {
            try (var load = new VolumeLoad(own.endpoint()).begin(3)) {
                for (int cut = 1; cut <= CUTS; cut++) {
                    proxy.cut();
                    drill.comeBack(cut);
                }
                reporter.publishEntry("made", Long.toString(load.made()));
            }
            Drill.Tally tally = drill.tally();
            reporter.publishEntry("100 cuts under load", tally.toString());
            assertEquals(0, tally.duplicates());
            assertEquals(0, tally.lostSilently());
            assertTrue(tally.recovered() > 0, tally::toString);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {255, 256, 300})
    void somethingHappensWhileAway(int count, TestReporter reporter) throws Exception {
        try (var drill = new Drill(engine, proxy.endpoint())) {
            proxy.refuse();
            proxy.cut();
            drill.awaitRow(Action.LOST, 1);
            try (var load = new VolumeLoad(own.endpoint())) {
                for (int i = 0; i < count; i++) {
                    load.create("away");
                }
            }
            proxy.accept();
            drill.comeBack(1);
            Drill.Tally tally = drill.tally();
            reporter.publishEntry(count + " events while away", tally.toString());
            int lost = count > 255 ? count - 256 : 0;
            assertEquals(Math.min(count, 256), tally.recovered());
            assertEquals(count > 255 ? 1 : 0, tally.gaps());
            assertEquals(lost, tally.missing());
            assertEquals(0, tally.duplicates());
            assertEquals(0, tally.lostSilently());
        }
    }

    @Test
    void anEngineThatIsStoppedAndStarted(TestReporter reporter) throws Exception {
        try (var drill = new Drill(engine, own.endpoint())) {
            String id = engine.runSleeper("survivor");
            drill.await(id);
            Instant begin = Instant.now();
            own.stop();
            drill.awaitRow(Action.LOST, 1);
            reporter.publishEntry("seconds until the end was told", seconds(begin));
            assertEquals(
                    1, of(drill, id, Action.DIE, Origin.LIVE).size()); // the stream lives on until all have stopped
            own.restart();
            drill.comeBack(1);
            assertEquals(1, drill.events(Action.GAP).size());
            reporter.publishEntry("SIGTERM", drill.events(Action.GAP).getFirst().verb());
            assertEquals(List.of(), inferred(drill)); // all was seen
        }
    }

    @Test
    void anEngineThatIsKilledWhileAContainerEnds(TestReporter reporter) throws Exception {
        try (var drill = new Drill(engine, own.endpoint())) {
            String id = engine.docker(
                    "run",
                    "-d",
                    "--network",
                    "none",
                    "--name",
                    "nine",
                    RealEngine.IMAGE,
                    "sh",
                    "-c",
                    "sleep 4; exit 9");
            drill.await(id);
            Instant begin = Instant.now();
            own.kill();
            drill.awaitRow(Action.LOST, 1);
            reporter.publishEntry("seconds until the end was told", seconds(begin));
            awaitNoProcess("sleep 4; exit 9");
            own.restart();
            drill.comeBack(1);
            Event end = inferred(drill).getLast();
            reporter.publishEntry("SIGKILL", end + ": " + EventSummary.details(end));
            assertEquals(id, end.actorId());
            assertEquals(Action.DIE, end.action());
            assertEquals(
                    engine.docker("inspect", "--format", "{{.State.ExitCode}}", id),
                    end.actorAttributes().get("exitCode"));
            assertEquals(
                    Instant.parse(engine.docker("inspect", "--format", "{{.State.FinishedAt}}", id)),
                    EpochNanos.toInstant(end.time()));
        }
    }

    @Test
    void anEngineThatIsFrozenAndThawed(TestReporter reporter) throws Exception {
        try (var drill = new Drill(engine, own.endpoint())) {
            String id = engine.docker(
                    "run",
                    "-d",
                    "--network",
                    "none",
                    "--name",
                    "frozen",
                    RealEngine.IMAGE,
                    "sh",
                    "-c",
                    "sleep 5; exit 3");
            drill.await(id);
            Instant begin = Instant.now();
            own.freeze();
            drill.awaitLate(Action.LOST, NOTICED);
            reporter.publishEntry("seconds until the freeze was told", seconds(begin));
            own.thaw();
            drill.comeBack(1);
            Drill.Tally tally = drill.tally();
            reporter.publishEntry("SIGSTOP", tally.toString());
            assertEquals(0, tally.gaps());
            assertEquals(0, tally.duplicates());
            assertEquals(0, tally.lostSilently());
            assertEquals(
                    "3", drill.events(Action.DIE).getLast().actorAttributes().get("exitCode"));
        }
    }

    @Test
    void aConnectionThatIsDeadWithoutAWord(TestReporter reporter) throws Exception {
        try (var tcp = CuttingProxy.tcp(own.endpoint());
                var drill = new Drill(engine, tcp.endpoint())) {
            Instant begin = Instant.now();
            tcp.swallow();
            engine.docker("volume", "create", "swallowed");
            drill.awaitLate(Action.LOST, NOTICED);
            reporter.publishEntry("seconds until the dead connection was told", seconds(begin));
            tcp.cut();
            tcp.pass();
            drill.comeBack(1);
            assertCompleteAfterALoss(drill, "half-open TCP", reporter);
        }
    }

    @Test
    void aProxyThatDropsIdleConnections(TestReporter reporter) throws Exception {
        try (var drill = new Drill(engine, proxy.endpoint())) {
            proxy.dropIdleAfter(Duration.ofSeconds(10));
            Instant begin = Instant.now();
            drill.awaitLate(Action.LOST, NOTICED);
            reporter.publishEntry("seconds until the drop was told", seconds(begin));
            engine.docker("volume", "create", "dropped");
            drill.comeBack(1);
            assertCompleteAfterALoss(drill, "idle connection dropped", reporter);
        }
    }

    /// One event happened while nobody listened.
    private static void assertCompleteAfterALoss(Drill drill, String name, TestReporter reporter)
            throws InterruptedException {
        Drill.Tally tally = drill.tally();
        reporter.publishEntry(name, tally.toString());
        assertEquals(1, tally.recovered());
        assertEquals(0, tally.gaps());
        assertEquals(0, tally.missing());
        assertEquals(0, tally.duplicates());
    }

    @Test
    void livesInAGap(TestReporter reporter) throws Exception {
        engine.runSleeper("renamed");
        engine.runSleeper("restarted");
        engine.runSleeper("removed");
        engine.runSleeper("stopped");
        try (var drill = new Drill(engine, proxy.endpoint())) {
            drill.awaitBaseline();
            proxy.refuse();
            proxy.cut();
            drill.awaitRow(Action.LOST, 1);
            engine.docker("run", "--rm", "--network", "none", "--name", "fleeting", RealEngine.IMAGE, "true");
            engine.docker("rename", "renamed", "other");
            engine.docker("restart", "--time", "0", "restarted");
            engine.docker("rm", "-f", "removed");
            engine.docker("stop", "--time", "0", "stopped");
            engine.runSleeper("young");
            engine.docker(
                    "run",
                    "-d",
                    "--network",
                    "none",
                    "--restart",
                    "on-failure:2",
                    "--name",
                    "loop",
                    RealEngine.IMAGE,
                    "false");
            engine.docker("wait", "loop");
            String exhausted = "";
            for (int i = 0; i < 1000 && !exhausted.equals("2 exited"); i++) {
                exhausted = engine.docker("inspect", "--format", "{{.RestartCount}} {{.State.Status}}", "loop");
            }
            try (var load = new VolumeLoad(own.endpoint())) {
                for (int i = 0; i < 300; i++) {
                    load.create("noise");
                }
            }
            proxy.accept();
            drill.comeBack(1);
            Drill.Tally tally = drill.tally();
            reporter.publishEntry("lives in a gap", tally.toString());
            List<String> concluded = new ArrayList<>();
            for (Event event : inferred(drill)) {
                concluded.add(event + ": " + EventSummary.details(event));
            }
            reporter.publishEntry("inferred", String.join("; ", concluded));
            assertEquals(
                    List.of(
                            "create loop",
                            "create young",
                            "destroy removed",
                            "die loop",
                            "die restarted",
                            "die stopped",
                            "rename other",
                            "restart loop",
                            "start loop",
                            "start restarted",
                            "start young"),
                    inferred(drill).stream().map(Event::toString).sorted().toList());
            assertEquals("137", one(drill, "die stopped").actorAttributes().get("exitCode"));
            assertEquals("2", one(drill, "restart loop").actorAttributes().get("restarts"));
            assertEquals(0, tally.duplicates());
            assertEquals(0, tally.lostSilently());
        }
    }

    private static Event one(Drill drill, String text) {
        return inferred(drill).stream()
                .filter(event -> event.toString().equals(text))
                .findFirst()
                .orElseThrow();
    }

    private static List<Event> inferred(Drill drill) {
        return drill.events().stream()
                .filter(event -> event.origin() == Origin.INFERRED)
                .toList();
    }

    private static List<Event> of(Drill drill, String id, Action action, Origin origin) {
        return drill.events(action).stream()
                .filter(event -> event.actorId().equals(id) && event.origin() == origin)
                .toList();
    }

    /// Waits until no process has this command line any more.
    private static void awaitNoProcess(String commandLine) {
        ProcessHandle.allProcesses()
                .filter(process -> process.info().commandLine().orElse("").contains(commandLine))
                .forEach(process -> process.onExit().join());
    }

    private static String seconds(Instant begin) {
        return "%.1f".formatted(Duration.between(begin, Instant.now()).toMillis() / 1000.0);
    }
}
