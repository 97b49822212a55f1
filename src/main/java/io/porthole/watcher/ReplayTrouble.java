package io.porthole.watcher;

import org.jspecify.annotations.Nullable;

/// Keeps a stream from being taken up at the same place for ever where that place ends it each time. For one thread.
///
/// Twice in a row is enough: then the next stream begins with now. Where even that brings nothing, it was not what is
/// sent again that ends the streams.
final class ReplayTrouble {
    private static final int ENOUGH = 2;

    private @Nullable String place;
    private int failures;
    private boolean useless;

    /// Whether the next stream is to begin with now.
    boolean isAvoided() {
        return failures >= ENOUGH && !useless;
    }

    /// A stream ended while it sent again what had happened.
    ///
    /// @param since    where it began
    /// @param messages how far it came
    void endedAt(String since, int messages) {
        String now = since + " + " + messages;
        failures = now.equals(place) ? failures + 1 : 1;
        place = now;
    }

    /// A stream that began with now ended.
    void avoided(boolean broughtAnything) {
        failures = 0;
        place = null;
        useless = !broughtAnything;
    }

    /// A stream came beyond what it sent again.
    void passed() {
        failures = 0;
        place = null;
        useless = false;
    }
}
