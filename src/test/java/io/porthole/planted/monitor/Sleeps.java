package io.porthole.planted.monitor;

/// Planted: waits by sleeping.
public final class Sleeps {
    void nap() throws InterruptedException {
        Thread.sleep(1);
    }
}
