package io.porthole.queue;

import java.util.List;

/// Receives what a queue has gathered, and what went wrong.
public interface QueueHandler<E> {
    /// A batch in order of arrival, never empty, unmodifiable, the receiver's to keep. Called on the queue's flush
    /// thread, one call at a time. What it throws goes to [#onError]; the batch is not offered again.
    void onFlush(List<E> batch);

    /// The oldest event was dropped to make room. Called by the sender, with the queue held: it must be quick and not
    /// come back to the queue.
    default void onDrop(E event) {}

    /// Something went wrong. Called on the queue's error thread, one call at a time, in the order in which it happened;
    /// it holds up neither senders nor flushing. What it throws goes to that thread's uncaught-exception handler.
    void onError(QueueError error);
}
