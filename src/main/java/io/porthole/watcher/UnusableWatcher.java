package io.porthole.watcher;

import io.porthole.message.Messages;
import java.time.InstantSource;

/// Stands in for a source that cannot be watched as it is written: says so, and does nothing else.
public final class UnusableWatcher implements Watcher {
    private final String source;
    private final String problem;
    private final InstantSource clock;

    /// @param problem what is wrong with the source, a plain sentence
    public UnusableWatcher(String source, String problem, InstantSource clock) {
        this.source = source;
        this.problem = problem;
        this.clock = clock;
    }

    @Override
    public String source() {
        return source;
    }

    @Override
    public void start(WatcherListener listener) {
        listener.state(SourceState.FAILED);
        listener.error(new SourceError(
                source, problem, Messages.text("watcher.change-address-or-remove"), 0, clock.instant(), null, null));
    }

    @Override
    public void retryNow() {}

    @Override
    public void close() {}
}
