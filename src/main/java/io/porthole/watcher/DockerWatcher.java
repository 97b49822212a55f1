package io.porthole.watcher;

import io.porthole.engine.ApiVersion;
import io.porthole.engine.ClockOffset;
import io.porthole.engine.Endpoint;
import io.porthole.engine.EngineConnection;
import io.porthole.engine.EngineException;
import io.porthole.engine.RequestLog;
import io.porthole.event.Action;
import io.porthole.event.Event;
import io.porthole.message.Messages;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Watches one Docker engine: reads its stream of events, and takes it up again after every loss.
///
/// A loss of any kind, the end of the stream among them, is one [Action#LOST] row, and each attempt that fails
/// after it one [SourceError]. When the engine is back, it is asked for what happened meanwhile. An
/// [Action#CONNECTED] row says whether that is complete, an [Action#GAP] row follows where it may not be, then come
/// the events that were missed, and an [Action#FORCE_RELOAD] event.
///
/// Of its virtual threads one reads, and waits for nobody but the engine; another maps and hands on. The state is
/// [SourceState#FAILED] only after a fault in Porthole itself: any engine may come back.
public final class DockerWatcher implements Watcher {
    private static final Logger LOG = LoggerFactory.getLogger(DockerWatcher.class);
    private static final Duration CLOSING = Duration.ofMillis(600);
    private static final Duration SLOWEST = Duration.ofSeconds(2);
    private static final Duration INTERRUPTING = Duration.ofMillis(300);

    private final String source;
    private final Endpoint endpoint;
    private final EngineConnection connection;
    private final Timing timing;
    private final EngineHost host;
    private final StreamMemory memory = new StreamMemory();
    private final RetryPause pause;
    private volatile @Nullable Thread thread;
    private volatile boolean closed;
    private volatile boolean mountsWanted;
    private volatile @Nullable StreamSession session;

    /// @param source   the name that the events carry, usually [Endpoint#name]
    /// @param requests where the requests sent are counted
    public DockerWatcher(String source, Endpoint endpoint, RequestLog requests, Timing timing) {
        this.source = source;
        this.endpoint = endpoint;
        this.connection = new EngineConnection(endpoint, requests);
        this.timing = timing;
        this.host = new EngineHost(source, endpoint, connection, timing);
        this.pause = new RetryPause(timing.timer());
    }

    @Override
    public String source() {
        return source;
    }

    @Override
    public void start(WatcherListener listener) {
        thread = Thread.ofVirtual().name("docker-" + source).start(() -> new Run(listener).run());
    }

    /// Whether the watcher's thread has ended.
    boolean hasEnded() {
        Thread watching = thread;
        return watching == null || !watching.isAlive();
    }

    @Override
    public void retryNow() {
        pause.end();
    }

    @Override
    public StreamFigures figures() {
        return memory.figures();
    }

    @Override
    public @Nullable ClockOffset clockOffset() {
        return connection.clockOffset();
    }

    @Override
    public void tellMounts() {
        mountsWanted = true;
        StreamSession now = session;
        if (now != null) {
            tellMounts(now);
        }
    }

    private void tellMounts(StreamSession now) {
        if (connection.isOnThisMachine()) {
            now.tellMounts();
        }
    }

    @Override
    public String remark() {
        boolean isUnknown = mountsWanted && session != null && !connection.isOnThisMachine();
        return isUnknown ? Messages.text("watcher.on-another-machine-files") : "";
    }

    @Override
    public void close() {
        closed = true;
        pause.end();
        connection.close();
        Thread watching = thread;
        if (watching != null && !watching.equals(Thread.currentThread())) {
            awaitEnd(watching);
        }
    }

    /// The thread ends by itself, as nothing holds it any more; only a listener that does not return must be
    /// interrupted.
    private void awaitEnd(Thread watching) {
        try {
            if (watching.join(CLOSING)) {
                return;
            }
            watching.interrupt();
            if (!watching.join(INTERRUPTING)) {
                LOG.warn("The listener of {} does not return; its thread is left to end by itself", source);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /// What the watcher's thread does, and what it knows.
    private final class Run {
        private final WatcherListener listener;
        private final Outage outage =
                new Outage(timing.backoff(), timing.clock().instant());

        Run(WatcherListener listener) {
            this.listener = listener;
        }

        void run() {
            try {
                listener.state(SourceState.CONNECTING);
                while (!closed) {
                    watchUntilLost();
                }
                listener.state(SourceState.CLOSED);
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt(); // by close, which has taken the listener's time with it
            } catch (RuntimeException e) {
                fail(e);
            }
        }

        private void watchUntilLost() throws InterruptedException {
            try {
                long asked = timing.nanos();
                ApiVersion version = connection.ping();
                Duration roundTrip = Duration.ofNanos(Math.clamp(timing.nanos() - asked, 0, SLOWEST.toNanos()));
                var rows = new StreamRows(source, at(version));
                var stream = new StreamSession(host, roundTrip, memory, rows, listener, outage);
                session = stream;
                if (mountsWanted) {
                    tellMounts(stream);
                }
                IOException end = stream.run();
                session = null;
                if (!closed) {
                    lost(stream, end);
                }
            } catch (IOException e) {
                if (!closed) {
                    failed(e);
                }
            }
        }

        private String at(@Nullable ApiVersion version) {
            String api = version == null ? "" : Messages.text("watcher.api", version);
            String warning = connection.warning();
            return endpoint + api + (warning.isEmpty() ? "" : "; " + warning);
        }

        private void lost(StreamSession stream, IOException cause) throws InterruptedException {
            if (stream.isSettled()) {
                memory.lost(host.clock().now());
                String message = Messages.text("watcher.lost", endpoint, cause.getMessage());
                listener.events(List.of(Event.porthole(source, Action.LOST, message, timing.nanos())));
            }
            failed(cause);
        }

        private void failed(IOException cause) throws InterruptedException {
            Instant now = timing.clock().instant();
            outage.failed(now);
            Duration length = outage.nextPause();
            pause.begin(); // before the user hears of it, so that no "retry now" is lost
            listener.state(SourceState.RETRYING);
            listener.error(error(cause, now.plus(length)));
            if (!closed) {
                pause.await(length);
            }
        }

        private SourceError error(IOException cause, Instant nextRetry) {
            String message = cause.getMessage();
            return new SourceError(
                    source,
                    message == null ? cause.toString() : message,
                    cause instanceof EngineException fault ? fault.advice() : "",
                    outage.attempts(),
                    outage.since(),
                    nextRetry,
                    cause);
        }

        /// A fault in Porthole. It is told here, as nothing else would.
        private void fail(RuntimeException fault) {
            if (closed) {
                LOG.debug("The listener of {} failed while it was closed", source, fault);
                return;
            }
            LOG.error("Watching {} failed", source, fault);
            listener.state(SourceState.FAILED);
            listener.error(new SourceError(
                    source,
                    Messages.text("watcher.porthole-failed-while-watched", endpoint, fault),
                    Messages.text("watcher.remove-source-and-add"),
                    0,
                    timing.clock().instant(),
                    null,
                    fault));
        }
    }
}
