package io.porthole.cli;

import io.porthole.engine.Endpoint;
import io.porthole.engine.Hosts;
import io.porthole.engine.InvalidEndpointException;
import io.porthole.monitor.SourceSpec;
import io.porthole.monitor.SourceSpecs;
import io.porthole.monitor.StartSource;
import io.porthole.settings.SavedSource;
import io.porthole.settings.Settings;
import io.porthole.watcher.WatchOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// The options that name what is watched, the same for the window and for `tail`.
final class SourceOptions {
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    @Option(
            names = "--host",
            paramLabel = "URL",
            description = "Watch the Docker engine at unix:///path, tcp://host:port, ssh://user@host[:port][/path], "
                    + "npipe:////./pipe/name or context:NAME. May be given more than once. "
                    + "Default: those of the settings; where there are none, the engine that the docker command "
                    + "would use.")
    private List<String> hosts = new ArrayList<>();

    @Option(
            names = "--watch",
            paramLabel = "PATH",
            description = "Watch the files in the directory PATH and below it, or the one file PATH. May be given more "
                    + "than once.")
    private List<Path> directories = new ArrayList<>();

    @Option(
            names = "--watch-only",
            paramLabel = "DIR",
            description = "Watch the files in DIR, but not those below it. May be given more than once.")
    private List<Path> flatDirectories = new ArrayList<>();

    @Option(
            names = "--ignore",
            paramLabel = "PATTERN",
            description =
                    "Mark as noise what this pattern names in the directories of --watch and --watch-only, in the "
                            + "syntax of .gitignore. May be given more than once; the last that fits decides.")
    private List<String> ignored = new ArrayList<>();

    @Option(
            names = "--poll",
            paramLabel = "TIME",
            converter = DurationOption.class,
            description = "How often to look at watched files on a file system that does not tell of all changes, such "
                    + "as NFS. Default: 10s.")
    private Duration poll = WatchOptions.USUAL_POLL;

    @Option(names = "--demo", description = "Play a bundled recording of a real engine instead of watching one.")
    private boolean demo;

    @Parameters(
            paramLabel = "FILE",
            arity = "0..*",
            description = "Show the events in FILE: a capture that Porthole has saved, or what 'docker events --format "
                    + "json' or 'porthole tail --format json' wrote, plain or compressed with gzip. Then no engine is "
                    + "watched that is not named.")
    private List<Path> files = new ArrayList<>();

    @Option(names = "--open", paramLabel = "FILE", description = "The same as FILE. May be given more than once.")
    private List<Path> opened = new ArrayList<>();

    /// The sources named.
    ///
    /// @throws UnusableSourceException if one of them can never work
    List<StartSource> named() throws UnusableSourceException {
        var specs = new ArrayList<SourceSpec>();
        for (String host : hosts) {
            specs.add(engine(host));
        }
        for (Path directory : directories) {
            specs.add(watched(directory, true));
        }
        for (Path directory : flatDirectories) {
            specs.add(watched(directory, false));
        }
        if (demo) {
            specs.add(new SourceSpec.Demo());
        }
        for (Path file : all(opened, files)) {
            requireFile(file);
            SourceSpecs.opened(file, specs).ifPresent(specs::add);
        }
        return specs.stream().<StartSource>map(StartSource.Named::new).toList();
    }

    /// Whether something is watched beside what is named: where no host is named, nor the demonstration or a file
    /// in its place.
    boolean leaveHostsOpen() {
        return hosts.isEmpty() && !demo && all(opened, files).isEmpty();
    }

    /// What is watched beside what is named: the sources of the settings, without their directories if one is named;
    /// where the settings hold none, the engine that the docker command would use.
    ///
    /// @throws UnusableSourceException if that engine is wanted, and what is set for that command cannot be used
    List<StartSource> unnamed(Settings settings, Hosts hostsOfUser) throws UnusableSourceException {
        if (settings.sources().isEmpty()) {
            return List.of(new StartSource.StandIn(usualEngine(hostsOfUser)));
        }
        var saved = new ArrayList<StartSource>();
        for (SavedSource source : settings.sources()) {
            if ((directories.isEmpty() && flatDirectories.isEmpty()) || !(source instanceof SavedSource.Directory)) {
                SourceSpecs.of(source, hostsOfUser).ifPresent(spec -> saved.add(new StartSource.Saved(spec, source)));
            }
        }
        return saved;
    }

    private static SourceSpec usualEngine(Hosts hosts) throws UnusableSourceException {
        try {
            return new SourceSpec.Engine(hosts.usual());
        } catch (InvalidEndpointException e) {
            throw new UnusableSourceException(e);
        }
    }

    private static SourceSpec engine(String url) throws UnusableSourceException {
        try {
            return new SourceSpec.Engine(Endpoint.parse(url));
        } catch (InvalidEndpointException e) {
            throw new UnusableSourceException(e);
        }
    }

    private SourceSpec watched(Path path, boolean below) throws UnusableSourceException {
        if (isKnown(() -> !Files.exists(path))) {
            throw new UnusableSourceException(path + " does not exist: name a directory or a file to watch.");
        }
        if (!below && isKnown(() -> !Files.isDirectory(path))) {
            throw new UnusableSourceException(path + " is not a directory: name a directory to watch.");
        }
        return new SourceSpec.Directory(path, new WatchOptions(below, ignored, poll));
    }

    private static List<Path> all(List<Path> first, List<Path> then) {
        return Stream.concat(first.stream(), then.stream()).toList();
    }

    private static void requireFile(Path file) throws UnusableSourceException {
        if (isKnown(() -> !Files.exists(file))) {
            throw new UnusableSourceException(file + " does not exist: name a file of events, or see --help.");
        }
        if (isKnown(() -> Files.isDirectory(file))) {
            throw new UnusableSourceException(
                    file + " is a directory: watch it with --watch, or name a file of events.");
        }
        if (isKnown(() -> !Files.isReadable(file))) {
            throw new UnusableSourceException(file + " may not be read: ask its owner for the right to read it.");
        }
    }

    /// Whether the answer is yes and comes soon. A file system that does not answer must not keep the window from
    /// opening: who watches it tells of that.
    private static boolean isKnown(Supplier<Boolean> question) {
        return CompletableFuture.supplyAsync(
                        question, task -> Thread.ofPlatform().daemon().start(task))
                .completeOnTimeout(false, PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                .join();
    }
}
