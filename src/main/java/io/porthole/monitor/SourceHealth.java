package io.porthole.monitor;

import io.porthole.watcher.ReadProgress;
import io.porthole.watcher.SourceError;
import io.porthole.watcher.SourceState;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How a source is doing at one moment.
///
/// @param total     how many events it has sent
/// @param perSecond how many it sent in a second, over the last two
/// @param error     what was last wrong with it; null when nothing is
/// @param remark    what is unusual about how it is watched, in a few words; empty where nothing is
/// @param reading   how far a file is read, and whose rows it holds
public record SourceHealth(
        SourceSpec spec,
        SourceState state,
        long total,
        double perSecond,
        @Nullable SourceError error,
        String remark,
        Reading reading) {

    /// What is known of a source's reading.
    ///
    /// @param progress how far a file is read; null for what has no end
    /// @param rowsOf   the names of sources that the rows carry: for all but a file that of the source itself
    public record Reading(@Nullable ReadProgress progress, List<String> rowsOf) {
        public Reading {
            rowsOf = List.copyOf(rowsOf);
        }
    }

    /// One that is watched as usual.
    public SourceHealth(SourceSpec spec, SourceState state, long total, double perSecond, @Nullable SourceError error) {
        this(spec, state, total, perSecond, error, "");
    }

    /// One that is not read from a file.
    public SourceHealth(
            SourceSpec spec,
            SourceState state,
            long total,
            double perSecond,
            @Nullable SourceError error,
            String remark) {
        this(spec, state, total, perSecond, error, remark, new Reading(null, List.of(spec.name())));
    }
}
