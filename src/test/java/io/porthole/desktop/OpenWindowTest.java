package io.porthole.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class OpenWindowTest {
    private final List<RaiseSocket> opened = new ArrayList<>();
    private final AtomicInteger raised = new AtomicInteger();

    @TempDir
    private Path folder = Path.of("");

    private Path socket = Path.of("");
    private OpenWindow window = new OpenWindow(Optional.empty());

    @BeforeEach
    void place() {
        socket = folder.resolve("porthole.socket");
        window = new OpenWindow(Optional.of(socket));
    }

    @AfterEach
    void close() {
        opened.forEach(RaiseSocket::close);
    }

    @Test
    void aSecondStartRaisesTheOpenWindow() {
        assertFalse(window.raise(), "none is open yet");
        assertTrue(announce(this::raise));
        assertTrue(window.raise());
        assertTrue(window.raise());
        assertEquals(2, raised.get());
    }

    @Test
    void aClosedWindowIsNotRaised() {
        assertTrue(announce(this::raise));
        opened.getFirst().close();
        assertFalse(Files.exists(socket));
        assertFalse(window.raise());
    }

    @Test
    void onlyOneWindowIsAnnounced() {
        assertTrue(announce(this::raise));
        assertFalse(announce(OpenWindowTest::doNotAnswer));
        assertTrue(window.raise());
    }

    @Test
    void aSecondWindowIsFoundWhenTheFirstIsClosed() {
        var first = window.announcement(OpenWindowTest::doNotAnswer);
        try (var second = window.announcement(this::raise)) {
            first.make();
            second.make();
            first.close();
            assertFalse(window.raise());
            second.make();
            second.make();
            assertTrue(window.raise());
            first.make();
            assertTrue(window.raise());
        }
        assertFalse(window.raise());
        assertEquals(2, raised.get());
    }

    @Test
    void ofStartsAtTheSameTimeOneIsAnnounced() throws Exception {
        List<Callable<Optional<RaiseSocket>>> starts = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            starts.add(() -> new OpenWindow(Optional.of(socket)).announce(this::raise));
        }
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (var start : threads.invokeAll(starts)) {
                start.get().ifPresent(opened::add);
            }
        }
        assertEquals(1, opened.size());
        assertTrue(window.raise());
    }

    @Test
    void theSocketOfACrashedProcessIsTakenOver() throws IOException {
        bound().close(); // the file stays
        assertTrue(Files.exists(socket));
        assertFalse(window.raise());
        assertTrue(announce(this::raise));
        assertTrue(window.raise());
    }

    @Test
    void aFileInTheWayIsTakenOver() throws IOException {
        Files.writeString(socket, "no socket");
        assertFalse(window.raise());
        assertTrue(announce(this::raise));
        assertTrue(window.raise());
    }

    @Test
    void aFrozenWindowIsNotTakenForOneThatIsSeen() {
        assertTrue(announce(OpenWindowTest::doNotAnswer));
        assertFalse(window.raise());
    }

    @Test
    void aProcessThatHangsIsGivenUpButKeepsItsSocket() throws IOException {
        try (var hung = bound()) {
            assertFalse(window.raise());
            assertFalse(announce(this::raise));
            assertTrue(hung.isOpen());
        }
    }

    @Test
    void whatIsNotTheQuestionIsNotAnswered() throws IOException {
        assertTrue(announce(this::raise));
        for (String wrong : List.of("", "lower\n", "raise", "raise and more than a line has\n")) {
            say(wrong);
        }
        assertTrue(window.raise());
        assertEquals(1, raised.get());
    }

    @Test
    void aWindowThatClosesLeavesTheSocketOfAnother() throws IOException {
        assertTrue(announce(OpenWindowTest::doNotAnswer));
        Files.delete(socket);
        assertTrue(announce(this::raise));
        opened.getFirst().close();
        assertTrue(window.raise());
    }

    @Test
    void withoutAPrivateFolderThereIsNothingToFind() {
        var nowhere = new OpenWindow(Optional.empty());
        assertTrue(nowhere.announce(this::raise).isEmpty());
        assertFalse(nowhere.raise());
    }

    private boolean announce(Consumer<Runnable> raise) {
        Optional<RaiseSocket> mine = window.announce(raise);
        mine.ifPresent(opened::add);
        return mine.isPresent();
    }

    private void raise(Runnable done) {
        raised.incrementAndGet();
        done.run();
    }

    private void say(String text) throws IOException {
        try (var channel = SocketChannel.open(UnixDomainSocketAddress.of(socket))) {
            channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII)));
        }
    }

    private ServerSocketChannel bound() throws IOException {
        return ServerSocketChannel.open(StandardProtocolFamily.UNIX).bind(UnixDomainSocketAddress.of(socket));
    }

    /// A window that is frozen.
    private static void doNotAnswer(Runnable raised) {}
}
