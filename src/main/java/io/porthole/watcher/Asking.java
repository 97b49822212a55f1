package io.porthole.watcher;

import org.jspecify.annotations.Nullable;

/// The end of threads that ask an engine.
final class Asking {
    private Asking() {}

    /// Interrupts such a thread, and returns when it has ended; null for none.
    static void end(@Nullable Thread asking) {
        if (asking == null) {
            return;
        }
        asking.interrupt();
        try {
            asking.join();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
