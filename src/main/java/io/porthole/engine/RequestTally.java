package io.porthole.engine;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/// The counts of a [RequestLog]. Safe for any number of threads.
final class RequestTally {
    private final Map<EngineRequest, LongAdder> sent = new ConcurrentHashMap<>();
    private final Map<Outcome, LongAdder> outcomes = new ConcurrentHashMap<>();
    private final Map<EngineRequest, Integer> last = new ConcurrentHashMap<>();

    private record Outcome(EngineRequest request, int status) {}

    void sent(EngineRequest request) {
        sent.computeIfAbsent(request, _ -> new LongAdder()).increment();
    }

    void ended(EngineRequest request, int status) {
        outcomes.computeIfAbsent(new Outcome(request, status), _ -> new LongAdder())
                .increment();
        last.put(request, status);
    }

    long total() {
        return sent.values().stream().mapToLong(LongAdder::sum).sum();
    }

    List<RequestLog.Count> snapshot() {
        return Arrays.stream(EngineRequest.values())
                .filter(sent::containsKey)
                .map(request -> new RequestLog.Count(request, count(request), statuses(request), last.get(request)))
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
        return counts;
    }
}
