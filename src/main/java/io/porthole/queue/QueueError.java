package io.porthole.queue;

import io.porthole.message.Messages;
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
            case SOURCE -> Messages.text("queue.source-queue-reported-error", queue, reason());
            case FLUSH_FAILED -> Messages.text("queue.queue-could-not-hand", queue, "%,d".formatted(count), reason());
            case OVERFLOW -> Messages.text("queue.queue-full-oldest-events", queue, "%,d".formatted(count));
            case CANCELLED -> Messages.text("queue.queue-cancelled-events-were", queue, "%,d".formatted(count));
            case INTERRUPTED -> Messages.text("queue.queue-full-and-sender", queue, "%,d".formatted(count));
            case ERRORS_LOST -> Messages.text("queue.queue-had-more-errors", queue, "%,d".formatted(count));
        };
    }

    private String reason() {
        return cause == null ? "." : ": " + cause;
    }
}
