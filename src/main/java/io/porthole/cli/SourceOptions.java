package io.porthole.cli;

import io.porthole.engine.Endpoint;
import io.porthole.engine.InvalidEndpointException;
import io.porthole.monitor.SourceSpec;
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
                    + "Default: the engine that the docker command would use.")
    private List<String> hosts = new ArrayList<>();

    @Option(
            names = "--watch",
            paramLabel = "DIR",
            description = "Watch the files in DIR and below it. May be given more than once.")
    private List<Path> directories = new ArrayList<>();

    @Option(names = "--demo", description = "Play a bundled recording of a real engine instead of watching one.")
    private boolean demo;

    /// The sources named, without the usual engine that stands in for a host.
    ///
    /// @throws UnusableSourceException if one of them can never work
    List<SourceSpec> named() throws UnusableSourceException {
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
        return specs;
    }

    /// Whether the usual engine is wanted: where no host is named, nor the demonstration in its place.
    boolean wantUsualEngine() {
        return hosts.isEmpty() && !demo;
    }

    /// The engine that the docker command would use.
    ///
    /// @throws UnusableSourceException if what is set for that command cannot be used
    static SourceSpec usualEngine(UsualEngine usualEngine) throws UnusableSourceException {
        try {
            return new SourceSpec.Engine(usualEngine.find());
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
