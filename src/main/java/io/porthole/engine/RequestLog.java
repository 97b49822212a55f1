package io.porthole.engine;

import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;

/// Counts the requests sent, by kind and by what became of them, in all and host by host. Safe for any number of
/// threads.
public final class RequestLog {
    /// The status of a request that got no answer.
    public static final int NO_ANSWER = 0;

    private final @Nullable RequestLog whole;
    private final NavigableMap<String, RequestLog> hosts = new ConcurrentSkipListMap<>();
    private final RequestTally tally = new RequestTally();

    /// What was sent of one kind.
    ///
    /// @param request  the kind
    /// @param sent     how many were sent
    /// @param statuses how many of them ended in which HTTP status, [#NO_ANSWER] among them; those under way are
    ///                 missing
    /// @param last     the status of the one that ended last; null where none has ended
    public record Count(
            EngineRequest request,
            long sent,
            Map<Integer, Long> statuses,
            @Nullable Integer last) {
        public Count {
            statuses = Map.copyOf(statuses);
        }
    }

    public RequestLog() {
        this(null);
    }

    private RequestLog(@Nullable RequestLog whole) {
        this.whole = whole;
    }

    /// The log of one host, the same one for each call; what is counted there is counted here, too. It is kept for
    /// good, so that what was sent to a host which is watched no longer can still be seen.
    ///
    /// @param host the host's address, as the user knows it
    public RequestLog host(String host) {
        return hosts.computeIfAbsent(host, _ -> new RequestLog(this));
    }

    /// The logs of the hosts by their addresses, in order.
    public NavigableMap<String, RequestLog> hosts() {
        return new TreeMap<>(hosts);
    }

    void sent(EngineRequest request) {
        tally.sent(request);
        if (whole != null) {
            whole.sent(request);
        }
    }

    void ended(EngineRequest request, int status) {
        tally.ended(request, status);
        if (whole != null) {
            whole.ended(request, status);
        }
    }

    /// How many requests were sent in all.
    public long total() {
        return tally.total();
    }

    /// The counts now, of the kinds that were sent at all.
    public List<Count> snapshot() {
        return tally.snapshot();
    }
}
