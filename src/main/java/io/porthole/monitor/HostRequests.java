package io.porthole.monitor;

import io.porthole.engine.RequestLog;
import java.util.List;

/// The requests that were sent to one host.
///
/// @param host   the host's address
/// @param counts what was sent, of each kind that was sent at all
public record HostRequests(String host, List<RequestLog.Count> counts) {
    public HostRequests {
        counts = List.copyOf(counts);
    }
}
