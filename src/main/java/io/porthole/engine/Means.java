package io.porthole.engine;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What of this machine it takes to reach an engine.
///
/// @param contexts the settings of the `docker` command
/// @param ssh      the beginning of the command line that runs the user's `ssh`
/// @param sockets  makes what opens a socket
record Means(DockerContexts contexts, List<String> ssh, Sockets sockets) {
    /// Makes what opens a socket to an engine, through `tunnel` where there is one, within `limit`.
    interface Sockets {
        SocketSource to(Endpoint endpoint, @Nullable SshTunnel tunnel, Duration limit);
    }

    Means(DockerContexts contexts, List<String> ssh) {
        this(contexts, ssh, SocketOpener::new);
    }

    /// Those of the user who runs Porthole.
    static Means of(DockerContexts contexts) {
        return new Means(contexts, List.of("ssh"));
    }
}
