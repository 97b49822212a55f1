package io.porthole.desktop;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Lets second starts find a window. While they find another one there is nothing to do but to try again later. Usable
/// from any thread; what it does may wait for a disk.
public final class Announcement implements AutoCloseable {
    private final OpenWindow place;
    private final Consumer<Runnable> raise;
    private @Nullable RaiseSocket socket;
    private boolean closed;

    Announcement(OpenWindow place, Consumer<Runnable> raise) {
        this.place = place;
        this.raise = raise;
    }

    /// From now on the window is found, unless another is.
    public synchronized void make() {
        if (socket == null && !closed) {
            socket = place.announce(raise).orElse(null);
        }
    }

    /// Lets second starts open windows of their own, or another window be found. It is not announced again.
    @Override
    public synchronized void close() {
        closed = true;
        if (socket != null) {
            socket.close();
        }
    }
}
