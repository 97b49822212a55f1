package io.porthole.watcher;

import io.porthole.engine.EngineException;
import io.porthole.engine.EngineMessage;
import io.porthole.engine.EngineMessages;
import io.porthole.message.Messages;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/// Reads one stream of events on a virtual thread of its own and hands on what it reads, until the stream ends.
///
/// What nobody has taken is bounded by count; beyond that it waits, and with it the engine.
final class StreamReader {
    /// Reads of up to 64 KiB, save for single long lines.
    private static final int MOST_WAITING = 64;

    /// What becomes of a stream. Called on the reader's thread.
    interface Sink {
        /// The head of the answer has come.
        void opened();

        /// Messages have come.
        ///
        /// @param arrived when they were read: nanoseconds since 1970
        /// @param taken   to be run when the messages were taken
        void read(List<EngineMessage> messages, long arrived, Runnable taken);

        void ended(IOException cause);

        /// A fault in Porthole.
        void failed(RuntimeException fault);
    }

    private final EngineHost host;
    private final @Nullable String since;
    private final Sink sink;
    private final Semaphore room = new Semaphore(MOST_WAITING);
    private final Thread thread;

    /// @param since where to begin, by the engine's clock; null for now
    StreamReader(EngineHost host, @Nullable String since, Sink sink) {
        this.host = host;
        this.since = since;
        this.sink = sink;
        this.thread = Thread.ofVirtual().name("docker-read-" + host.source()).unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    private void run() {
        try (var messages = new EngineMessages(host.connection().events(since))) {
            sink.opened();
            readAll(messages);
            sink.ended(new EngineException(Messages.text("watcher.engine-ended-stream-events", host.endpoint()), ""));
        } catch (IOException e) {
            sink.ended(e);
        } catch (RuntimeException e) {
            sink.failed(e);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt(); // by end, which wants no more of it
        }
    }

    private void readAll(EngineMessages messages) throws IOException, InterruptedException {
        List<EngineMessage> read = messages.next();
        while (read != null) {
            room.acquire();
            sink.read(read, host.timing().nanos(), room::release);
            read = messages.next();
        }
    }

    /// Ends the stream, and returns when the thread has ended.
    void end() {
        host.connection().endEvents();
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
