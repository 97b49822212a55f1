package io.porthole.monitor;

import io.porthole.engine.Endpoint;
import io.porthole.engine.Hosts;
import io.porthole.engine.InvalidEndpointException;
import io.porthole.message.Messages;
import io.porthole.settings.SavedSource;
import io.porthole.watcher.WatchOptions;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Makes sources of what the user has written or saved. No source is looked at: whether it is there is for its
/// watcher to find out.
public final class SourceSpecs {
    private static final String USUAL_ENGINE = "docker";
    private static final int LONGEST_NAME = 100;

    private SourceSpecs() {}

    /// Reads an engine's address, or else the path of a directory, which becomes absolute.
    ///
    /// @param name    what to call it; if empty, its usual name
    /// @param options how it is watched, if it is a directory
    /// @throws InvalidEndpointException where it is neither, in words
    public static SourceSpec read(String address, String name, WatchOptions options) throws InvalidEndpointException {
        String written = address.strip();
        return isEngine(written) ? engine(written, name) : directory(written, name, options);
    }

    /// A file of events that is opened; empty if it is among `others` already, as such.
    ///
    /// @param others the sources whose names it cannot have
    public static Optional<SourceSpec> opened(Path file, List<SourceSpec> others) {
        Path path = file.toAbsolutePath().normalize();
        String name = String.valueOf(path.getFileName());
        if (others.stream().anyMatch(other -> isOpened(other, path))) {
            return Optional.empty();
        }
        Set<String> taken = others.stream().map(SourceSpec::name).collect(Collectors.toSet());
        return IntStream.iterate(1, number -> number + 1)
                .mapToObj(number -> number == 1 ? name : name + " " + number)
                .filter(free -> !taken.contains(free))
                .findFirst()
                .map(free -> new SourceSpec.Opened(free, path));
    }

    private static boolean isOpened(SourceSpec spec, Path path) {
        return spec instanceof SourceSpec.Opened opened && opened.path().equals(path);
    }

    /// Whether what was written is meant to be an engine's address, and not a path.
    public static boolean isEngine(String written) {
        return written.isEmpty() || written.contains("://") || written.startsWith("context:");
    }

    private static SourceSpec engine(String url, String name) throws InvalidEndpointException {
        Endpoint endpoint = Endpoint.parse(url);
        return new SourceSpec.Engine(name(name, endpoint.name()), endpoint);
    }

    private static SourceSpec directory(String path, String name, WatchOptions options)
            throws InvalidEndpointException {
        try {
            Path absolute = Path.of(path).toAbsolutePath().normalize();
            return new SourceSpec.Directory(name(name, absolute.toString()), absolute, options);
        } catch (InvalidPathException e) {
            throw new InvalidEndpointException(Messages.text("monitor.neither-engines-address-nor", e.getMessage()), e);
        }
    }

    private static String name(String given, String usual) throws InvalidEndpointException {
        String name = given.strip();
        if (name.length() > LONGEST_NAME) {
            throw new InvalidEndpointException(Messages.text("monitor.name-longer-than-characters", LONGEST_NAME));
        }
        return name.isEmpty() ? usual : name;
    }

    /// A saved source; empty for one of a kind that this version does not know. Reads the files that say which
    /// engine the `docker` command would use, if it is that.
    public static Optional<SourceSpec> of(SavedSource saved, Hosts hosts) {
        return switch (saved) {
            case SavedSource.UsualEngine usual -> Optional.of(usual(usual.name(), hosts));
            case SavedSource.Host host -> Optional.of(host(host));
            case SavedSource.Directory directory -> Optional.of(directory(directory));
            case SavedSource.Unknown _ -> Optional.empty();
        };
    }

    private static SourceSpec usual(String name, Hosts hosts) {
        try {
            Endpoint endpoint = hosts.usual();
            return new SourceSpec.Engine(name(name, endpoint.name()), endpoint);
        } catch (InvalidEndpointException e) {
            return unusable(name.isEmpty() ? USUAL_ENGINE : name, "", e);
        }
    }

    private static SourceSpec host(SavedSource.Host saved) {
        try {
            return engine(saved.address(), saved.name());
        } catch (InvalidEndpointException e) {
            return unusable(saved.name(), saved.address(), e);
        }
    }

    private static SourceSpec directory(SavedSource.Directory saved) {
        try {
            return directory(saved.path(), saved.name(), options(saved.watch()));
        } catch (InvalidEndpointException e) {
            return unusable(saved.name(), saved.path(), e);
        }
    }

    private static WatchOptions options(SavedSource.Watch watch) {
        return new WatchOptions(watch.below(), watch.ignore(), Duration.ofSeconds(watch.poll()));
    }

    /// How a directory is watched, as it is saved.
    static SavedSource.Watch saved(WatchOptions options) {
        return new SavedSource.Watch(
                options.below(), options.ignore(), (int) options.poll().toSeconds());
    }

    private static SourceSpec unusable(String name, String address, InvalidEndpointException fault) {
        return new SourceSpec.Unusable(name.isEmpty() ? address : name, address, fault.getMessage());
    }
}
