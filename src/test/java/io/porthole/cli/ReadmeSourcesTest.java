package io.porthole.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.porthole.capture.SaveFormat;
import io.porthole.engine.Endpoint;
import io.porthole.engine.Hosts;
import io.porthole.engine.InvalidEndpointException;
import io.porthole.engine.RequestLog;
import io.porthole.engine.UserHosts;
import io.porthole.monitor.Monitor;
import io.porthole.monitor.SourceSpec;
import io.porthole.monitor.StartSource;
import io.porthole.settings.SettingsFile;
import io.porthole.settings.SettingsStore;
import io.porthole.testing.Events;
import io.porthole.testing.Saves;
import io.porthole.watcher.SourceState;
import io.porthole.watcher.WatchOptions;
import io.porthole.watcher.Watcher;
import io.porthole.watcher.WatcherListener;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Every command line of `porthole` in README.md watches what is said beside it. It is taken from there, and given to
/// what reads the command line; `./conf` and the files of
/// events are the test's.
class ReadmeSourcesTest {
    private static final String WATCHED_BY_SOCAT = "porthole --host unix:///tmp/watched.sock";
    private static final Endpoint USUAL = new Endpoint.Unix("/var/run/docker.sock");
    private static final WatchOptions FLAT = new WatchOptions(false, List.of(), WatchOptions.USUAL_POLL);

    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final List<Outcome> opened = new ArrayList<>();
    private final List<SourceSpec> tailed = new ArrayList<>();

    @TempDir
    private Path directory = Path.of("");

    /// What a command came to: what is watched, with which filter at first, and how many events are held. The last two
    /// are the window's.
    private record Outcome(List<SourceSpec> watched, String filter, long keep) {
        static Outcome window(SourceSpec spec) {
            return new Outcome(List.of(spec), "", 1_000_000);
        }

        static Outcome tail(SourceSpec spec) {
            return new Outcome(List.of(spec), "", 0);
        }
    }

    /// Whether a command of the README is one of those here.
    static boolean isRunHere(String command) {
        return command.matches("porthole( .*)?") && !command.equals(WATCHED_BY_SOCAT);
    }

    @AfterEach
    void stopTimer() {
        timer.shutdownNow();
    }

    @Test
    void eachWatchesWhatIsSaidBesideIt() throws IOException, InvalidEndpointException {
        Path conf = Files.createDirectory(directory.resolve("conf"));
        Files.createFile(conf.resolve("nginx.conf"));
        Path capture = directory.resolve("friday.porthole");
        Saves.save(Saves.log(Events.numbered(0, 1)), SaveFormat.CAPTURE, capture);
        Path lines = Files.createFile(directory.resolve("events.jsonl"));
        var expected = new HashMap<>(expected(conf));
        expected.put("porthole friday.porthole", Outcome.window(opened(capture)));
        expected.put("porthole events.jsonl", Outcome.window(opened(lines)));
        expected.put(
                "porthole tail friday.porthole --filter 'action:die,oom' --format json", Outcome.tail(opened(capture)));
        Set<String> commands = ReadmeCommands.that(ReadmeSourcesTest::isRunHere);
        assertEquals(new TreeSet<>(expected.keySet()), commands);
        for (String command : commands) {
            assertEquals(expected.get(command), outcome(command), command);
        }
        assertEquals("", err.toString(UTF_8));
    }

