package io.porthole.engine;

import io.porthole.message.Messages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The sockets at which engines usually listen on this machine.
///
/// @param environment the process's environment
/// @param root        where `/run` lies: `/`, save in a test
/// @param home        the user's home directory
record EngineSockets(Map<String, String> environment, Path root, Path home) {
    private record Place(Path path, String note) {}

    /// Those that exist; connects to none. A socket that has two names is told once.
    List<FoundHost> found() {
        var found = new ArrayList<FoundHost>();
        Set<Path> seen = new HashSet<>();
        for (Place place : places()) {
            if (isSpecial(place.path) && seen.add(real(place.path))) {
                found.add(host(place));
            }
        }
        return List.copyOf(found);
    }

    private List<Place> places() {
        var places = new ArrayList<>(List.of(
                new Place(root.resolve("var/run/docker.sock"), "Docker"),
                new Place(root.resolve("run/podman/podman.sock"), "Podman"),
                new Place(home.resolve(".docker/run/docker.sock"), "Docker Desktop"),
                new Place(home.resolve(".docker/desktop/docker.sock"), "Docker Desktop"),
                new Place(home.resolve(".colima/default/docker.sock"), "Colima"),
                new Place(home.resolve(".rd/docker.sock"), "Rancher Desktop"),
                new Place(home.resolve(".orbstack/run/docker.sock"), "OrbStack")));
        String runtime = environment.getOrDefault("XDG_RUNTIME_DIR", "");
        if (runtime.startsWith("/")) {
            places.add(1, new Place(Path.of(runtime, "docker.sock"), Messages.text("engine.docker-your-own")));
            places.add(
                    3, new Place(Path.of(runtime, "podman", "podman.sock"), Messages.text("engine.podman-your-own")));
        }
        return places;
    }

    private static FoundHost host(Place place) {
        String problem = Files.isWritable(place.path) && Files.isReadable(place.path)
                ? ""
                : Messages.text(
                        "engine.you-not-open-socket-2",
                        place.note.equals("Docker")
                                ? Messages.text("engine.add-your-user-group-docker")
                                : Messages.text("engine.belongs-another-user"));
        return new FoundHost(new Endpoint.Unix(place.path.toString()), FoundHost.Kind.SOCKET, place.note, problem, "");
    }

    /// Java cannot tell a socket from another thing that is neither file nor folder.
    private static boolean isSpecial(Path path) {
        return Files.exists(path) && !Files.isRegularFile(path) && !Files.isDirectory(path);
    }

    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException _) {
            return path.normalize();
        }
    }
}
