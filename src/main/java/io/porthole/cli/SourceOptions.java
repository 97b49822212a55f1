package io.porthole.cli;

import io.porthole.engine.Endpoint;
import io.porthole.engine.Hosts;
import io.porthole.engine.InvalidEndpointException;
import io.porthole.message.Messages;
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

    @Option(names = "--host", paramLabel = "URL", descriptionKey = "cli.watch-docker-engine-unix")
    private List<String> hosts = new ArrayList<>();

    @Option(names = "--watch", paramLabel = "PATH", descriptionKey = "cli.watch-files-in-directory")
    private List<Path> directories = new ArrayList<>();

    @Option(names = "--watch-only", paramLabel = "DIR", descriptionKey = "cli.watch-files-in-dir")
    private List<Path> flatDirectories = new ArrayList<>();

    @Option(names = "--ignore", paramLabel = "PATTERN", descriptionKey = "cli.mark-noise-what-pattern")
    private List<String> ignored = new ArrayList<>();

    @Option(
            names = "--poll",
            paramLabel = "TIME",
            converter = DurationOption.class,
            descriptionKey = "cli.how-often-look-watched")
    private Duration poll = WatchOptions.USUAL_POLL;

    @Option(names = "--demo", descriptionKey = "cli.play-bundled-recording-real")
    private boolean demo;

    @Parameters(paramLabel = "FILE", arity = "0..*", descriptionKey = "cli.show-events-in-file")
    private List<Path> files = new ArrayList<>();

    @Option(names = "--open", paramLabel = "FILE", descriptionKey = "cli.same-file-given-more")
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
            throw new UnusableSourceException(Messages.text("cli.does-not-exist-name", path));
        }
        if (!below && isKnown(() -> !Files.isDirectory(path))) {
            throw new UnusableSourceException(Messages.text("cli.not-directory-name-directory", path));
        }
        return new SourceSpec.Directory(path, new WatchOptions(below, ignored, poll));
    }

    private static List<Path> all(List<Path> first, List<Path> then) {
        return Stream.concat(first.stream(), then.stream()).toList();
    }

    private static void requireFile(Path file) throws UnusableSourceException {
        if (isKnown(() -> !Files.exists(file))) {
            throw new UnusableSourceException(Messages.text("cli.does-not-exist-name-file", file));
        }
        if (isKnown(() -> Files.isDirectory(file))) {
            throw new UnusableSourceException(Messages.text("cli.directory-watch-watch-or", file));
        }
        if (isKnown(() -> !Files.isReadable(file))) {
            throw new UnusableSourceException(Messages.text("cli.not-read-ask-owner", file));
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
