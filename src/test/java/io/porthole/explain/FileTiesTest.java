package io.porthole.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.porthole.engine.ContainerMount;
import io.porthole.engine.ContainerMounts;
import io.porthole.event.Action;
import io.porthole.event.Actor;
import io.porthole.event.Event;
import io.porthole.event.EventType;
import io.porthole.event.Origin;
import io.porthole.testing.Events;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Ties of real files to containers that are only told of.
@Timeout(60)
class FileTiesTest {
    private static final String WEB = "ab12".repeat(16);
    private static final String DB = "cd34".repeat(16);
    private static final long SECOND = 1_000_000_000;

    private final FileTies ties = new FileTies();
    private final Semaphore news = new Semaphore(0);
    private long started;
    private Path directory = Path.of("/");

    @BeforeEach
    void watch(@TempDir Path made) throws IOException {
        directory = made.toRealPath();
        Files.writeString(directory.resolve("web.conf"), "x");
        Files.createDirectories(directory.resolve("a/b"));
        Files.writeString(directory.resolve("a/b/c.conf"), "x");
        started = afterAllOfThat();
        ties.onChange(news::release);
        ties.watch("conf", directory, true);
    }

    @AfterEach
    void close() {
        ties.close();
    }

    @Test
    void eventsPassUntouchedWhileNobodyMountsAnything() {
        List<Event> events = List.of(written("web.conf", 0), Events.container("web", Action.START));
        assertSame(events, ties.tie(events));
        ties.running("local", new ContainerMounts(WEB, "web", started, List.of()));
        assertSame(events, ties.tie(events));
    }

    @Test
    void aMountThatLeadsNowhereHereIsNobodys() throws Exception {
        run(WEB, "web", "/host_mnt/nothing/here", "/a");
        run(DB, "db", "\0", "/b");
        run(DB, "pom", "pom.xml", "/c");
        awaitTied(WEB, "probe");
        assertEquals("", mountedBy(written("web.conf", 0)));
    }

    @Test
    void containersThatEndedOrWereStartedAgainAreToldApartByTheirTimes() throws Exception {
        run(WEB, "web", directory.toString(), "/conf");
        awaitTied(WEB, "probe");
        ties.tie(List.of(container(WEB, "web", Action.DIE, started - SECOND)));
        assertEquals("web", mountedBy(written("web.conf", 0)), "an end before this start");
        ties.tie(List.of(container(WEB, "web", Action.DIE, started + SECOND)));
        assertEquals("", mountedBy(written("web.conf", 0)));
        ties.tie(List.of(container(WEB, "web", Action.START, started + 2 * SECOND)));
        await(() -> mountedBy(written("web.conf", 0)).equals("web"));
        ties.tie(List.of(container(WEB, "www", Action.RENAME, started + 3 * SECOND)));
        assertEquals("www", mountedBy(written("web.conf", 0)));
        ties.tie(List.of(container(WEB, "www", Action.DESTROY, started + 3 * SECOND)));
        assertEquals("", mountedBy(written("web.conf", 0)));
    }

    @Test
    void aRenamedFileIsTiedByBothItsPaths() throws Exception {
        run(WEB, "web", directory.resolve("web.conf").toString(), "/etc/web.conf");
        awaitTied(WEB, "probe");
        Event away = file(
                Action.FILE_RENAMED,
                "old.conf",
                0,
                Map.of("from", directory.resolve("web.conf").toString()));
        Files.move(directory.resolve("web.conf"), directory.resolve("old.conf"));
        assertEquals("web", mountedBy(away));
        await(() -> kinds("web").equals(List.of(Finding.Kind.REMOVED)));
        assertEquals(
                1,
                ties.findings().of(away).stream()
                        .filter(finding -> finding.container().equals("web"))
                        .count());

        Files.move(directory.resolve("old.conf"), directory.resolve("web.conf"));
        ties.tie(List.of(file(
                Action.FILE_RENAMED,
                "web.conf",
                0,
                Map.of("from", directory.resolve("old.conf").toString()))));
        await(() -> kinds("web").equals(List.of(Finding.Kind.NEWER)));
    }

    @Test
    void whatTheContainerSeemsToWriteItselfIsNoFinding() throws Exception {
        run(WEB, "web", directory.toString(), "/data");
        awaitTied(WEB, "probe");
        Files.writeString(directory.resolve("state.json"), "1");
        ties.tie(List.of(written("state.json", 0)));
        await(() -> kinds("web").equals(List.of(Finding.Kind.NEWER)));
        for (int i = 1; i <= 20; i++) {
            ties.tie(List.of(written("state.json", i)));
        }
        await(() -> kinds("web").isEmpty());
    }

    @Test
    void onlyFilesThatAreReadAtStartAreFindingsInADirectory() throws Exception {
        run(WEB, "web", directory.toString(), "/data");
        awaitTied(WEB, "probe");
        for (String name : List.of("access.log", "table.ibd", "app.py")) {
            Files.writeString(directory.resolve(name), "1");
            ties.tie(List.of(written(name, 0)));
        }
        await(() -> !kinds("web").isEmpty());
        assertEquals(
                List.of(directory.resolve("app.py").toString()),
                ties.findings().ofContainer("local", "web").stream()
                        .map(Finding::path)
                        .toList());
    }

