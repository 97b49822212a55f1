package io.porthole.ui.fx;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.application.Platform;

/// Brings news to the JavaFX thread: any thread may ask for a refresh as often as it likes, and at most one is
/// waiting to run. The refresh looks up what is new, so what it costs does not depend on how often it was asked
/// for.
public final class FxRefresh implements AutoCloseable {
    private final Runnable onFxThread;
    private final Executor fxThread;
    private final AtomicBoolean pending = new AtomicBoolean();
    private volatile boolean closed;

    /// @param onFxThread what shows the news; run on the JavaFX thread
    public FxRefresh(Runnable onFxThread) {
        this(onFxThread, Platform::runLater);
    }

    FxRefresh(Runnable onFxThread, Executor fxThread) {
        this.onFxThread = onFxThread;
        this.fxThread = fxThread;
    }

    /// Asks for a refresh, which will see everything that the caller did before. From any thread; returns at once.
    public void request() {
        if (!closed && pending.compareAndSet(false, true)) {
            fxThread.execute(this::run);
        }
    }

    /// News that comes while the refresh runs asks for another one, so the mark is taken away first.
    private void run() {
        pending.set(false);
        if (!closed) {
            onFxThread.run();
        }
    }

    /// Ends the refreshes: one that waits will not run.
    @Override
    public void close() {
        closed = true;
    }
}
