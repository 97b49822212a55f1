package io.porthole.ui.requests;

import io.porthole.engine.EngineRequest;
import io.porthole.engine.RequestLog;
import io.porthole.event.VisibleText;
import io.porthole.message.Messages;
import io.porthole.monitor.HostRequests;
import io.porthole.ui.fx.Figures;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// A line of the list of requests: a heading, or the requests of one kind.
sealed interface RequestLine {
    /// What tells this line from the others.
    String key();

    /// The line as text, to be copied.
    String text();

    /// A heading: all hosts together, or one host.
    record Heading(String key, String title) implements RequestLine {
        @Override
        public String text() {
            return title;
        }
    }

    /// What was sent of one kind.
    ///
    /// @param request  method and path, with `{id}` where an ID stands
    /// @param sent     how many
    /// @param last     what became of the last; empty where none was sent
    /// @param outcomes what became of all of them, for the tooltip; empty where none was sent
    /// @param good     whether the last one was answered as it should be, or none was sent
    record Kind(String key, String request, String sent, String last, String outcomes, boolean good)
            implements RequestLine {
        @Override
        public String text() {
            return "  " + request + "  " + sent + (last.isEmpty() ? "" : "  " + last);
        }
    }

    /// First everything that can be sent, with the counts of all hosts, then what was sent to each host.
    static List<RequestLine> of(List<HostRequests> hosts) {
        var lines = new ArrayList<RequestLine>();
        lines.add(new Heading("all", Messages.text("requests.all-hosts")));
        for (EngineRequest request : EngineRequest.values()) {
            lines.add(total(request, hosts));
        }
        for (HostRequests host : hosts) {
            addHost(lines, host);
        }
        return List.copyOf(lines);
    }

    private static void addHost(List<RequestLine> lines, HostRequests host) {
        if (!host.counts().isEmpty()) {
            lines.add(new Heading(String.join(" ", "host", host.host()), VisibleText.line(host.host(), 300)));
            host.counts().forEach(count -> lines.add(kind(host.host(), count)));
        }
    }

    private static RequestLine total(EngineRequest request, List<HostRequests> hosts) {
        long sent = hosts.stream()
                .flatMap(host -> host.counts().stream())
                .filter(count -> count.request() == request)
                .mapToLong(RequestLog.Count::sent)
                .sum();
        return new Kind(String.join(" ", "all", request.name()), words(request), Figures.number(sent), "", "", true);
    }

    private static RequestLine kind(String host, RequestLog.Count count) {
        Integer last = count.last();
        String outcomes = count.statuses().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(outcome -> outcome(outcome.getKey()) + ": " + Figures.number(outcome.getValue()))
                .collect(Collectors.joining("\n"));
        return new Kind(
                host + " " + count.request(),
                words(count.request()),
                Figures.number(count.sent()),
                last == null ? Messages.text("requests.under-way") : outcome(last),
                outcomes,
                last == null || last == 200);
    }

    private static String words(EngineRequest request) {
        return request.method() + " " + request.template();
    }

    private static String outcome(int status) {
        return status == RequestLog.NO_ANSWER
                ? Messages.text("requests.no-answer")
                : Messages.text("requests.status", status);
    }
}
