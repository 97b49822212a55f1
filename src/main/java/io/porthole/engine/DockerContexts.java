package io.porthole.engine;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The engine that the `docker` command would use, found as that command finds it: `DOCKER_HOST`, `DOCKER_CONTEXT`,
/// the current context of `config.json`, the usual socket (docker/cli, `cli/command/cli.go`).
///
/// What is named but cannot be used is an error in words, and never another host. Nothing is kept: each call reads
/// the files anew.
public final class DockerContexts {
    private final Map<String, String> environment;
    private final Path folder;

    /// @param environment the process's environment
    /// @param home        the user's home directory
    public DockerContexts(Map<String, String> environment, Path home) {
        this.environment = Map.copyOf(environment);
        String config = environment.getOrDefault("DOCKER_CONFIG", "");
        this.folder = config.isEmpty() ? home.resolve(".docker") : Path.of(config);
    }

    /// The endpoint of the engine that the `docker` command would use now.
    public Endpoint current() throws InvalidEndpointException {
        String host = environment.getOrDefault("DOCKER_HOST", "");
        if (!host.isEmpty()) {
            return fromEnvironment(host);
        }
        String name = environment.getOrDefault("DOCKER_CONTEXT", "");
        if (name.isEmpty()) {
            name = currentContext();
        }
        return name.isEmpty() || name.equals("default") ? Endpoint.DEFAULT : context(name);
    }

    private Endpoint fromEnvironment(String host) throws InvalidEndpointException {
        Endpoint endpoint = parse("DOCKER_HOST", host);
        if (endpoint instanceof Endpoint.Tcp && (isSet("DOCKER_TLS_VERIFY") || isSet("DOCKER_TLS"))) {
            throw new InvalidEndpointException("DOCKER_HOST and DOCKER_TLS_VERIFY ask for TLS to " + endpoint
                    + ", which this version does not speak: name a unix:// or plain tcp:// host.");
        }
        return endpoint;
    }

    private boolean isSet(String variable) {
        return !environment.getOrDefault(variable, "").isEmpty();
    }

    private String currentContext() throws InvalidEndpointException {
        Path config = folder.resolve("config.json");
        String name = read(config, "currentContext");
        return name == null ? "" : name;
    }

    private Endpoint context(String name) throws InvalidEndpointException {
        String hash = sha256(name);
        Path meta = folder.resolve("contexts/meta").resolve(hash).resolve("meta.json");
        String shown = "The docker context \"" + PlainText.oneLine(name, 80) + "\"";
        if (Files.notExists(meta)) {
            throw new InvalidEndpointException(shown + " does not exist: choose one that `docker context ls` shows.");
        }
        String host = read(meta, "Endpoints", "docker", "Host");
        if (host == null || host.isEmpty()) {
            throw new InvalidEndpointException(shown + " names no Docker host: " + meta + " has none.");
        }
        Endpoint endpoint = parse(shown, host);
        if (endpoint instanceof Endpoint.Tcp && wantsTls(meta, hash)) {
            throw new InvalidEndpointException(shown + " needs TLS to " + endpoint
                    + ", which this version does not speak: choose a context with a unix:// or plain tcp:// host.");
        }
        return endpoint;
    }

    private boolean wantsTls(Path meta, String hash) throws InvalidEndpointException {
        return Files.isDirectory(folder.resolve("contexts/tls").resolve(hash).resolve("docker"))
                || "true".equals(read(meta, "Endpoints", "docker", "SkipTLSVerify"));
    }

    private static Endpoint parse(String origin, String host) throws InvalidEndpointException {
        try {
            return Endpoint.parse(host);
        } catch (InvalidEndpointException e) {
            throw new InvalidEndpointException(origin + " cannot be used: " + e.getMessage(), e);
        }
    }

    private static @Nullable String read(Path file, String... path) throws InvalidEndpointException {
        try {
            return JsonField.find(Files.readAllBytes(file), path);
        } catch (NoSuchFileException _) {
            return null;
        } catch (IOException e) {
            throw new InvalidEndpointException(
                    file + " cannot be read as a settings file of docker: repair or remove it.", e);
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
