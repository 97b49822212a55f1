package io.porthole.engine;

import com.github.dockerjava.transport.DockerHttpClient;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// The one way to an engine: every request goes through here, is one of [EngineRequest], and is counted.
///
/// Any thread may send requests; each has a connection of its own. [#close] from any thread ends them all at
/// once, in every state. Every fault is an [EngineException] in words.
public final class EngineConnection implements Closeable {
    private static final int BODY_BYTES = 16 * 1024 * 1024;
    private static final int ERROR_BODY_BYTES = 64 * 1024;
    private static final Duration LARGEST_UNCERTAINTY = Duration.ofSeconds(2);

    private final Endpoint endpoint;
    private final Means means;
    private final RequestLog requests;
    private final TimeLimits limits;
    private final Set<EngineTransport> open = ConcurrentHashMap.newKeySet();
    private final Set<EngineTransport> streams = ConcurrentHashMap.newKeySet();
    private volatile Route route;
    private volatile boolean closed;
    private final InstantSource clock = InstantSource.system();
    private volatile @Nullable ApiVersion version;
    private volatile @Nullable ClockOffset clockOffset;

    /// With the settings of the user who runs Porthole.
    public EngineConnection(Endpoint endpoint, RequestLog requests) {
        this(endpoint, requests, TimeLimits.DEFAULT);
    }

    /// With the settings of the user who runs Porthole.
    public EngineConnection(Endpoint endpoint, RequestLog requests, TimeLimits limits) {
        this(endpoint, Means.of(DockerContexts.ofProcess()), requests, limits);
    }

    /// @param means how an address is resolved and reached
    EngineConnection(Endpoint endpoint, Means means, RequestLog requests, TimeLimits limits) {
        this.endpoint = endpoint;
        this.means = means;
        this.requests = requests;
        this.limits = limits;
        this.route = new Route(endpoint, means);
    }

    /// What the user must know of a connection that works, such as that the engine's certificate is not
    /// checked; empty where there is nothing. Known once a connection was tried.
    public String warning() {
        return route.endpoint() instanceof Endpoint.Tls tls ? tls.warning() : "";
    }

    /// Whether the engine is reached without a network, so that its paths are taken for this machine's. Known once a
    /// connection was tried.
    public boolean isOnThisMachine() {
        return route.endpoint() instanceof Endpoint.Unix || route.endpoint() instanceof Endpoint.NamedPipe;
    }

    /// Asks whether an engine is there, and for the version of its API. The lower of its version and
    /// [ApiVersion#OURS] is used for all later requests; null where it names none, and then they carry none.
    public @Nullable ApiVersion ping() throws EngineException {
        return answered(EngineRequest.PING, EngineRequest.PING.path(null), response -> {
            byte[] body = readBody(EngineRequest.PING.path(null), response);
            String header = response.getHeader("Api-Version");
            ApiVersion theirs = header == null ? null : ApiVersion.parse(header);
            if (theirs == null && !new String(body, StandardCharsets.UTF_8).startsWith("OK")) {
                throw faults().noEngine();
            }
            version = theirs == null ? null : theirs.min(ApiVersion.OURS);
            return version;
        });
    }

    /// How far the engine's clock is from this machine's, by its last answer; null before the first, and where the
    /// engine does not tell its time.
    public @Nullable ClockOffset clockOffset() {
        return clockOffset;
    }

    /// The whole answer to a request that takes no parameter; at most 16 MiB.
    public byte[] get(EngineRequest request) throws EngineException {
        if (request == EngineRequest.EVENTS) {
            throw new IllegalArgumentException("The events are a stream without an end.");
        }
        return body(request, request.path(version));
    }

    /// What the engine says of one container; at most 16 MiB.
    ///
    /// @param id 12 to 64 hexadecimal digits
    public byte[] container(String id) throws EngineException {
        return body(EngineRequest.CONTAINER, EngineRequest.container(version, id));
    }

    private byte[] body(EngineRequest request, String path) throws EngineException {
        return answered(request, path, response -> readBody(path, response));
    }

    /// All containers, running or not. However large the list is, only a few fields of each are held; an entry that
    /// cannot be read is left out.
    public List<ListedContainer> containers() throws EngineException {
        return answered(
                EngineRequest.CONTAINERS,
                EngineRequest.allContainers(version),
                response -> ContainerReader.list(response.getBody()));
    }

    /// How one container is doing. Of an engine on another machine without its mounts: their paths say nothing here.
    ///
    /// @param id 12 to 64 hexadecimal digits
    public InspectedContainer inspect(String id) throws EngineException {
        InspectedContainer found = answered(
                EngineRequest.CONTAINER,
                EngineRequest.container(version, id),
                response -> ContainerReader.one(response.getBody()));
        return isOnThisMachine() ? found : found.withoutMounts();
    }

    /// The engine's events as JSON lines, from the moment at which this returns; no time limit applies. A read
    /// returns -1 where the engine ended the stream, and throws where it was cut or [#close] was called.
    /// Closing the stream ends its connection.
    ///
    /// @param since events since this time come first, as many as the engine still has: seconds, or seconds and
    /// nine digits of nanoseconds, by the engine's clock; null for none
    public InputStream events(@Nullable String since) throws EngineException {
        String path = EngineRequest.events(version, since);
        EngineTransport transport = connect();
        streams.add(transport);
        var record = new RequestRecord(endpoint, EngineRequest.EVENTS, path, requests);
        try {
            DockerHttpClient.Response response = send(transport, path, record);
            return new EventStream(response.getBody(), () -> lose(transport), this::fault);
        } catch (IOException e) {
            EngineException fault = fault(e);
            lose(transport);
            throw fault;
        } finally {
            record.end();
        }
    }

