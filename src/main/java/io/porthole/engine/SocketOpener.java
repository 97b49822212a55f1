package io.porthole.engine;

import com.github.dockerjava.transport.NamedPipeSocket;
import com.github.dockerjava.transport.UnixSocket;
import io.porthole.message.Messages;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/// Opens one socket to an engine, in a time limit, and can be told to stop from another thread.
///
/// The connecting is done by a thread of its own, as a socket's connect can be held up where nothing reaches
/// it: a unix socket whose queue is full connects inside a constructor, and a name look-up cannot be
/// interrupted at all. It is a platform thread: from a virtual one, connecting to a unix socket with a full
/// queue fails at once instead of waiting. That thread is gone when [#open] returns or [#close] was called,
/// save during a name look-up or while a named pipe is busy, when it ends with that.
final class SocketOpener implements SocketSource {
    private static final Duration NAME_LOOKUP_PATIENCE = Duration.ofMillis(300);
    private static final Duration SSH_TURN = Duration.ofMillis(30);

    /// Logging in may lead over jump hosts.
    private static final int SSH_PATIENCE = 3;

    private final Endpoint endpoint;
    private final @Nullable SshTunnel tunnel;
    private final Duration limit;
    private final CompletableFuture<Socket> opened = new CompletableFuture<>();
    private final Socket tcpSocket = new Socket();
    private final Thread thread;
    private volatile @Nullable TlsLayer layer;

    /// @param endpoint what [DockerContexts#resolve] gave
    /// @param tunnel   for [Endpoint.Ssh] only
    SocketOpener(Endpoint endpoint, @Nullable SshTunnel tunnel, Duration limit) {
        this.endpoint = endpoint;
        this.tunnel = tunnel;
        this.limit = tunnel == null ? limit : limit.multipliedBy(SSH_PATIENCE);
        this.thread = Thread.ofPlatform()
                .daemon()
                .name("porthole-connect-" + endpoint.name())
                .unstarted(this::connect);
    }

    /// Waits for the connection. Called once.
    ///
    /// @throws SocketTimeoutException where the limit passed
    /// @throws IOException            where the connection failed or was closed meanwhile
    @Override
    public Socket open() throws IOException {
        thread.start();
        try {
            return opened.get(limit.toNanos(), TimeUnit.NANOSECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException failure ? failure : new IOException(e.getCause());
        } catch (CancellationException _) {
            throw new SocketException(Messages.text("engine.closed-while-connecting"));
        } catch (TimeoutException _) {
            abandon();
            throw new SocketTimeoutException(Messages.text("engine.no-connection-within", limit));
        } catch (InterruptedException _) {
            abandon();
            Thread.currentThread().interrupt();
            throw new InterruptedIOException(Messages.text("engine.interrupted-while-connecting"));
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
        } catch (IOException e) {
            opened.completeExceptionally(explained(e));
        } catch (InterruptedException | RuntimeException | LinkageError e) {
            opened.completeExceptionally(e);
        }
    }

    private Socket connected() throws IOException, InterruptedException {
        return switch (endpoint) {
            case Endpoint.Unix unix -> UnixSocket.get(unix.path());
            case Endpoint.NamedPipe pipe -> piped(pipe);
            case Endpoint.Tcp tcp -> plain(tcp);
            case Endpoint.Tls tls -> secured(tls);
            case Endpoint.Ssh _ -> forwarded(Objects.requireNonNull(tunnel).process());
            case Endpoint.Context _ -> throw new IllegalArgumentException(endpoint + " is not resolved.");
        };
    }

    private Socket plain(Endpoint.Tcp tcp) throws IOException {
        tcpSocket.setTcpNoDelay(true);
        tcpSocket.setKeepAlive(true);
        var address = new InetSocketAddress(InetAddress.getByName(tcp.host()), tcp.port());
        tcpSocket.connect(address, Math.toIntExact(limit.toMillis()));
        return tcpSocket;
    }

    private Socket secured(Endpoint.Tls tls) throws IOException {
        var over = TlsLayer.of(tls); // its files are read first: broken ones need no host to be told
        layer = over;
        return over.secure(plain(tls.port()));
    }

    /// docker-java's socket waits ten seconds for a pipe that is not there, in Windows' own call, which no
    /// other system has.
    private static Socket piped(Endpoint.NamedPipe pipe) throws IOException {
        var socket = new NamedPipeSocket(pipe.path());
        socket.connect(new InetSocketAddress(0));
        return socket;
    }

    /// Connecting to ssh's local socket works from the moment at which ssh has logged in.
    private static Socket forwarded(SshProcess ssh) throws IOException, InterruptedException {
        while (true) {
            try {
                return UnixSocket.get(ssh.socket());
            } catch (IOException e) {
                if (ssh.endsWithin(SSH_TURN)) {
                    throw new SshEndedException(e);
                }
            }
        }
    }

    /// What went wrong on this connection before an answer came, where TLS knows more of it.
    @Override
    public IOException explained(IOException cause) {
        TlsLayer over = layer;
        return over == null ? cause : over.explained(cause);
    }

    /// Stops the connecting, if it is under way. A socket that is already opened is the caller's; but TLS over
    /// it is cut off here, without the farewell that a dead host would hold up.
    @Override
    public void close() throws IOException {
        if (opened.cancel(false)) {
            thread.interrupt();
        }
        tcpSocket.close();
    }
}
