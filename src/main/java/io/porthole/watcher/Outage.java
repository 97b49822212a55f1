package io.porthole.watcher;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A source's time of trouble: since when, how many attempts have failed, and how long to wait before the next. For
/// one thread.
///
/// It is over only when the source has proved itself. A server that takes every connection and ends it at once is
/// one long outage, or it would be asked anew each second for ever.
final class Outage {
    /// How long a source must have been live to count as well again when it sent nothing.
    static final Duration PROOF = Duration.ofSeconds(30);

    private final Backoff backoff;
    private Instant since;
    private int attempts;
    private @Nullable Instant liveSince;
    private boolean proven;

    Outage(Backoff backoff, Instant start) {
        this.backoff = backoff;
        this.since = start;
    }

    void live(Instant now) {
        liveSince = now;
        proven = false;
    }

    /// The source sent something that makes sense.
    void delivered() {
        proven = true;
    }

    /// An attempt has failed, or what it had reached is lost.
    void failed(Instant now) {
        if (liveSince != null && (proven || !liveSince.plus(PROOF).isAfter(now))) {
            attempts = 0;
            since = now;
            backoff.reset();
        }
        liveSince = null;
        attempts++;
    }

    /// How many attempts in a row have failed.
    int attempts() {
        return attempts;
    }

    /// When the source was last well, or when the first attempt began.
    Instant since() {
        return since;
    }

    Duration nextPause() {
        return backoff.next();
    }
}
