package io.porthole.engine;

import io.porthole.message.Messages;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What the settings of the `docker` command say: which engine it would use, what its contexts name, and how it
/// speaks TLS (docker/cli, `cli/command/cli.go`, `cli/flags/options.go`, `cli/context/docker`).
///
/// What is named but cannot be used is an error in words, and never another host. Nothing is kept: each call
/// reads the files anew.
public final class DockerContexts {
    private static final int FILE_BYTES = 1024 * 1024;

    private final Map<String, String> environment;
    private final Path folder;

    /// @param environment the process's environment
    /// @param home        the user's home directory
    public DockerContexts(Map<String, String> environment, Path home) {
        this.environment = Map.copyOf(environment);
        String config = environment.getOrDefault("DOCKER_CONFIG", "");
        this.folder = config.isEmpty() ? home.resolve(".docker") : Path.of(config);
    }

    /// Those of the user who runs Porthole.
    public static DockerContexts ofProcess() {
        return new DockerContexts(System.getenv(), UserHome.ofThisProcess());
    }

    /// The engine that the `docker` command would use now: `DOCKER_HOST`, `DOCKER_CONTEXT`, the current context
    /// of `config.json`, the usual socket. Where that is a context, it can be resolved.
    public Endpoint current() throws InvalidEndpointException {
        String host = variable("DOCKER_HOST");
        if (!host.isEmpty()) {
            return parse("DOCKER_HOST", host);
        }
        String named = variable("DOCKER_CONTEXT");
        String name = named.isEmpty() ? currentContext() : named;
        if (name.isEmpty() || name.equals("default")) {
            return Endpoint.DEFAULT;
        }
        var context = new Endpoint.Context(name);
        resolve(context);
        return context;
    }

    private String currentContext() throws InvalidEndpointException {
        String name = read(folder.resolve("config.json"), "currentContext");
        return name == null ? "" : name;
    }

    /// Where an endpoint leads now: a context's host, and TLS or not for a TCP port. Neither a
    /// [Endpoint.Context] nor in need of more.
    ///
    /// A port that a context names is spoken to with the context's own certificates; any other with those of
    /// [DockerTls].
    public Endpoint resolve(Endpoint endpoint) throws InvalidEndpointException {
        return switch (endpoint) {
            case Endpoint.Context(String name) when name.equals("default") -> resolve(defaultContext());
            case Endpoint.Context(String name) -> context(name);
            case Endpoint.Tcp tcp -> new DockerTls(environment, folder).of(tcp, dockerHost());
            default -> endpoint;
        };
    }

    private Endpoint defaultContext() throws InvalidEndpointException {
        Endpoint host = dockerHost();
        return host == null ? Endpoint.DEFAULT : host;
    }

    private @Nullable Endpoint dockerHost() throws InvalidEndpointException {
        String host = variable("DOCKER_HOST");
        return host.isEmpty() ? null : parse("DOCKER_HOST", host);
    }

    private Endpoint context(String name) throws InvalidEndpointException {
        String hash = sha256(name);
        Path meta = folder.resolve("contexts/meta").resolve(hash).resolve("meta.json");
        String shown = Messages.text("engine.docker-context", PlainText.oneLine(name, 80));
        if (Files.notExists(meta)) {
            throw new InvalidEndpointException(Messages.text("engine.does-not-exist-choose", shown));
        }
        String host = read(meta, "Endpoints", "docker", "Host");
        if (host == null || host.isEmpty()) {
            throw new InvalidEndpointException(Messages.text("engine.names-no-docker-host", shown, meta));
        }
        Endpoint endpoint = parse(shown, host);
        boolean skip = "true".equals(read(meta, "Endpoints", "docker", "SkipTLSVerify"));
        Path files = folder.resolve("contexts/tls").resolve(hash).resolve("docker");
        return endpoint instanceof Endpoint.Tcp tcp ? DockerTls.ofContext(tcp, files, skip) : endpoint;
    }

    /// The contexts with their hosts, sorted by name; the one named `default` is not among them. Connects to
    /// none. A context that is broken says so.
    public List<FoundHost> list() {
        Path meta = folder.resolve("contexts/meta");
        var found = new ArrayList<FoundHost>();
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(meta)) {
            for (Path context : folders) {
                found.add(found(context.resolve("meta.json")));
            }
        } catch (NoSuchFileException | NotDirectoryException _) {
            return List.of();
        } catch (IOException e) {
            found.add(broken(meta.toString(), Messages.text("engine.cannot-read-make-readable", meta)));
        }
        found.sort(Comparator.comparing(host -> host.endpoint().name()));
        return List.copyOf(found);
    }

    private FoundHost found(Path meta) {
        String name;
        try {
            name = read(meta, "Name");
        } catch (InvalidEndpointException e) {
            return broken(meta.toString(), e.getMessage());
        }
        if (name == null || !(parsed("context:" + name) instanceof Endpoint.Context context)) {
            return broken(meta.toString(), Messages.text("engine.names-no-context-remove", meta));
        }
        try {
            Endpoint target = resolve(context);
            String warning = target instanceof Endpoint.Tls tls ? tls.warning() : "";
            return new FoundHost(context, FoundHost.Kind.CONTEXT, note(meta, target), "", warning);
        } catch (InvalidEndpointException e) {
            return new FoundHost(context, FoundHost.Kind.CONTEXT, "", e.getMessage(), "");
        }
    }

    private static String note(Path meta, Endpoint target) throws InvalidEndpointException {
        String description = read(meta, "Metadata", "Description");
        return (description == null || description.isEmpty() ? "" : PlainText.oneLine(description, 80) + ", ") + target;
    }

    private static FoundHost broken(String where, String problem) {
        return new FoundHost(new Endpoint.Context(where), FoundHost.Kind.CONTEXT, "", problem, "");
    }

    private String variable(String name) {
        return environment.getOrDefault(name, "");
    }

    private static @Nullable Endpoint parsed(String address) {
        try {
            return Endpoint.parse(address);
        } catch (InvalidEndpointException _) {
            return null;
        }
    }

    private static Endpoint parse(String origin, String host) throws InvalidEndpointException {
        try {
            Endpoint endpoint = Endpoint.parse(host);
            if (!(endpoint instanceof Endpoint.Context)) {
                return endpoint;
            }
        } catch (InvalidEndpointException e) {
            throw new InvalidEndpointException(Messages.text("engine.cannot-used", origin, e.getMessage()), e);
        }
        throw new InvalidEndpointException(Messages.text("engine.cannot-used-names-context", origin));
    }

    private static @Nullable String read(Path file, String... path) throws InvalidEndpointException {
        try (InputStream in = Files.newInputStream(file)) {
            return JsonField.find(in.readNBytes(FILE_BYTES), path);
        } catch (NoSuchFileException _) {
            return null;
        } catch (IOException e) {
            throw new InvalidEndpointException(Messages.text("engine.cannot-read-settings-file", file), e);
        }
    }

    private static String sha256(String name) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }
}
