package io.porthole.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/// The open `/events` streams of a [FakeEngine].
final class FakeStreams implements FakeAnswer {
    private static final long PATIENCE_SECONDS = 20;

    private final Lock lock = new ReentrantLock();
    private final Condition opened = lock.newCondition();
    private final List<FakeExchange> open = new ArrayList<>();
    private final FakeRing ring = new FakeRing();

    @Override
    public void play(FakeExchange exchange) throws IOException {
        begin(exchange);
        try {
            exchange.awaitClose();
        } finally {
            remove(exchange);
        }
    }

    /// Whoever has read the head gets all that is sent from then on.
    private void begin(FakeExchange exchange) throws IOException {
        lock.lock();
        try {
            exchange.send(STREAM_HEAD);
            for (String line : ring.since(exchange.parameter("since"))) {
                exchange.sendChunk(line);
            }
            open.add(exchange);
            opened.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void remove(FakeExchange exchange) {
        lock.lock();
        try {
            open.remove(exchange);
        } finally {
            lock.unlock();
        }
    }

    void awaitOpen() {
        lock.lock();
        try {
            long left = TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
            while (open.isEmpty()) {
                if (left <= 0) {
                    throw new AssertionError("Nobody asked for the stream of events.");
                }
                left = opened.awaitNanos(left);
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        } finally {
            lock.unlock();
        }
    }

    int count() {
        lock.lock();
        try {
            return open.size();
        } finally {
            lock.unlock();
        }
    }

    /// What happens is remembered from now on, and sent again to whoever asks with `since`.
    FakeRing ring() {
        return ring;
    }

    void send(String text) {
        ring.add(text);
        forEach(exchange -> exchange.sendChunk(text));
    }

    void end() {
        forEach(exchange -> {
            exchange.send("0\r\n\r\n");
            exchange.close();
        });
        forget();
    }

    void cut() {
        forEach(exchange -> {
            exchange.send("ff\r\n{\"Type\":");
            exchange.close();
        });
        forget();
    }

    private void forget() {
        lock.lock();
        try {
            open.clear();
        } finally {
            lock.unlock();
        }
    }

    private void forEach(FakeAnswer action) {
        lock.lock();
        try {
            for (FakeExchange exchange : open) {
                action.play(exchange);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            lock.unlock();
        }
    }
}
