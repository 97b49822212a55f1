package io.porthole.engine;

import java.time.Duration;

/// How long an engine may take.
///
/// @param connect until a connection stands
/// @param answer  from the request until the end of its answer. It does not hold for the stream of events, whose head
///                comes with the first event from some engines (Podman 5.2)
public record TimeLimits(Duration connect, Duration answer) {
    public static final TimeLimits DEFAULT = new TimeLimits(Duration.ofSeconds(10), Duration.ofSeconds(10));
}
