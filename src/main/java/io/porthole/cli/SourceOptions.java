package io.porthole.cli;

import io.porthole.engine.Endpoint;
import io.porthole.engine.Hosts;
import io.porthole.engine.InvalidEndpointException;
import io.porthole.monitor.SourceSpec;
import io.porthole.monitor.SourceSpecs;
import io.porthole.monitor.StartSource;
import io.porthole.settings.SavedSource;
import io.porthole.settings.Settings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/// The options that name what is watched, the same for the window and for `tail`.
final class SourceOptions {
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
            paramLabel = "DIR",
            description = "Watch the files in DIR and below it. May be given more than once.")
    private List<Path> directories = new ArrayList<>();

    @Option(names = "--demo", description = "Play a bundled recording of a real engine instead of watching one.")
    private boolean demo;

    /// The sources named.
    ///
    /// @throws UnusableSourceException if one of them can never work
    List<StartSource> named() throws UnusableSourceException {
        var specs = new ArrayList<SourceSpec>();
        for (String host : hosts) {
            specs.add(engine(host));
        }
        for (Path directory : directories) {
            specs.add(directory(directory));
        }
        if (demo) {
            specs.add(new SourceSpec.Demo());
        }
        return specs.stream().<StartSource>map(StartSource.Named::new).toList();
    }

    /// Whether something is watched beside what is named: where no host is named, nor the demonstration in its
    /// place.
    boolean leaveHostsOpen() {
        return hosts.isEmpty() && !demo;
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
            if (directories.isEmpty() || !(source instanceof SavedSource.Directory)) {
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

    private static SourceSpec directory(Path path) throws UnusableSourceException {
        if (!Files.isDirectory(path)) {
            String what = Files.exists(path) ? "is not a directory" : "does not exist";
            throw new UnusableSourceException(path + " " + what + ": name a directory to watch.");
        }
        return new SourceSpec.Directory(path);
    }
}