    private static Map<String, Outcome> expected(Path conf) throws InvalidEndpointException {
        return Map.ofEntries(
                Map.entry("porthole", Outcome.window(engine(USUAL))),
                Map.entry(
                        "porthole --host unix:///run/docker.sock",
                        Outcome.window(engine(new Endpoint.Unix("/run/docker.sock")))),
                Map.entry(
                        "porthole --host tcp://build-server:2375",
                        Outcome.window(engine(new Endpoint.Tcp("build-server", 2375)))),
                Map.entry(
                        "porthole --host tcp://build-server:2376",
                        Outcome.window(engine(new Endpoint.Tcp("build-server", 2376)))),
                Map.entry(
                        "porthole --host 'tcp://build-server:2376?certs=/home/me/certs/build'",
                        Outcome.window(engine(Endpoint.parse("tcp://build-server:2376?certs=/home/me/certs/build")))),
                Map.entry(
                        "porthole --host ssh://me@build-server",
                        Outcome.window(engine(new Endpoint.Ssh("me", "build-server", 0, "/var/run/docker.sock")))),
                Map.entry("porthole --host context:prod", Outcome.window(engine(new Endpoint.Context("prod")))),
                Map.entry("porthole --watch ./conf", besideTheUsual(new SourceSpec.Directory(conf))),
                Map.entry(
                        "porthole --watch ./conf/nginx.conf",
                        besideTheUsual(new SourceSpec.Directory(conf.resolve("nginx.conf")))),
                Map.entry("porthole --watch-only ./conf", besideTheUsual(new SourceSpec.Directory(conf, FLAT))),
                Map.entry("porthole --demo", Outcome.window(new SourceSpec.Demo())),
                Map.entry(
                        "porthole --filter 'action:die -exit:0'",
                        new Outcome(List.of(engine(USUAL)), "action:die -exit:0", 1_000_000)),
                Map.entry("porthole --keep 5m", new Outcome(List.of(engine(USUAL)), "", 5_000_000)),
                Map.entry("porthole tail", Outcome.tail(engine(USUAL))),
                Map.entry(
                        "porthole tail --watch . --for 30s",
                        new Outcome(List.of(engine(USUAL), new SourceSpec.Directory(Path.of("."))), "", 0)),
                Map.entry("porthole tail --filter 'action:die,oom -exit:0'", Outcome.tail(engine(USUAL))),
                Map.entry("porthole tail --format json --count 10", Outcome.tail(engine(USUAL))));
    }

    private static Outcome besideTheUsual(SourceSpec spec) {
        return new Outcome(List.of(engine(USUAL), spec), "", 1_000_000);
    }

    private static SourceSpec opened(Path file) {
        return new SourceSpec.Opened(file.getFileName().toString(), file);
    }

    private static SourceSpec engine(Endpoint endpoint) {
        return new SourceSpec.Engine(endpoint);
    }

    private Outcome outcome(String command) {
        opened.clear();
        tailed.clear();
        List<String> words =
                ReadmeCommands.words(command.replaceAll("\\./(?=conf)|(?=\\b(friday|events)\\.)", directory + "/"));
        assertEquals(0, run(words.subList(1, words.size()).toArray(String[]::new)), command);
        return opened.isEmpty() ? new Outcome(List.copyOf(tailed), "", 0) : opened.getFirst();
    }

    private int run(String... arguments) {
        var settings =
                new SettingsStore(new SettingsFile(directory.resolve("settings.json"), InstantSource.system()), timer);
        return PortholeCommand.run(
                arguments,
                this::open,
                options -> new Monitor(options, this::closed, new RequestLog(), timer, InstantSource.system()),
                new Setup(settings, new UserHosts(Map.of(), directory, new RequestLog())),
                new ByteArrayOutputStream(),
                new PrintStream(err, true, UTF_8));
    }

    private int open(WindowRequest request) {
        List<SourceSpec> specs =
                request.sources().stream().map(StartSource::spec).toList();
        opened.add(
                new Outcome(specs, request.filter().orElse(""), request.keep().orElse(1_000_000)));
        return 0;
    }

    private Watcher closed(SourceSpec spec) {
        tailed.add(spec);
        return new EndedWatcher(spec.name());
    }

    private record Setup(SettingsStore settings, Hosts hosts) implements UserSetup {}

    /// A source that ends as soon as it is started, so that `tail` does.
    private record EndedWatcher(String source) implements Watcher {
        @Override
        public void start(WatcherListener listener) {
            listener.state(SourceState.CLOSED);
        }

        @Override
        public void retryNow() {}

        @Override
        public void close() {}
    }
}
