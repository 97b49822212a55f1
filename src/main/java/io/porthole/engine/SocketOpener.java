package io.porthole.engine;

import com.github.dockerjava.transport.UnixSocket;
import java.io.Closeable;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Opens one socket to an engine, in a time limit, and can be told to stop from another thread.
///
/// The connecting is done by a thread of its own, as a socket's connect can be held up where nothing reaches it: a
/// unix socket whose queue is full connects inside a constructor, and a name look-up cannot be interrupted at all.
/// It is a platform thread: from a virtual one, connecting to a unix socket with a full queue fails at once instead
/// of waiting. That thread is gone when [#open] returns or [#close] was called, save during a name look-up, when it
/// ends with that.
final class SocketOpener implements Closeable {
    private static final Duration NAME_LOOKUP_PATIENCE = Duration.ofMillis(300);

    private final Endpoint endpoint;
    private final Duration limit;
    private final CompletableFuture<Socket> opened = new CompletableFuture<>();
    private final Socket tcpSocket = new Socket();
    private final Thread thread;

    SocketOpener(Endpoint endpoint, Duration limit) {
        this.endpoint = endpoint;
        this.limit = limit;
        this.thread = Thread.ofPlatform()
                .daemon()
                .name("porthole-connect-" + endpoint.name())
                .unstarted(this::connect);
    }

    /// Waits for the connection. Called once.
    ///
    /// @throws SocketTimeoutException where the limit passed
    /// @throws IOException            where the connection failed or was closed meanwhile
    Socket open() throws IOException {
        thread.start();
        try {
            return opened.get(limit.toNanos(), TimeUnit.NANOSECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException failure ? failure : new IOException(e.getCause());
        } catch (CancellationException _) {
            throw new SocketException("Closed while connecting");
        } catch (TimeoutException _) {
            abandon();
            throw new SocketTimeoutException("No connection within " + limit);
        } catch (InterruptedException _) {
            abandon();
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("Interrupted while connecting");
        } finally {
            awaitEnd();
        }
    }

    /// As [#close]; a socket that was opened in that very moment is nobody's.
    private void abandon() throws IOException {
        close();
        if (opened.state() == Future.State.SUCCESS) {
            opened.resultNow().close();
        }
    }

    private void awaitEnd() {
        try {
            thread.join(NAME_LOOKUP_PATIENCE);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void connect() {
        try {
            Socket socket = connected();
            if (!opened.complete(socket)) {
                socket.close();
            }
        } catch (IOException | RuntimeException e) {
            opened.completeExceptionally(e);
        }
    }

    private Socket connected() throws IOException {
        return switch (endpoint) {
            case Endpoint.Unix unix -> UnixSocket.get(unix.path());
            case Endpoint.Tcp tcp -> {
                tcpSocket.setTcpNoDelay(true);
                tcpSocket.setKeepAlive(true);
                var address = new InetSocketAddress(InetAddress.getByName(tcp.host()), tcp.port());
                tcpSocket.connect(address, Math.toIntExact(limit.toMillis()));
                yield tcpSocket;
            }
        };
    }

    /// Stops the connecting, if it is under way. A socket that is already opened is the caller's.
    @Override
    public void close() throws IOException {
        if (opened.cancel(false)) {
            thread.interrupt();
            tcpSocket.close();
        }
    }
}
