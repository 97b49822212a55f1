package io.porthole.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.porthole.capture.SaveFormat;
import io.porthole.engine.Hosts;
import io.porthole.engine.RequestLog;
import io.porthole.engine.UserHosts;
import io.porthole.event.Action;
import io.porthole.event.Event;
import io.porthole.monitor.Monitor;
import io.porthole.monitor.SourceSpec;
import io.porthole.monitor.StartSource;
import io.porthole.monitor.opened.FileQueue;
import io.porthole.monitor.opened.OpenedFile;
import io.porthole.monitor.opened.RowNames;
import io.porthole.settings.Preference;
import io.porthole.settings.SavedSource;
import io.porthole.settings.Settings;
import io.porthole.settings.SettingsFile;
import io.porthole.settings.SettingsStore;
import io.porthole.testing.Events;
import io.porthole.testing.HungFileSystem;
import io.porthole.testing.Saves;
import io.porthole.watcher.SourceError;
import io.porthole.watcher.SourceState;
import io.porthole.watcher.Watcher;
import io.porthole.watcher.WatcherListener;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class PortholeCommandTest {
    private static final List<String> ENGINE_LINES = List.of(
            "{\"Type\":\"container\",\"Action\":\"start\",\"Actor\":{\"ID\":\"ab\",\"Attributes\":{\"name\":\"web\"}},"
                    + "\"time\":1767225600}",
            "{\"Type\":\"container\",\"Action\":\"die\",\"Actor\":{\"ID\":\"ab\",\"Attributes\":{\"name\":\"web\"}},"
                    + "\"time\":1767225601}");

    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
    private final FileQueue fileQueue = new FileQueue(timer);
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final List<WindowRequest> opened = new ArrayList<>();
    private Consumer<WatcherListener> play = listener -> {};
    private Window window = request -> {
        opened.add(request);
        return 0;
    };

    @TempDir
    private Path directory = Path.of("");

    @AfterEach
    void stopTimer() {
        timer.shutdownNow();
    }

    /// A plain start goes past the definition of the command line, and has to ask for the same.
    @Test
    void aPlainStartAsksForWhatTheCommandLineWould() {
        assertEquals(0, run());
        assertEquals(0, run("--"));
        assertEquals(0, run("--exit-after-first-pulse"));
        assertEquals(0, run("--exit-after-first-pulse", "--"));
        assertEquals(asked(opened.get(1)), asked(opened.get(0)));
        assertEquals(asked(opened.get(3)), asked(opened.get(2)));
    }

    private static List<Object> asked(WindowRequest request) {
        return List.of(
                request.sources().toString(),
                request.problems(),
                request.filter(),
                request.keep(),
                request.end(),
                request.own());
    }

    @Test
    void whoNamesWhatIsShownGetsAWindowOfItsOwn() throws IOException {
        run();
        run("--keep", "5m");
        run("--new-window");
        run("--filter", "action:die");
        run("--demo");
        run("--watch", directory.toString());
        new SettingsFile(settingsFile(), InstantSource.system())
                .write(new Settings(List.of()).with(Preference.SECOND_START, "window"));
        run();
        assertEquals(
                List.of(false, true, true, true, true, true, true),
                opened.stream().map(WindowRequest::own).toList());
    }

    @Test
    void howManyEventsAreHeldCanBeSaid() {
        assertEquals(0, run("--demo"));
        assertEquals(0, run("--demo", "--keep", "5m"));
        assertEquals(
                List.of(OptionalLong.empty(), OptionalLong.of(5_000_000)),
                opened.stream().map(WindowRequest::keep).toList());
        for (String wrong : List.of("999", "5 m", "-1", "1g", "m", "100000001")) {
            assertEquals(2, run("--demo", "--keep", wrong), wrong);
        }
        assertTrue(err.toString(UTF_8).contains("'999' is not a number of events to hold"), err.toString(UTF_8));
    }

    @Test
    void tailEndsAfterTheCountAndPortholesOwnRowsDoNotCount() {
        play = listener -> {
            listener.events(List.of(Event.porthole("x", Action.CONNECTED, "connected", 1)));
            listener.events(Events.numbered(0, 5));
        };
        assertEquals(0, run("tail", "--watch", directory.toString(), "--count", "3", "--format", "json"));
        assertEquals(4, out.toString(UTF_8).lines().count());
        assertTrue(out.toString(UTF_8).contains("\"seq\":\"2\""));
    }

    @Test
    void tailWritesWhatPassesTheFilterAndCountsOnlyThat() {
        play = listener -> {
            listener.events(List.of(Event.porthole("x", Action.CONNECTED, "connected", 1)));
            listener.events(Events.numbered(0, 20));
        };
        String filter = "attr.seq>=7 -attr.seq:9";
        assertEquals(
                0,
                run("tail", "--watch", directory.toString(), "--count", "3", "--filter", filter, "--format", "json"));
        List<String> lines = out.toString(UTF_8).lines().toList();
        assertEquals(3, lines.size());
        assertTrue(lines.get(0).contains("\"seq\":\"7\""), lines.get(0));
        assertTrue(lines.get(2).contains("\"seq\":\"10\""), lines.get(2));
    }

    @Test
    void aMistakeInAFilterIsToldWithItsPlace() {
        assertEquals(2, run("tail", "--demo", "--filter", "a\u001b nmae:web b"));
        assertEquals(
                List.of(
                        "porthole: the filter has a mistake. Expected a key: did you mean name?",
                        "  a\\u001b nmae:web b",
                        "          ^^^^"),
                err.toString(UTF_8).lines().toList());
        assertEquals(2, run("--filter", "exit:"));
        assertTrue(
                err.toString(UTF_8).endsWith("  exit:" + System.lineSeparator() + "       ^" + System.lineSeparator()));
        assertEquals(List.of(), opened);
    }

    @Test
    void theWindowOpensWithTheFilter() {
        assertEquals(0, run("--demo", "--filter", "action:die -exit:0"));
        assertEquals(0, run("--demo", "--filter", ""));
        assertEquals(0, run("--demo"));
        assertEquals(
                List.of(Optional.of("action:die -exit:0"), Optional.of(""), Optional.empty()),
                opened.stream().map(WindowRequest::filter).toList());
    }

    @Test
    void aMistakeInTheFilterOfNoiseIsTold() throws IOException {
        new SettingsFile(settingsFile(), InstantSource.system())
                .write(Settings.NONE.with(Preference.NOISE_FILTER, "action:die or ("));
        assertEquals(0, run("--demo"));
        String problem = opened.getFirst().problems().getFirst();
        assertTrue(problem.startsWith("\"noiseFilter\" in the settings folds nothing"), problem);
    }

    @Test
    void tailEndsWhenTimeIsUp() {
        assertEquals(0, run("tail", "--watch", directory.toString(), "--for", "10ms"));
    }

    @Test
    void tailEndsWhenARecordingHasEnded() {
        play = listener -> listener.state(SourceState.CLOSED);
        assertEquals(0, run("tail", "--demo"));
    }

    @Test
    void tailFailsWhenNoSourceCanEverWork() {
        play = listener -> listener.state(SourceState.FAILED);
        assertEquals(1, run("tail", "--watch", directory.toString()));
    }

    @Test
    void tailStopsQuietlyWhenNobodyReads() {
        play = listener -> listener.events(Events.numbered(0, 5));
        var closedPipe = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("Broken pipe");
            }
        };
        assertEquals(0, run(closedPipe, "tail", "--watch", directory.toString()));
        assertEquals("", err.toString(UTF_8));
    }

    @Test
    void tailSaysThatItsOutputCannotBeWritten() {
        play = listener -> listener.events(Events.numbered(0, 50_000));
        var fullDisk = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("No space left on device");
            }
        };
        assertEquals(1, run(fullDisk, "tail", "--watch", directory.toString()));
        assertEquals(1, run(fullDisk, "tail", "--watch", directory.toString(), "--for", "1ms"));
        assertEquals(
                List.of(
                        "porthole: standard output cannot be written: No space left on device",
                        "porthole: standard output cannot be written: No space left on device"),
                err.toString(UTF_8).lines().toList());
    }

    @Test
    void troubleIsToldOnceOnStandardErrorWithoutHarm() {
        play = listener -> {
            for (int i = 1; i < 100; i++) {
                listener.error(new SourceError(
                        "x", "nobody listens\u001b[2J", "Start the engine.", i, Instant.EPOCH, null, null));
            }
            listener.state(SourceState.CLOSED);
        };
        run("tail", "--demo");
        assertEquals(
                "porthole: x: nobody listens\\u001b[2J Start the engine.",
                err.toString(UTF_8).strip());
    }

    @Test
    void aSourceThatCanNeverWorkIsToldInASentence() {
        assertEquals(1, run("tail", "--host", "gopher://x"));
        assertEquals(1, run("tail", "--watch", directory.resolve("nowhere").toString()));
        assertEquals(1, run("--host", "gopher://x"));
        List<String> lines = err.toString(UTF_8).lines().toList();
        assertEquals(3, lines.size());
        assertTrue(lines.get(0).startsWith("porthole: gopher://x cannot be reached"), lines.get(0));
        assertTrue(lines.get(1).endsWith("does not exist: name a directory or a file to watch."), lines.get(1));
        assertEquals(List.of(), opened);
    }

    @Test
    @Timeout(60)
    void aFileSystemThatDoesNotAnswerKeepsNoWindowFromOpening() throws Exception {
        try (var hung = new HungFileSystem(directory)) {
            assertEquals(0, run("--watch-only", hung.path().toString()));
            assertEquals(1, opened.size());
        }
    }

    @Test
    void tailWritesTheEventsOfFilesOneAfterTheOther() throws IOException {
        Path capture = directory.resolve("a.porthole");
        Saves.save(Saves.log(Events.numbered(0, 30_000)), SaveFormat.CAPTURE, capture);
        Path lines = Files.write(directory.resolve("b"), ENGINE_LINES);
        String[] all = {"tail", capture.toString(), "--open", lines.toString(), "--format", "json"};
        assertEquals(0, run(all));
        List<String> written = out.toString(UTF_8).lines().toList();
        assertEquals(30_002, written.size());
        assertTrue(written.getFirst().startsWith("{\"source\":\"b\",\"origin\":\"replayed\""), written.getFirst());
        assertTrue(written.getLast().contains("\"seq\":\"29999\""), written.getLast());
        assertTrue(written.getLast().contains("\"batch\":7"), written.getLast());
        assertEquals("", err.toString(UTF_8));
    }

    @Test
    void aFileGoesThroughTheFilterAndTheCount() throws IOException {
        Path lines = Files.write(directory.resolve("b"), ENGINE_LINES);
        assertEquals(0, run("tail", lines.toString(), "--filter", "action:die", "--count", "1"));
        assertEquals(1, out.toString(UTF_8).lines().count());
        assertTrue(out.toString(UTF_8).contains("die"), out.toString(UTF_8));
    }

    @Test
    void aFileThatCannotBeReadIsToldAndFails() throws IOException {
        Path page = Files.writeString(directory.resolve("page"), "<html>");
        Path good = Files.write(directory.resolve("good"), ENGINE_LINES);
        assertEquals(1, run("tail", good.toString(), page.toString()));
        assertEquals(1, run("tail", directory.resolve("none").toString()));
        assertEquals(1, run(directory.resolve("none").toString()));
        assertEquals(1, run("--open", directory.toString()));
        List<String> told = err.toString(UTF_8).lines().toList();
        assertEquals(4, told.size(), told.toString());
        assertTrue(told.get(0).startsWith("porthole: page: " + page + " is not a file of events."), told.get(0));
        assertTrue(told.get(1).endsWith("does not exist: name a file of events, or see --help."), told.get(1));
        assertTrue(told.get(3).contains(" is a directory: watch it with --watch"), told.get(3));
        assertEquals(2, out.toString(UTF_8).lines().count());
        assertEquals(List.of(), opened);
    }

    @Test
    void whereFilesAreNamedNoEngineIsWatchedThatIsNotNamed() throws IOException {
        Path one = Files.write(directory.resolve("one"), ENGINE_LINES);
        Path other = Files.write(Files.createDirectory(directory.resolve("d")).resolve("one"), ENGINE_LINES);
        save(new SavedSource.Host("tcp://build:2375", "build"));
        assertEquals(0, run(one.toString(), other.toString(), one.toString()));
        assertEquals(0, run(one.toString(), "--host", "tcp://example:2375"));
        assertEquals(List.of(one.toString(), other.toString()), addresses(0));
        assertEquals(
                List.of("one", "one 2"),
                opened.getFirst().sources().stream()
                        .map(source -> source.spec().name())
                        .toList());
        assertEquals(List.of("tcp://example:2375", one.toString()), addresses(1));
    }

    @Test
    void aFileThatIsWatchedCanBeOpenedToo() throws IOException {
        String file = Files.write(directory.resolve("one"), ENGINE_LINES).toString();
        assertEquals(0, run("--watch", file, file));
        assertEquals(List.of(file, file), addresses(0));
    }

    @Test
    void wrongUsageIsTold() {
        assertEquals(2, run("tail", "--count", "many"));
        assertEquals(2, run("tail", "--for", "soon"));
        assertEquals(2, run("--no-such-option"));
        assertEquals(2, run("tail", "--format", "xml"));
    }

    @Test
    void theWindowWatchesTheUsualEngineUnlessAHostIsNamed() {
        run();
        run("--watch", directory.toString());
        run("--host", "tcp://example:2375");
        run("--demo");
        assertEquals(List.of("unix:///var/run/docker.sock"), addresses(0));
        assertEquals(List.of("unix:///var/run/docker.sock", directory.toString()), addresses(1));
        assertEquals(List.of("tcp://example:2375"), addresses(2));
        assertEquals(List.of("a recording of a real engine"), addresses(3));
    }

    @Test
    void aBrokenContextOpensTheWindowWithTheProblem() {
        assertEquals(0, run(Map.of("DOCKER_CONTEXT", "gone"), out));
        assertEquals(List.of(), addresses(0));
        assertTrue(
                opened.getFirst().problems().getFirst().contains("gone"),
                () -> opened.getFirst().problems().toString());
    }

    @Test
    void withoutADisplayItGoesOnAsTail() {
        window = request -> {
            throw new NoDisplayException("DISPLAY is not set");
        };
        play = listener -> {
            listener.events(Events.numbered(0, 1));
            listener.state(SourceState.CLOSED);
        };
        assertEquals(0, run("--demo"));
        assertEquals(
                "porthole: there is no window, because DISPLAY is not set; going on as porthole tail",
                err.toString(UTF_8).strip());
        assertEquals(1, out.toString(UTF_8).lines().count());
    }

    @Test
    void tailTellsTimesInTheZoneOfTheSettings() throws IOException {
        new SettingsFile(settingsFile(), InstantSource.system())
                .write(Settings.NONE.with(Preference.TIME_ZONE, "Asia/Kolkata"));
        play = listener -> {
            listener.events(Events.numbered(0, 1));
            listener.state(SourceState.CLOSED);
        };
        assertEquals(0, run("tail", "--demo", "--filter", "time:2026-01-01T05:30"));
        assertTrue(out.toString(UTF_8).startsWith("2026-01-01T05:30:00"), out.toString(UTF_8));
    }

    @Test
    void withoutSourcesTheWindowWatchesThoseOfTheSettings() throws IOException {
        save(
                new SavedSource.Host("tcp://build:2375", "build"),
                new SavedSource.Host("nonsense", "odd"),
                new SavedSource.UsualEngine(""),
                new SavedSource.Directory(directory.toString(), ""));
        run();
        run("--watch", ".");
        run("--host", "tcp://example:2375");
        run("--demo");
        assertEquals(
                List.of("tcp://build:2375", "nonsense", "unix:///var/run/docker.sock", directory.toString()),
                addresses(0));
        assertTrue(opened.getFirst().sources().get(1).spec() instanceof SourceSpec.Unusable);
        assertEquals(4, addresses(1).size());
        assertTrue(opened.get(1).sources().getLast() instanceof StartSource.Named);
        assertEquals(List.of("tcp://example:2375"), addresses(2));
        assertEquals(List.of("a recording of a real engine"), addresses(3));
    }

    @Test
    void tailWatchesTheSourcesOfTheSettingsToo() throws IOException {
        save(new SavedSource.Host("tcp://build:2375", "build"));
        play = listener -> {
            listener.error(new SourceError("build", "refused.", "", 1, Instant.EPOCH, null, null));
            listener.state(SourceState.CLOSED);
        };
        assertEquals(0, run("tail"));
        assertEquals("porthole: build: refused.", err.toString(UTF_8).strip());
    }

    @Test
    void damagedSettingsAreTold() throws IOException {
        Files.writeString(settingsFile(), "{");
        play = listener -> listener.state(SourceState.CLOSED);
        run("tail");
        assertTrue(err.toString(UTF_8).startsWith("porthole: The settings in " + settingsFile()), err.toString(UTF_8));
        Files.writeString(settingsFile(), "{");
        run();
        assertTrue(opened.getFirst().problems().getFirst().contains("damaged"));
        assertEquals(List.of("unix:///var/run/docker.sock"), addresses(0));
    }

    private Path settingsFile() {
        return directory.resolve("settings.json");
    }

    private void save(SavedSource... sources) throws IOException {
        new SettingsFile(settingsFile(), InstantSource.system()).write(new Settings(List.of(sources)));
    }

    private List<String> addresses(int window) {
        return opened.get(window).sources().stream()
                .map(source -> source.spec().address())
                .toList();
    }

    private int run(String... arguments) {
        return run(out, arguments);
    }

    private int run(OutputStream to, String... arguments) {
        return run(Map.of(), to, arguments);
    }

    private int run(Map<String, String> environment, OutputStream to, String... arguments) {
        MonitorFactory monitors =
                options -> new Monitor(options, this::watcher, new RequestLog(), timer, InstantSource.system());
        var settings = new SettingsStore(new SettingsFile(settingsFile(), InstantSource.system()), timer);
        var hosts = new UserHosts(environment, directory, new RequestLog());
        return PortholeCommand.run(
                arguments,
                request -> window.open(request),
                monitors,
                new Setup(settings, hosts),
                to,
                new PrintStream(err, true, UTF_8));
    }

    private Watcher watcher(SourceSpec spec) {
        return spec instanceof SourceSpec.Opened file
                ? new OpenedFile(file.name(), file.path(), new RowNames(), fileQueue, InstantSource.system())
                : new Player(spec.name());
    }

    private record Setup(SettingsStore settings, Hosts hosts) implements UserSetup {}

    /// Plays what the test has set, as soon as it is started.
    private final class Player implements Watcher {
        private final String source;

        Player(String source) {
            this.source = source;
        }

        @Override
        public String source() {
            return source;
        }

        @Override
        public void start(WatcherListener listener) {
            play.accept(listener);
        }

        @Override
        public void retryNow() {}

        @Override
        public void close() {}
    }
}
