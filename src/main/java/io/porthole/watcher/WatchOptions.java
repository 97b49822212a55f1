package io.porthole.watcher;

import io.porthole.message.Messages;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

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

    /// What is wrong with the first of these patterns that can match nothing, and in which line, as
    /// `line 2: [ab matches nothing: its [ has no ].`; empty if nothing is. Such a pattern does no harm.
    public static Optional<String> mistakeIn(List<String> patterns) {
        for (int i = 0; i < patterns.size(); i++) {
            String fault = IgnorePattern.fault(patterns.get(i));
            if (!fault.isEmpty()) {
                return Optional.of(Messages.text("watcher.line-matches-nothing", i + 1, patterns.get(i), fault));
            }
        }
        return Optional.empty();
    }
}
