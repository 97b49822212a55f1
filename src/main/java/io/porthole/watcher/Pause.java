package io.porthole.watcher;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// Waits out the time between two attempts. A test puts one in its place that it turns by hand.
@FunctionalInterface
public interface Pause {
    /// Waits for as long as it says.
    Pause REAL = (length, wake) -> wake.tryAcquire(length.toNanos(), TimeUnit.NANOSECONDS);

    /// Returns when `length` has passed or `wake` gives a permit, whichever is first.
    ///
    /// @return whether it was woken
    boolean await(Duration length, Semaphore wake) throws InterruptedException;
}
