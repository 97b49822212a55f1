package io.porthole.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/// The hosts that the user's own settings and this machine offer.
public final class UserHosts implements Hosts {
    private final DockerContexts contexts;
    private final RequestLog requests;

    /// @param environment the process's environment
    /// @param home        the user's home directory
    /// @param requests    where the requests of [#test] are counted
    public UserHosts(Map<String, String> environment, Path home, RequestLog requests) {
        this.contexts = new DockerContexts(environment, home);
        this.requests = requests;
    }

    @Override
    public List<FoundHost> found() {
        if (Endpoint.DEFAULT instanceof Endpoint.Unix(String path) && Files.exists(Path.of(path))) {
            return List.of(new FoundHost(Endpoint.DEFAULT, FoundHost.Kind.SOCKET, "Docker", "", ""));
        }
        return List.of();
    }

    @Override
    public Endpoint usual() throws InvalidEndpointException {
        return contexts.current();
    }

    @Override
    public String warning(Endpoint endpoint) {
        return "";
    }

    @Override
    public String test(Endpoint endpoint) throws EngineException {
        try (var connection = new EngineConnection(endpoint, requests.host(endpoint.toString()))) {
            ApiVersion api = connection.ping();
            long begin = System.nanoTime();
            byte[] version = connection.get(EngineRequest.VERSION);
            long millis = Duration.ofNanos(System.nanoTime() - begin).toMillis();
            return "Docker " + number(version) + (api == null ? "" : ", API " + api) + ", answers in " + millis
                    + " ms.";
        }
    }

    private static String number(byte[] version) {
        try {
            return PlainText.oneLine(String.valueOf(JsonField.find(version, "Version")), 40);
        } catch (IOException _) {
            return "of an unknown version";
        }
    }
}
