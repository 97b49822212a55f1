package io.porthole.ui.filter;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Consumer;

/// The text that is in force. Texts that were so for a while, or were confirmed, are told, to be remembered; those on
/// the way to them, letter by letter, are not. Needs no timer: how long a text was in force is asked when the next one
/// comes.
final class InForce {
    static final Duration WHILE = Duration.ofSeconds(2);

    private final InstantSource clock;
    private final Consumer<String> onUsed;
    private String text = "";
    private Instant since;

    /// The empty text is in force.
    ///
    /// @param onUsed told a text that is worth remembering
    InForce(InstantSource clock, Consumer<String> onUsed) {
        this.clock = clock;
        this.onUsed = onUsed;
        this.since = clock.instant();
    }

    String text() {
        return text;
    }

    void set(String newText) {
        if (newText.equals(text)) {
            return;
        }
        settle();
        text = newText;
        since = clock.instant();
    }

    /// Tells the text if it has been in force for a while.
    void settle() {
        if (Duration.between(since, clock.instant()).compareTo(WHILE) >= 0) {
            confirm();
        }
    }

    /// Tells the text, however short it has been in force.
    void confirm() {
        if (!text.isEmpty()) {
            onUsed.accept(text);
        }
    }
}
