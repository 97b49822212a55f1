package io.porthole.cli;

import io.porthole.monitor.SourceSpec;
import java.util.List;

/// What the command line asks of the window.
///
/// @param sources             what to watch from the start
/// @param problem             why the usual engine is not among them, a sentence for the error pane; empty if it is or
///                            none was wanted
/// @param exitAfterFirstPulse whether to end as soon as the window has been drawn once, which is how a packager trains
///                            the runtime's cache
public record WindowRequest(List<SourceSpec> sources, String problem, boolean exitAfterFirstPulse) {
    public WindowRequest {
        sources = List.copyOf(sources);
    }
}
