package io.porthole.monitor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.porthole.engine.RequestLog;
import io.porthole.event.Event;
import io.porthole.event.EventSummary;
import io.porthole.explain.Finding;
import io.porthole.explain.Relations;
import io.porthole.filter.EventFilter;
import io.porthole.filter.FilterLanguage;
import io.porthole.filter.FilterReading;
import io.porthole.log.EventLog;
import io.porthole.log.Row;
import io.porthole.testing.Events;
import io.porthole.testing.RealEngine;
import io.porthole.watcher.DirectoryWatcher;
import io.porthole.watcher.DockerWatcher;
import io.porthole.watcher.SourceState;
import io.porthole.watcher.Timing;
import io.porthole.watcher.WatchOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Files that real containers mount, changed while a monitor watches both.
@Timeout(60)
class FileTiesEngineTest {
    private static final String ENGINE = "engine";
    private static final String FILES = "files";

    private final RealEngine engine = RealEngine.get();
    private final List<String> containers = new ArrayList<>();
    private final Semaphore news = new Semaphore(0);
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
    private final RequestLog requests = new RequestLog();
    private final String suffix = "-" + Long.toHexString(System.nanoTime());
    private final Monitor monitor = new Monitor(
            new MonitorOptions(Duration.ofMillis(20), 100_000, 100_000, false),
            spec -> switch (spec) {
                case SourceSpec.Engine host -> new DockerWatcher(host.name(), host.endpoint(), requests, timing());
                case SourceSpec.Directory directory ->
                    new DirectoryWatcher(directory.name(), directory.path(), directory.options(), timing());
                default -> throw new IllegalArgumentException(spec.name());
            },
            requests,
            timer,
            InstantSource.system());
    private Path directory = Path.of("/");
    private Path conf = Path.of("/");

    private Timing timing() {
        return new Timing(InstantSource.system(), timer, RandomGenerator.getDefault());
    }

    @BeforeEach
    void makeFile(@TempDir Path made) throws IOException {
        directory = made.toRealPath();
        conf = Files.writeString(directory.resolve("nginx.conf"), "a\n");
        monitor.onChange(news::release);
        monitor.onBatch((_, _) -> news.release());
    }

    @AfterEach
    void end() {
        monitor.close();
        timer.shutdownNow();
        if (!containers.isEmpty()) {
            engine.docker(Stream.concat(Stream.of("rm", "-f", "-v"), containers.stream())
                    .toArray(String[]::new));
        }
    }

    @Test
    void aRowSaysWhichContainersMountTheFile() throws Exception {
        watch();
        String web = run("web", conf + ":/etc/nginx/nginx.conf:ro");
        String proxy = run("proxy", directory + ":/conf");
        Event row =
                writeUntil(event -> names(event).contains(web) && names(event).contains(proxy));
        assertEquals(web + ", " + proxy, names(row));
        assertEquals(
                "in %s · mounted by %s, %s at %s:/etc/nginx/nginx.conf, %s:/conf/nginx.conf"
                        .formatted(directory, web, proxy, web, proxy),
                EventSummary.details(row));
        assertTrue(passes("mountedby:" + web, row));
        assertTrue(passes("mountedby:PROXY*", row), "the second name, in another case");
        assertTrue(!passes("mountedby!=" + proxy, row));

        engine.docker("rm", "-f", web);
        assertEquals(
                "in %s · mounted by %s at /conf/nginx.conf".formatted(directory, proxy),
                EventSummary.details(writeUntil(event -> !names(event).contains(web))));
    }

    @Test
    void aLinkOnTheHostIsFollowed() throws Exception {
        Path link = Files.createSymbolicLink(conf.resolveSibling("current.conf"), conf.getFileName());
        watch();
        String web = run("web", link + ":/etc/web.conf");
        Event row = writeUntil(event -> !names(event).isEmpty());
        assertEquals(web, names(row));
        assertEquals("/etc/web.conf", row.actorAttributes().get("inside"));
        assertEquals(Finding.Kind.NEWER, awaitFinding(web, conf).kind());

        Path other = Files.writeString(conf.resolveSibling("other.conf"), "b\n");
        Path fresh = Files.createSymbolicLink(conf.resolveSibling("fresh"), other.getFileName());
        Files.move(fresh, link, StandardCopyOption.ATOMIC_MOVE);
        assertEquals(Finding.Kind.REPLACED, awaitFinding(web, link).kind());
        assertEquals("a", firstLine(web, "/etc/web.conf"));
    }

