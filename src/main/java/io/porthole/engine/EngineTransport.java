package io.porthole.engine;

import com.github.dockerjava.transport.DockerHttpClient;
import com.github.dockerjava.zerodep.shaded.org.apache.hc.core5.http.ClassicHttpResponse;
import com.github.dockerjava.zerodep.shaded.org.apache.hc.core5.http.HttpEntity;
import com.github.dockerjava.zerodep.shaded.org.apache.hc.core5.http.HttpException;
import com.github.dockerjava.zerodep.shaded.org.apache.hc.core5.http.message.BasicClassicHttpRequest;
import io.porthole.message.Messages;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.ProtocolException;
import java.net.Socket;
import java.net.SocketException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// docker-java's transport for one GET request over a connection of its own, which [#close] ends from any
/// thread and in any state: connecting, waiting for the head, in the answer.
///
/// It is put together from docker-java's own parts, its sockets and the HTTP engine inside its zerodep jar, in
/// place of the ready-made `ZerodepDockerHttpClient`. That one follows redirects (to other hosts, too), asks
/// for and undoes compression, has no limit for the size of a head, cannot be cancelled before the head has
/// come, and has a setting for none of these (docker-java 3.7.1). The other transports share that code or are
/// legacy. A client of our own over bare sockets would have meant to write the HTTP reading anew, and the JDK's
/// `HttpClient` has no unix sockets.
///
/// There is no pool: a pooled connection that the engine closed meanwhile is a known fault (docker-java issue
/// 2160), and Porthole's requests are few. No redirect is followed, nothing is decompressed, nothing is tried
/// again.
final class EngineTransport implements DockerHttpClient {
    private static final Logger LOG = LoggerFactory.getLogger(EngineTransport.class);
    private static final String USER_AGENT = "porthole/" + version();

    private final Endpoint endpoint;
    private final SocketSource opener;
    private final HttpWire http = new HttpWire();
    private @Nullable Socket socket;
    private boolean closed;

    /// @param opener makes its connection
    EngineTransport(Endpoint endpoint, SocketSource opener) {
        this.endpoint = endpoint;
        this.opener = opener;
    }

    /// Connects. Called once, before [#execute].
    void connect() throws IOException {
        Socket opened = opener.open();
        if (!adopt(opened)) {
            opened.close();
            throw new SocketException(Messages.text("engine.closed-while-connecting"));
        }
        http.bind(opened);
    }

    private synchronized boolean adopt(Socket opened) {
        if (!closed) {
            socket = opened;
        }
        return !closed;
    }

    /// Sends a request and returns when the head of its answer has come. Called once.
    ///
    /// @throws UncheckedIOException     where that fails; a [ProtocolException] inside it says that the answer
    /// is not HTTP
    /// @throws IllegalArgumentException for anything but a GET without a body
    @Override
    public Response execute(Request request) {
        if (!request.method().equals("GET") || request.bodyBytes() != null || request.hijackedInput() != null) {
            throw new IllegalArgumentException("Only GET requests are sent.");
        }
        try {
            send(request.path());
            return answer(receiveHead());
        } catch (HttpException e) {
            throw new UncheckedIOException(protocolFault(e));
        } catch (IOException e) {
            throw new UncheckedIOException(opener.explained(e));
        }
    }

    private void send(String path) throws IOException, HttpException {
        var request = new BasicClassicHttpRequest("GET", path);
        request.addHeader("Host", host());
        request.addHeader("Accept-Encoding", "identity");
        request.addHeader("User-Agent", USER_AGENT);
        http.sendRequestHeader(request);
        http.flush();
    }

    private String host() {
        return switch (endpoint) {
            case Endpoint.Tcp tcp -> tcp.name();
            case Endpoint.Tls tls -> tls.name();
            default -> "docker";
        };
    }

    /// Passes over interim answers. However many there are, together they are one head to [HeadLimit].
    private ClassicHttpResponse receiveHead() throws IOException, HttpException {
        ClassicHttpResponse head = http.receiveResponseHeader();
        while (head.getCode() < 200) {
            if (head.getCode() == 101) {
                throw new ProtocolException(Messages.text("engine.changed-protocol-unasked"));
            }
            head = http.receiveResponseHeader();
        }
        if (head.getCode() > 599) {
            throw new ProtocolException(Messages.text("engine.answered-status", head.getCode()));
        }
        return head;
    }

    private Response answer(ClassicHttpResponse head) throws IOException, HttpException {
        http.receiveResponseEntity(head);
        HttpEntity entity = head.getEntity();
        return new Answer(this, head, entity == null ? InputStream.nullInputStream() : entity.getContent());
    }

    private static ProtocolException protocolFault(HttpException e) {
        var fault = new ProtocolException(e.getMessage());
        fault.initCause(e);
        return fault;
    }

    private static String version() {
        String version = EngineTransport.class.getPackage().getImplementationVersion();
        return version == null ? "dev" : version;
    }

    /// Ends the connection. The HTTP engine is not asked to: it would read a stream to its end first.
    @Override
    public void close() {
        Socket opened;
        synchronized (this) {
            closed = true;
            opened = socket;
        }
        try {
            opener.close();
            if (opened != null) {
                opened.close();
            }
        } catch (IOException e) {
            LOG.debug("Closing a connection to {} failed; it is given up all the same", endpoint, e);
        }
    }
}
