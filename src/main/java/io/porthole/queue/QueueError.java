package io.porthole.queue;

import org.jspecify.annotations.Nullable;

/// Something that went wrong in or before a queue.
///
/// @param queue the queue's name
/// @param kind  what went wrong
/// @param count how many were affected: events, or errors for [Kind#ERRORS_LOST]; 0 for [Kind#SOURCE]
/// @param cause the fault itself, where there is one
public record QueueError(
        String queue, Kind kind, long count, @Nullable Throwable cause) {
    /// What can go wrong.
    public enum Kind {
        /// A source reported a fault.
        SOURCE,
        /// `onFlush` threw; the events of its batch may not have got where they belong.
        FLUSH_FAILED,
        /// The queue was full and its oldest events were dropped.
        OVERFLOW,
        /// The queue was cancelled and the events in it were discarded.
        CANCELLED,
        /// A sender was interrupted while it waited for room; the events that it still held were dropped.
        INTERRUPTED,
        /// More errors came than could be told; these were only counted.
        ERRORS_LOST
    }

    static QueueError counted(String queue, Kind kind, long count) {
        return new QueueError(queue, kind, count, null);
    }

    /// A plain sentence for the user.
    public String message() {
        return switch (kind) {
            case SOURCE -> "A source of queue " + queue + " reported an error" + reason();
            case FLUSH_FAILED -> "Queue %s could not hand on a batch of %,d events%s".formatted(queue, count, reason());
            case OVERFLOW -> "Queue %s was full: the oldest %,d events were dropped.".formatted(queue, count);
            case CANCELLED -> "Queue %s was cancelled: %,d events were discarded.".formatted(queue, count);
            case INTERRUPTED ->
                "Queue %s was full and its sender was stopped: %,d events were dropped.".formatted(queue, count);
            case ERRORS_LOST ->
                "Queue %s had more errors than could be shown: %,d were left out.".formatted(queue, count);
        };
    }

    private String reason() {
        return cause == null ? "." : ": " + cause;
    }
}