    @Test
    void aChangedFileIsNewerUntilTheContainerRestarts() throws Exception {
        watch();
        String web = run("web", directory + ":/etc/nginx");
        Event row = writeUntil(event -> !names(event).isEmpty());
        Finding finding = awaitFinding(web, conf);
        assertEquals(
                "nginx.conf is newer than container %s, which has not been restarted since.".formatted(web),
                finding.sentence());
        await(() -> !monitor.findings().of(row).isEmpty());
        assertEquals(List.of(finding), monitor.findings().ofContainer(ENGINE, web));

        engine.docker("restart", "-t", "0", web);
        awaitFileTimes();
        await(() -> monitor.findings().all().isEmpty());
        writeUntil(event -> names(event).equals(web)); // it runs again
        awaitFinding(web, conf);
    }

    @Test
    void aFileThatWasMovedOverAMountedOneIsNotSeenInside() throws Exception {
        watch();
        String web = run("web", conf + ":/etc/web.conf");
        writeUntil(event -> !names(event).isEmpty());
        awaitFinding(web, conf);
        Process sed = new ProcessBuilder("sed", "-i", "1s/.*/new/", conf.toString()).start();
        assertEquals(0, sed.waitFor());
        await(() -> kind(web, conf) == Finding.Kind.REPLACED);
        assertEquals("new", Files.readAllLines(conf).getFirst());
        assertEquals("a", firstLine(web, "/etc/web.conf"));

        engine.docker("restart", "-t", "0", web);
        await(() -> monitor.findings().all().isEmpty());
        assertEquals("new", firstLine(web, "/etc/web.conf"));
    }

    @Test
    void aMountedDirectoryThatWasMadeAnewIsNotSeenInside() throws Exception {
        Path mounted = Files.createDirectory(conf.resolveSibling("dist"));
        watch();
        String web = run("web", mounted + ":/dist");
        await(() -> isTied(mounted, web));
        Files.delete(mounted.resolve("probe.conf"));
        Files.delete(mounted);
        await(() -> kind(web, mounted) == Finding.Kind.REMOVED);
        Files.createDirectory(mounted);
        await(() -> kind(web, mounted) == Finding.Kind.REPLACED);
    }

    @Test
    void whatHappenedBeforeTheWatchIsFound() throws Exception {
        Path other = Files.writeString(conf.resolveSibling("other.conf"), "a\n");
        String web = run("web", conf + ":/etc/a.conf", directory + ":/etc/all:ro");
        Files.writeString(other, "b\n");
        Path fresh = Files.writeString(conf.resolveSibling("fresh"), "new\n");
        Files.move(fresh, conf, StandardCopyOption.ATOMIC_MOVE);
        watch();
        await(() -> kind(web, other) == Finding.Kind.NEWER && kind(web, conf) == Finding.Kind.REPLACED);
    }

    @Test
    void anEndSoonAfterAChangeIsRelatedToItBothWays() throws Exception {
        watch();
        String web = run("web", conf + ":/etc/web.conf");
        Event written = writeUntil(event -> !names(event).isEmpty());
        engine.docker("kill", web);
        await(() -> rows().anyMatch(row -> row.event().toString().equals("die " + web)));
        Row die = rows().filter(row -> row.event().toString().equals("die " + web))
                .findFirst()
                .orElseThrow();
        Row change =
                rows().filter(row -> row.event().equals(written)).findFirst().orElseThrow();
        EventLog.Snapshot log = monitor.log().snapshot();
        assertTrue(Relations.of(die, log, 0).stream()
                .anyMatch(related -> related.row().equals(change) && related.after() < 0));
        assertTrue(Relations.of(change, log, 0).stream()
                .anyMatch(related -> related.row().equals(die) && related.after() > 0));
    }

    @Test
    void mountsAreAskedForOnlyWhileADirectoryIsWatched() throws Exception {
        monitor.add(new SourceSpec.Engine(ENGINE, engine.endpoint()));
        while (answered("CONTAINERS") == 0) { // the first look at the containers, which inspects those that run
            Thread.onSpinWait();
        }
        String web = run("web", conf + ":/etc/web.conf");
        await(() -> rows().anyMatch(row -> row.event().toString().equals("start " + web)));
        long before = inspections();
        monitor.add(new SourceSpec.Directory(FILES, directory, WatchOptions.USUAL));
        await(this::isLive);
        writeUntil(event -> names(event).equals(web));
        assertEquals(before + 1, inspections());
        engine.docker("restart", "-t", "0", web);
        await(() -> rows().filter(row -> row.event().toString().equals("start " + web))
                        .count()
                == 2);
        writeUntil(event -> names(event).equals(web));
        assertEquals(before + 2, inspections(), "mounts never change; the other one is about the exit code");
    }

