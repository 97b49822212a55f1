package io.porthole.monitor;

import io.porthole.watcher.SourceError;
import io.porthole.watcher.SourceState;
import org.jspecify.annotations.Nullable;

/// How a source is doing at one moment.
///
/// @param total     how many events it has sent
/// @param perSecond how many it sent in a second, over the last two
/// @param error     what was last wrong with it; null when nothing is
/// @param remark    what is unusual about how it is watched, in a few words; empty where nothing is
public record SourceHealth(
        SourceSpec spec,
        SourceState state,
        long total,
        double perSecond,
        @Nullable SourceError error,
        String remark) {
    /// One that is watched as usual.
    public SourceHealth(SourceSpec spec, SourceState state, long total, double perSecond, @Nullable SourceError error) {
        this(spec, state, total, perSecond, error, "");
    }
}