    @Test
    void aFileWhoseRightsAreChangedIsNotNewer() throws Exception {
        run(WEB, "web", directory.resolve("web.conf").toString(), "/etc/web.conf");
        awaitTied(WEB, "probe");
        assertEquals("web", mountedBy(written("web.conf", 0)), "a write and new rights are told alike");
        Files.writeString(directory.resolve("a/b/c.conf"), "more");
        run(DB, "db", directory.resolve("a/b").toString(), "/b");
        ties.tie(List.of(written("a/b/c.conf", 0)));
        await(() -> !kinds("db").isEmpty());
        assertEquals(List.of(), kinds("web"));
    }

    @Test
    void aParentThatIsMovedAwayTakesTheMountFromItsPath() throws Exception {
        run(WEB, "web", directory.resolve("a/b").toString(), "/c");
        awaitTied(WEB, "probe");
        Files.move(directory.resolve("a"), directory.resolve("z"));
        Event moved = file(
                Action.FILE_RENAMED,
                "z",
                0,
                Map.of("from", directory.resolve("a").toString()));
        ties.tie(List.of(moved));
        await(() -> kinds("web").contains(Finding.Kind.REMOVED));
        assertEquals(1, ties.findings().of(moved).size());

        Files.move(directory.resolve("z"), directory.resolve("a"));
        ties.tie(List.of(file(
                Action.FILE_RENAMED,
                "a",
                0,
                Map.of("from", directory.resolve("z").toString()))));
        await(() -> kinds("web").isEmpty());
    }

    @Test
    void whatIsNotWatchedAnyMoreIsForgotten() throws Exception {
        run(WEB, "web", directory.resolve("web.conf").toString(), "/etc/web.conf");
        awaitTied(WEB, "probe");
        Files.writeString(directory.resolve("web.conf"), "more");
        ties.tie(List.of(written("web.conf", 0)));
        await(() -> !kinds("web").isEmpty());
        ties.forget("conf");
        assertEquals(List.of(), ties.findings().all());
        ties.watch("conf", directory, true);
        await(() -> !kinds("web").isEmpty());
        ties.forget("local");
        assertEquals(List.of(), ties.findings().all());
        assertEquals("", mountedBy(written("web.conf", 1)));
    }

    @Test
    void findingsAreBounded() throws Exception {
        List<Event> events = new ArrayList<>();
        for (int i = 0; i < 1_200; i++) {
            Files.writeString(directory.resolve(i + ".conf"), "x");
            events.add(written(i + ".conf", 0));
        }
        run(WEB, "web", directory.toString(), "/data");
        awaitTied(WEB, "probe");
        ties.tie(events);
        await(() -> ties.findings().all().size() == 1_000);
    }

    private void run(String id, String name, String source, String destination) {
        ties.running(
                "local",
                new ContainerMounts(id, name, started, List.of(new ContainerMount(source, destination, true))));
    }

    /// One thing is looked up after another: when the last is known, all are.
    private void awaitTied(String id, String name) throws InterruptedException {
        var mount = new ContainerMount(directory.resolve("probe").toString(), "/probe", false);
        ties.running("local", new ContainerMounts(id.replace('a', 'e'), name, started, List.of(mount)));
        await(() -> mountedBy(written("probe", 0)).contains(name));
    }

    private List<Finding.Kind> kinds(String container) {
        return ties.findings().ofContainer("local", container).stream()
                .map(Finding::kind)
                .toList();
    }

    private String mountedBy(Event event) {
        return ties.tie(List.of(event)).getFirst().actorAttributes().getOrDefault("mountedBy", "");
    }

    private Event written(String name, long after) {
        return file(Action.FILE_WRITTEN, name, after, Map.of());
    }

    private Event file(Action action, String name, long after, Map<String, String> attributes) {
        long time = nanos(Instant.now()) + after;
        return new Event(
                EventType.FILE,
                "conf",
                "file",
                action,
                action.word(),
                new Actor(directory.resolve(name).toString(), "", attributes),
                time,
                time,
                Origin.LIVE,
                "");
    }

    private static Event container(String id, String name, Action action, long time) {
        Event event = Events.container("local", name, action, time);
        return event.of(new Actor(name, id, Map.of()));
    }

    /// A time from which on files' times are later: these are of the kernel's last tick.
    private long afterAllOfThat() throws IOException {
        Instant now = Instant.now();
        Path probe = directory.resolve("probe");
        do {
            Files.writeString(probe, "x");
        } while (!Files.getLastModifiedTime(probe).toInstant().isAfter(now));
        return nanos(now);
    }

    private static long nanos(Instant time) {
        return time.getEpochSecond() * SECOND + time.getNano();
    }

    /// Looks again after each change, and where nothing is told of one, again and again.
    private void await(BooleanSupplier condition) throws InterruptedException {
        while (!condition.getAsBoolean()) {
            if (news.tryAcquire(10, TimeUnit.MILLISECONDS)) {
                news.drainPermits();
            }
        }
    }
}
