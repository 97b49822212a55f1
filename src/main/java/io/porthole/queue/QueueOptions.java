package io.porthole.queue;

import java.time.Duration;

/// How a queue works at first.
///
/// @param name          what errors and threads call the queue
/// @param flushInterval how long the first event of a batch waits for others at most; more than zero
/// @param batchSize     so many events waiting are a batch, whatever is left of the interval; at least 1
/// @param capacity      how many events are held at most while they wait to be flushed, 1 to 2^30
/// @param overflow      what happens to an event when there are as many
/// @param debug         whether a failure of `onFlush` is thrown on after it was told
public record QueueOptions(
        String name, Duration flushInterval, int batchSize, int capacity, Overflow overflow, boolean debug) {
    private static final int LARGEST_CAPACITY = 1 << 30;

    public QueueOptions {
        if (!flushInterval.isPositive()) {
            throw new IllegalArgumentException("The flush interval must be more than zero, but is " + flushInterval);
        }
        if (batchSize < 1) {
            throw new IllegalArgumentException("The batch size must be 1 or more, but is " + batchSize);
        }
        if (capacity < 1 || capacity > LARGEST_CAPACITY) {
            throw new IllegalArgumentException("The capacity must be 1 to 2^30, but is " + capacity);
        }
    }
}