    private long answered(String request) {
        return requests.snapshot().stream()
                .filter(count -> count.request().name().equals(request))
                .flatMap(count -> count.statuses().values().stream())
                .mapToLong(Long::longValue)
                .sum();
    }

    private long inspections() {
        return requests.snapshot().stream()
                .filter(count -> count.request().name().equals("CONTAINER"))
                .mapToLong(RequestLog.Count::sent)
                .sum();
    }

    private void watch() throws InterruptedException {
        monitor.add(new SourceSpec.Engine(ENGINE, engine.endpoint()));
        monitor.add(new SourceSpec.Directory(FILES, directory, WatchOptions.USUAL));
        await(this::isLive);
    }

    private boolean isLive() {
        return monitor.sources().stream().allMatch(source -> source.state() == SourceState.LIVE);
    }

    private String run(String name, String... mounts) throws IOException {
        String unique = name + suffix;
        var arguments = new ArrayList<>(List.of("run", "-d", "--network", "none", "--name", unique));
        for (String mount : mounts) {
            arguments.addAll(List.of("-v", mount));
        }
        arguments.addAll(List.of(RealEngine.IMAGE, "sleep", "600"));
        containers.add(engine.docker(arguments.toArray(String[]::new)));
        awaitFileTimes();
        return unique;
    }

    private String firstLine(String container, String path) {
        return engine.docker("exec", container, "cat", path).lines().findFirst().orElse("");
    }

    /// Writes to the file until a row of it passes: only then does the monitor know what just happened to a container.
    private Event writeUntil(Predicate<Event> test) throws Exception {
        long from = monitor.log().snapshot().next();
        while (true) {
            long before = monitor.log().snapshot().next();
            Files.writeString(conf, "more\n", StandardOpenOption.APPEND);
            await(() -> rows(before).anyMatch(row -> isOf(row, conf)));
            var found = rows(from)
                    .filter(row -> isOf(row, conf))
                    .map(Row::event)
                    .filter(test)
                    .findFirst();
            if (found.isPresent()) {
                return found.get();
            }
        }
    }

    private boolean isTied(Path directory, String container) {
        try {
            Files.writeString(directory.resolve("probe.conf"), "x");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows().anyMatch(row ->
                isOf(row, directory.resolve("probe.conf")) && names(row.event()).equals(container));
    }

    private static boolean isOf(Row row, Path path) {
        return row.event().actorName().equals(path.toString());
    }

    private Finding awaitFinding(String container, Path path) throws InterruptedException {
        await(() -> kind(container, path) != null);
        return finding(container, path).findFirst().orElseThrow();
    }

    private Finding.@Nullable Kind kind(String container, Path path) {
        return finding(container, path).findFirst().map(Finding::kind).orElse(null);
    }

    private Stream<Finding> finding(String container, Path path) {
        return monitor.findings().all().stream()
                .filter(finding ->
                        finding.container().equals(container) && finding.path().equals(path.toString()));
    }

    /// A file's times are of the kernel's last tick, which may be before what has just happened.
    private void awaitFileTimes() throws IOException {
        Instant now = Instant.now();
        Path probe = conf.resolveSibling("probe");
        do {
            Files.writeString(probe, "x");
        } while (!Files.getLastModifiedTime(probe).toInstant().isAfter(now));
    }

    private void await(BooleanSupplier condition) throws InterruptedException {
        while (!condition.getAsBoolean()) {
            news.acquire();
            news.drainPermits();
        }
    }

    private Stream<Row> rows() {
        return rows(1);
    }

    private Stream<Row> rows(long from) {
        EventLog.Snapshot log = monitor.log().snapshot();
        return LongStream.range(Math.max(from, log.first()), log.next()).mapToObj(log::row);
    }

    private static String names(Event event) {
        return event.actorAttributes().getOrDefault("mountedBy", "");
    }

    private static boolean passes(String filter, Event event) {
        EventFilter test =
                ((FilterReading.Good) FilterLanguage.read(filter)).expression().toEventFilter(Events.MOMENT);
        return test.passes(event, 1, false);
    }
}
