package io.porthole.queue;

/// What a queue does with an event that arrives while it is full.
public enum Overflow {
    /// The sender waits until there is room. For senders that can be held up, such as a file that is read.
    BLOCK,
    /// The oldest events in the queue make room; their number is told. For senders that must not be held up.
    DROP_OLDEST
}
