package io.porthole.watcher;

import io.porthole.engine.EngineException;
import io.porthole.message.Messages;
import java.io.IOException;
import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Notices that a quiet stream is dead: a frozen engine, a half-open connection, a tunnel whose far end is gone.
///
/// No setting of the transport does that for every kind of connection. While nothing comes it asks the engine over
/// another connection whether it is there; two questions in a row without any answer end the stream, within
/// 30 seconds of the last sign of life. While no stream is open yet, it watches over the request for it. All but the
/// asking happens on the inbox's thread.
final class Watchdog {
    /// From the last sign of life to a question, and from one question to the next.
    static final Duration INTERVAL = Duration.ofSeconds(10);

    /// How long an answer may take.
    static final Duration PATIENCE = Duration.ofSeconds(8);

    private static final int MISSES = 2;

    private final EngineHost host;
    private final Inbox inbox;
    private final Consumer<IOException> onDead;
    private final Alarm alarm;
    private long heard;
    private int misses;
    private int questions;
    private boolean answered;
    private @Nullable Thread asking;

    /// @param onDead called on the inbox's thread, at most once
    Watchdog(EngineHost host, Inbox inbox, Consumer<IOException> onDead) {
        this.host = host;
        this.inbox = inbox;
        this.onDead = onDead;
        this.alarm = new Alarm(host.timing().timer());
    }

    void start() {
        heard();
        watch(INTERVAL);
    }

    /// The stream brought something.
    void heard() {
        heard = host.timing().nanos();
        misses = 0;
        answered = true;
    }

    private void watch(Duration length) {
        alarm.set(length, () -> inbox.post(this::look));
    }

    private void look() {
        long left = heard + INTERVAL.toNanos() - host.timing().nanos();
        if (left > 0) {
            watch(Duration.ofNanos(Math.min(left, INTERVAL.toNanos()))); // a clock set back makes it no longer
        } else {
            ask();
        }
    }

    private void ask() {
        int question = ++questions;
        answered = false;
        stopAsking();
        asking = Thread.ofVirtual().name("docker-ping-" + host.source()).start(() -> {
            if (host.connection().isAnswering()) {
                inbox.post(() -> answer(question));
            }
        });
        alarm.set(PATIENCE, () -> inbox.post(this::judge));
    }

    private void answer(int question) {
        answered |= question == questions;
    }

    private void judge() {
        misses = answered ? 0 : misses + 1;
        if (misses < MISSES) {
            alarm.set(INTERVAL.minus(PATIENCE), () -> inbox.post(this::look));
        } else {
            long seconds = Duration.ofNanos(host.timing().nanos() - heard).toSeconds();
            onDead.accept(new EngineException(
                    Messages.text(
                            "watcher.engine-silent-nothing-come", host.endpoint(), "%,d".formatted(seconds), MISSES),
                    Messages.text("watcher.frozen-or-network-between")));
        }
    }

    private void stopAsking() {
        if (asking != null) {
            asking.interrupt();
        }
    }

    /// Stops. The question under way ends with the stream ([io.porthole.engine.EngineConnection#endEvents]).
    void close() {
        alarm.cancel();
        stopAsking();
        Thread last = asking;
        if (last != null) {
            join(last);
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
