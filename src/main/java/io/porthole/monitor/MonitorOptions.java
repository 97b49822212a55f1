package io.porthole.monitor;

import io.porthole.log.EventLog;
import java.time.Duration;

/// How a monitor works.
///
/// @param flushInterval how long events are gathered at most before they go on together
/// @param queueCapacity how many events wait at most; beyond this the oldest are dropped, counted and told, for an
///                      engine must never wait for us
/// @param budget        how many events the log holds before old ones go; 0 for a log that stays empty, where
///                      batches are only handed on
/// @param debug         whether a failure of our own in a flush is rethrown after it was told
public record MonitorOptions(Duration flushInterval, int queueCapacity, long budget, boolean debug) {
    public static final MonitorOptions DEFAULT =
            new MonitorOptions(Duration.ofMillis(100), 1 << 18, EventLog.DEFAULT_BUDGET, false);

    /// The same with another budget.
    public MonitorOptions holding(long events) {
        return new MonitorOptions(flushInterval, queueCapacity, events, debug);
    }
}
