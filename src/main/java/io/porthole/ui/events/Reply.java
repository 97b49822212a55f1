package io.porthole.ui.events;

import java.util.List;

/// What is said to an answer with which nothing could be done, and what could be done instead.
///
/// @param sentence plain and short
/// @param offers   the likeliest first
record Reply(String sentence, List<Offer> offers) {
    /// Something that can be done.
    ///
    /// @param text what it does, as a command
    record Offer(String text, Runnable action) {}

    Reply {
        offers = List.copyOf(offers);
    }

    Reply(String sentence) {
        this(sentence, List.of());
    }
}
