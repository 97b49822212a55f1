package io.porthole.engine;

import java.util.List;

/// What of this machine it takes to reach an engine.
///
/// @param contexts the settings of the `docker` command
/// @param ssh      the beginning of the command line that runs the user's `ssh`
record Means(DockerContexts contexts, List<String> ssh) {
    /// Those of the user who runs Porthole.
    static Means of(DockerContexts contexts) {
        return new Means(contexts, List.of("ssh"));
    }
}
