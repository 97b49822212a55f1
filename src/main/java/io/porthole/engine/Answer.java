package io.porthole.engine;

import com.github.dockerjava.transport.DockerHttpClient;
import com.github.dockerjava.zerodep.shaded.org.apache.hc.core5.http.ClassicHttpResponse;
import com.github.dockerjava.zerodep.shaded.org.apache.hc.core5.http.Header;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The answer to one request: its head, and its body as it comes.
final class Answer implements DockerHttpClient.Response {
    private final EngineTransport transport;
    private final int status;
    private final Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final InputStream body;

    Answer(EngineTransport transport, ClassicHttpResponse head, InputStream body) {
        this.transport = transport;
        this.status = head.getCode();
        for (Header header : head.getHeaders()) {
            headers.computeIfAbsent(header.getName(), _ -> new ArrayList<>()).add(header.getValue());
        }
        this.body = body;
    }

    @Override
    public int getStatusCode() {
        return status;
    }

    @Override
    public Map<String, List<String>> getHeaders() {
        return headers;
    }

    /// The body without its chunks' frame. It ends with -1 where the engine ended it, with an exception where it
    /// was cut.
    /// It is not to be closed: its `close` would read it to its end.
    @Override
    public InputStream getBody() {
        return body;
    }

    @Override
    public void close() {
        transport.close();
    }
}
