package io.porthole.monitor;

import io.porthole.settings.SavedSource;

/// A source that is watched from the start, and why.
public sealed interface StartSource {
    SourceSpec spec();

    /// It was named on the command line, for this one time.
    record Named(SourceSpec spec) implements StartSource {}

    /// The settings hold it, as `saved`.
    record Saved(SourceSpec spec, SavedSource saved) implements StartSource {}

    /// Nothing was named or saved: this is the engine that the `docker` command would use.
    record StandIn(SourceSpec spec) implements StartSource {}
}
