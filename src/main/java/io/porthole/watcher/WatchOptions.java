package io.porthole.watcher;

import java.time.Duration;
import java.util.List;

/// How a directory is watched.
///
/// @param below  whether what is below its subdirectories is watched too
/// @param ignore patterns in the syntax of `.gitignore`, from the directory: what they name is marked as noise
/// @param poll   how often to look at file systems that do not tell of their changes; a second or more
public record WatchOptions(boolean below, List<String> ignore, Duration poll) {
    public static final Duration USUAL_POLL = Duration.ofSeconds(10);

    private static final Duration SHORTEST_POLL = Duration.ofSeconds(1);

    /// With all that is below, nothing ignored, polled every ten seconds where that is needed.
    public static final WatchOptions USUAL = new WatchOptions(true, List.of(), USUAL_POLL);

    public WatchOptions {
        ignore = List.copyOf(ignore);
        poll = poll.compareTo(SHORTEST_POLL) < 0 ? SHORTEST_POLL : poll;
    }
}
