package io.porthole.monitor;

/// What the status bar tells, at one moment.
///
/// @param perSecond events a second of all sources
/// @param held      events in the log
/// @param budget    how many the log holds before old ones go
/// @param memory    what the events held take
/// @param evicted   events that have gone from the log because a limit was reached
/// @param dropped   events that never reached the log because the queue was full
/// @param batches   batches flushed
/// @param errors    errors told since the start
/// @param requests  requests sent to engines
public record MonitorFigures(
        double perSecond,
        long held,
        long budget,
        Memory memory,
        long evicted,
        long dropped,
        long batches,
        long errors,
        long requests) {

    /// What the events held take in memory.
    ///
    /// @param bytes   how many bytes, about
    /// @param budget  how many it may be before old events go
    /// @param evicted events that have gone because of it
    public record Memory(long bytes, long budget, long evicted) {}
}
