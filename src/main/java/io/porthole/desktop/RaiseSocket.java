package io.porthole.desktop;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A Unix domain socket through which a second start asks the first one's window to come to the front. All that is said
/// is one line, `raise`, and the answer to it, `raised`; whatever else arrives is not answered. No more than the
/// machine itself is reached by it, and no one but the user, whose private folder it is in.
public final class RaiseSocket implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RaiseSocket.class);
    private static final String QUESTION = "raise";
    private static final String ANSWER = "raised";
    private static final int LONGEST_LINE = 16;

    /// After a second start that could not be served, so that one that fails at once is not tried without end.
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final Path path;
    private final ServerSocketChannel server;
    private final @Nullable Object key;
    private final Consumer<Runnable> raise;
    private final Duration patience;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread thread;

    private RaiseSocket(Path path, ServerSocketChannel server, Consumer<Runnable> raise, Duration patience)
            throws IOException {
        this.path = path;
        this.server = server;
        this.raise = raise;
        this.patience = patience;
        key = key(path);
        thread = Thread.ofVirtual().name("raise-socket").start(this::serve);
    }

    /// Asks the process behind a socket.
    ///
    /// @return whether it did as asked, and in time
    static boolean ask(Path path, Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        try (var channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
            channel.configureBlocking(false); // else a full queue of one who hangs is waited for without end
            return channel.connect(UnixDomainSocketAddress.of(path))
                    && say(channel, QUESTION)
                    && readLine(channel, deadline).equals(ANSWER);
        } catch (IOException _) {
            return false; // nobody there, or somebody who has just gone
        }
    }

    /// Opens the socket, also where one lies that a crashed process has left.
    ///
    /// @return nothing where another process has it
    static Optional<RaiseSocket> open(Path path, Consumer<Runnable> raise, Duration patience) {
        Path lock = path.resolveSibling(path.getFileName() + ".lock");
        try (var file = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var mine = file.tryLock()) {
            return mine == null || isServed(path)
                    ? Optional.empty() // two start at once, or one is open
                    : Optional.of(bind(path, raise, patience));
        } catch (OverlappingFileLockException _) {
            return Optional.empty(); // another window of this process is just at it
        } catch (IOException e) {
            LOG.info("A second start will not find this window: {} cannot be opened", path, e);
            return Optional.empty();
        }
    }

    /// Whether a process has the socket, even one that hangs.
    private static boolean isServed(Path path) throws IOException {
        if (!Files.exists(path)) {
            return false;
        }
        try (var channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
            channel.configureBlocking(false);
            return channel.connect(UnixDomainSocketAddress.of(path));
        } catch (IOException _) {
            Files.deleteIfExists(path);
            return false;
        }
    }

    private static RaiseSocket bind(Path path, Consumer<Runnable> raise, Duration patience) throws IOException {
        var server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        try {
            return new RaiseSocket(path, server.bind(UnixDomainSocketAddress.of(path)), raise, patience);
        } catch (IOException e) {
            server.close();
            throw e;
        }
    }

    private void serve() {
        try {
            while (server.isOpen()) {
                serveOne();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void serveOne() throws InterruptedException {
        try (var client = server.accept()) {
            client.configureBlocking(false);
            answer(client);
        } catch (ClosedChannelException _) {
            // by close()
        } catch (IOException e) {
            LOG.debug("A second start was not answered", e);
            closed.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS); // as where the process has too many files open
        }
    }

    /// Answers only when the window has come, so that one that hangs is not taken for one that is seen.
    private void answer(SocketChannel client) throws IOException, InterruptedException {
        if (readLine(client, System.nanoTime() + patience.toNanos()).equals(QUESTION)) {
            var done = new CountDownLatch(1);
            raise.accept(done::countDown);
            if (done.await(patience.toNanos(), TimeUnit.NANOSECONDS)) {
                say(client, ANSWER);
            }
        }
    }

    /// So short a line always has room.
    private static boolean say(SocketChannel channel, String word) throws IOException {
        byte[] line = (word + "\n").getBytes(StandardCharsets.US_ASCII);
        return channel.write(ByteBuffer.wrap(line)) == line.length;
    }

    /// The line that arrives before the deadline; empty where none does, or one that is too long.
    private static String readLine(SocketChannel channel, long deadline) throws IOException {
        var line = ByteBuffer.allocate(LONGEST_LINE);
        try (var selector = Selector.open()) {
            channel.register(selector, SelectionKey.OP_READ);
            while (line.hasRemaining()) {
                long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
                if (left <= 0 || (selector.select(left) > 0 && channel.read(line) < 0)) {
                    return "";
                }
                selector.selectedKeys().clear();
                if (line.position() > 0 && line.get(line.position() - 1) == '\n') {
                    return new String(line.array(), 0, line.position() - 1, StandardCharsets.US_ASCII);
                }
            }
        }
        return "";
    }

    /// What tells a file from another that takes its place later.
    private static @Nullable Object key(Path path) throws IOException {
        return Files.readAttributes(path, BasicFileAttributes.class).fileKey();
    }

    /// Lets second starts open windows of their own, or another window take the place.
    @Override
    public void close() {
        closed.countDown();
        try {
            server.close();
            if (key != null && key.equals(key(path))) {
                Files.deleteIfExists(path);
            }
        } catch (IOException _) {
            // it was taken away already
        }
        thread.interrupt();
    }
}
