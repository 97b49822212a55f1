package io.porthole.watcher;

/// What a watcher has made of its source's stream since it was started. All counts only grow.
///
/// @param recovered  events that were missed while the source was away and were handed on afterwards, seen late
/// @param inferred   events that nobody saw and that were inferred from how the source was found afterwards
/// @param duplicates events that the source sent again and that were not handed on again
/// @param gaps       times in which events may have been missed for good
public record StreamFigures(long recovered, long inferred, long duplicates, long gaps) {
    /// Nothing yet.
    public static final StreamFigures NONE = new StreamFigures(0, 0, 0, 0);
}
