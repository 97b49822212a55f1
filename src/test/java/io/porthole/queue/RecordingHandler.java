package io.porthole.queue;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/// Keeps the batches and errors of a queue for a test to take one by one.
class RecordingHandler<E> implements QueueHandler<E> {
    private final BlockingQueue<List<E>> batches = new LinkedBlockingQueue<>();
    private final BlockingQueue<QueueError> errors = new LinkedBlockingQueue<>();

    @Override
    public void onFlush(List<E> batch) {
        batches.add(batch);
    }

    @Override
    public void onError(QueueError error) {
        errors.add(error);
    }

    List<E> nextBatch() throws InterruptedException {
        return requireNonNull(batches.poll(20, TimeUnit.SECONDS), "no batch came");
    }

    QueueError nextError() throws InterruptedException {
        return requireNonNull(errors.poll(20, TimeUnit.SECONDS), "no error came");
    }

    /// The batches that have come and not been taken.
    List<List<E>> otherBatches() {
        return List.copyOf(batches);
    }

    List<QueueError> otherErrors() {
        return List.copyOf(errors);
    }

    List<E> allEvents() {
        var all = new ArrayList<E>();
        batches.forEach(all::addAll);
        return all;
    }
}
