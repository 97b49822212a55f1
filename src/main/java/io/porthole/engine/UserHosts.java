package io.porthole.engine;

import io.porthole.message.Messages;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The hosts that the user's own settings and this machine offer.
public final class UserHosts implements Hosts {
    private static final int SHOWN = 60;

    private final DockerContexts contexts;
    private final EngineSockets sockets;
    private final RequestLog requests;

    /// @param environment the process's environment
    /// @param home        the user's home directory
    /// @param requests    where the requests of [#test] are counted
    public UserHosts(Map<String, String> environment, Path home, RequestLog requests) {
        this(new DockerContexts(environment, home), new EngineSockets(environment, Path.of("/"), home), requests);
    }

    UserHosts(DockerContexts contexts, EngineSockets sockets, RequestLog requests) {
        this.contexts = contexts;
        this.sockets = sockets;
        this.requests = requests;
    }

    @Override
    public List<FoundHost> found() {
        var found = new ArrayList<>(contexts.list());
        found.addAll(sockets.found());
        return List.copyOf(found);
    }

    @Override
    public Endpoint usual() throws InvalidEndpointException {
        return contexts.current();
    }

    @Override
    public String warning(Endpoint endpoint) {
        try {
            return contexts.resolve(endpoint) instanceof Endpoint.Tls tls ? tls.warning() : "";
        } catch (InvalidEndpointException _) {
            return ""; // it does not work, which connecting tells
        }
    }

    @Override
    public String test(Endpoint endpoint) throws EngineException {
        try (var connection = new EngineConnection(
                endpoint, Means.of(contexts), requests.host(endpoint.address()), TimeLimits.DEFAULT)) {
            ApiVersion api = connection.ping();
            String engine = engine(connection.get(EngineRequest.VERSION));
            String warning = connection.warning();
            return Messages.text(
                    "engine.answers",
                    engine,
                    api == null ? "" : Messages.text("engine.api", api),
                    endpoint,
                    warning.isEmpty() ? "" : " " + warning);
        }
    }

    /// Podman's answer has Docker's form, and names itself among its components.
    private static String engine(byte[] version) {
        String name = new String(version, StandardCharsets.UTF_8).contains("\"Podman Engine\"") ? "Podman" : "Docker";
        try {
            String number = JsonField.find(version, "Version");
            return number == null ? name : name + " " + PlainText.oneLine(number, SHOWN);
        } catch (IOException _) {
            return Messages.text("engine.engine-unknown-version");
        }
    }
}
