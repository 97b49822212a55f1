package io.porthole.engine;

/// Keeps account of one request, in the [RequestLog] and for the flight recorder.
final class RequestRecord {
    private final EngineRequest request;
    private final RequestLog requests;
    private final RequestEvent event;
    private int status = RequestLog.NO_ANSWER;
    private long start;

    RequestRecord(Endpoint endpoint, EngineRequest request, String path, RequestLog requests) {
        this.request = request;
        this.requests = requests;
        this.event = new RequestEvent(endpoint.toString(), request.method(), path);
    }

    void sent() {
        requests.sent(request);
        start = System.nanoTime();
        event.begin();
    }

    void answered(int httpStatus) {
        status = httpStatus;
    }

    /// Whether the head of an answer has come.
    boolean isAnswered() {
        return status != RequestLog.NO_ANSWER;
    }

    /// The answer has been read, or never will be.
    void end() {
        requests.ended(request, status);
        event.end();
        if (event.shouldCommit()) {
            event.status = status;
            event.nanos = System.nanoTime() - start;
            event.commit();
        }
    }
}
