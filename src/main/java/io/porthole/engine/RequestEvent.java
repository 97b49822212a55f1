package io.porthole.engine;

import jdk.jfr.Category;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;
import jdk.jfr.Timespan;

/// The flight recorder's view of one request; costs nothing while nothing is recorded.
@Name("porthole.Request")
@Label("Request to an engine")
@Category("Porthole")
@StackTrace(false)
final class RequestEvent extends Event {
    @Label("Host")
    final String host;

    @Label("Method")
    final String method;

    @Label("Path")
    final String path;

    /// The HTTP status, or [RequestLog#NO_ANSWER].
    @Label("Status")
    int status;

    /// From the request until the end of its answer; until the answer's head where the answer is a stream.
    @Label("Time taken")
    @Timespan(Timespan.NANOSECONDS)
    long nanos;

    RequestEvent(String host, String method, String path) {
        this.host = host;
        this.method = method;
        this.path = path;
    }
}
