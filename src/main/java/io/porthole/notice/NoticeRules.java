package io.porthole.notice;

import java.time.Duration;
import java.util.Set;

/// What the user wants to be told of, and how often.
///
/// @param kinds    what is told; none at first
/// @param cooldown how long a kind is quiet after it was told
public record NoticeRules(Set<NoticeKind> kinds, Duration cooldown) {
    public static final Duration USUAL_COOLDOWN = Duration.ofMinutes(1);

    /// Nothing is told.
    public static final NoticeRules NONE = new NoticeRules(Set.of(), USUAL_COOLDOWN);

    public NoticeRules {
        kinds = Set.copyOf(kinds);
    }
}
