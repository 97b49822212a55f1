package io.porthole.engine;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/// Counts the requests sent, by kind and by what became of them. Safe for any number of threads.
public final class RequestLog {
    /// The status of a request that got no answer.
    public static final int NO_ANSWER = 0;

    private final Map<EngineRequest, LongAdder> sent = new ConcurrentHashMap<>();
    private final Map<Outcome, LongAdder> outcomes = new ConcurrentHashMap<>();

    /// What was sent of one kind.
    ///
    /// @param request  the kind
    /// @param sent     how many were sent
    /// @param statuses how many of them ended in which HTTP status, [#NO_ANSWER] among them; those under way are
    ///                 missing
    public record Count(EngineRequest request, long sent, Map<Integer, Long> statuses) {}

    private record Outcome(EngineRequest request, int status) {}

    void sent(EngineRequest request) {
        sent.computeIfAbsent(request, _ -> new LongAdder()).increment();
    }

    void ended(EngineRequest request, int status) {
        outcomes.computeIfAbsent(new Outcome(request, status), _ -> new LongAdder())
                .increment();
    }

    /// How many requests were sent in all.
    public long total() {
        return sent.values().stream().mapToLong(LongAdder::sum).sum();
    }

    /// The counts now, of the kinds that were sent at all.
    public List<Count> snapshot() {
        return Arrays.stream(EngineRequest.values())
                .filter(sent::containsKey)
                .map(request -> new Count(request, count(request), statuses(request)))
                .toList();
    }

    private long count(EngineRequest request) {
        LongAdder adder = sent.get(request);
        return adder == null ? 0 : adder.sum();
    }

    private Map<Integer, Long> statuses(EngineRequest request) {
        var counts = new TreeMap<Integer, Long>();
        outcomes.forEach((outcome, count) -> {
            if (outcome.request() == request) {
                counts.put(outcome.status(), count.sum());
            }
        });
        return Map.copyOf(counts);
    }
}