    /// Whether anything answers a ping, be it with a refusal. Ended by [#endEvents], too.
    public boolean isAnswering() {
        String path = EngineRequest.PING.path(null);
        var record = new RequestRecord(endpoint, EngineRequest.PING, path, requests);
        try {
            EngineTransport transport = connect();
            streams.add(transport);
            try (var _ = new Deadline(limits.answer(), () -> end(transport))) {
                send(transport, path, record);
            } finally {
                record.end();
                end(transport);
            }
        } catch (IOException _) {
            // whatever came of it, an answer is an answer
        }
        return record.isAnswered();
    }

    /// Ends every stream of events that is open, every request for one, and every [#isAnswering], from any thread.
    /// Other requests go on.
    public void endEvents() {
        streams.forEach(this::end);
    }

    private EngineTransport connect() throws EngineException {
        EngineTransport transport = route().transport(limits.connect());
        open.add(transport);
        try {
            if (closed) {
                throw faults().closed();
            }
            transport.connect();
            return transport;
        } catch (IOException e) {
            EngineException fault = closed ? faults().closed() : faults().connecting(e);
            lose(transport);
            throw fault;
        }
    }

    /// Where the address leads may change while Porthole runs: a context is edited, a certificate comes or
    /// goes.
    private synchronized Route route() throws EngineException {
        if (closed) {
            throw faults().closed();
        }
        try {
            Endpoint target = means.contexts().resolve(endpoint);
            if (!target.equals(route.endpoint())) {
                route.close();
                route = new Route(target, means);
            }
            return route;
        } catch (InvalidEndpointException e) {
            throw EngineFaults.unusable(e);
        }
    }

    private EngineFaults faults() {
        return route.faults();
    }

    private <T extends @Nullable Object> T answered(EngineRequest request, String path, Reading<T> reading)
            throws EngineException {
        EngineTransport transport = connect();
        var deadline = new Deadline(limits.answer(), () -> end(transport));
        var record = new RequestRecord(endpoint, request, path, requests);
        try (deadline) {
            return reading.read(send(transport, path, record));
        } catch (EngineException e) {
            throw e;
        } catch (IOException e) {
            EngineException fault = deadline.passed() && !closed ? faults().late(limits.answer()) : fault(e);
            lose(transport);
            throw fault;
        } finally {
            record.end();
            end(transport);
        }
    }

    private DockerHttpClient.Response send(EngineTransport transport, String path, RequestRecord record)
            throws IOException {
        record.sent();
        Instant asked = clock.instant();
        try {
            var request = DockerHttpClient.Request.builder().method(DockerHttpClient.Request.Method.GET);
            DockerHttpClient.Response response =
                    transport.execute(request.path(path).build());
            record.answered(response.getStatusCode());
            readClock(response, asked);
            check(path, response);
            return response;
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /// A head that comes with the first event, as from Podman 5.2, tells nothing: its date may be older than it.
    private void readClock(DockerHttpClient.Response response, Instant asked) {
        String date = response.getHeader("Date");
        ClockOffset read = date == null ? null : ClockOffset.ofDate(date, asked, clock.instant());
        if (read != null && read.uncertainty().compareTo(LARGEST_UNCERTAINTY) < 0) {
            clockOffset = read;
        }
    }

    private void check(String path, DockerHttpClient.Response response) throws IOException {
        int status = response.getStatusCode();
        if (status >= 300 && status < 400) {
            throw faults().redirected(path, status, response.getHeader("Location"));
        }
        String encoding = response.getHeader("Content-Encoding");
        if (encoding != null && !encoding.strip().equalsIgnoreCase("identity")) {
            throw faults().compressed(encoding);
        }
        if (status != 200) {
            throw faults().refused(path, status, errorBody(response));
        }
    }

    /// The beginning of an answer that says why; empty where it does not come, as the status says enough.
    private byte[] errorBody(DockerHttpClient.Response response) {
        try (var _ = new Deadline(limits.answer(), response::close)) {
            return response.getBody().readNBytes(ERROR_BODY_BYTES);
        } catch (IOException _) {
            return new byte[0];
        }
    }

    private byte[] readBody(String path, DockerHttpClient.Response response) throws IOException {
        byte[] body = response.getBody().readNBytes(BODY_BYTES + 1);
        if (body.length > BODY_BYTES) {
            throw faults().tooLarge(path, BODY_BYTES);
        }
        return body;
    }

    private EngineException fault(IOException cause) {
        return closed ? faults().closed() : faults().answering(cause);
    }

    /// Ends a connection that failed, or whose stream did. Where it was the only one, the way is not to be
    /// trusted.
    private void lose(EngineTransport transport) {
        end(transport);
        if (open.isEmpty()) {
            route.rest();
        }
    }

    private void end(EngineTransport transport) {
        open.remove(transport);
        streams.remove(transport);
        transport.close();
    }

    /// Ends every request that is under way, whatever it waits for, and lets no further one begin.
    @Override
    public void close() {
        closed = true;
        open.forEach(this::end);
        synchronized (this) {
            route.close();
        }
    }

    /// Makes a value of an answer.
    @FunctionalInterface
    private interface Reading<T extends @Nullable Object> {
        T read(DockerHttpClient.Response response) throws IOException;
    }
}
