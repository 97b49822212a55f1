package io.porthole.queue;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Events in order of arrival, in a ring that grows as they come, up to a capacity. Not thread-safe.
///
/// Taking the batch takes the ring itself away and copies nothing, and the next event begins a small ring: after a
/// burst its memory goes with its batch.
final class EventBuffer<E> {
    private static final int FIRST_LENGTH = 64;
    private static final @Nullable Object[] NO_RING = {};

    private final int capacity;
    private @Nullable Object[] ring = NO_RING;
    private int head;
    private int size;

    EventBuffer(int capacity) {
        this.capacity = capacity;
    }

    /// The place in a ring of `length` that `index`, at most twice as large, falls on.
    static int wrap(int index, int length) {
        return index >= length ? index - length : index;
    }

    int size() {
        return size;
    }

    boolean isEmpty() {
        return size == 0;
    }

    boolean isFull() {
        return size == capacity;
    }

    /// Whether at least half the capacity is used.
    boolean isHalfFull() {
        return size >= capacity - capacity / 2;
    }

    /// Adds an event behind the others. The buffer must not be full.
    void add(E event) {
        if (size == ring.length) {
            grow();
        }
        ring[wrap(head + size, ring.length)] = event;
        size++;
    }

    /// Removes the first event. There must be one.
    @SuppressWarnings("unchecked") // the ring holds what `add` took
    E dropOldest() {
        var oldest = (E) Objects.requireNonNull(ring[head]);
        ring[head] = null;
        head = wrap(head + 1, ring.length);
        size--;
        return oldest;
    }

    /// Everything in the buffer, which is empty afterwards.
    List<E> take() {
        var batch = new Batch<E>(ring, head, size);
        ring = NO_RING;
        head = 0;
        size = 0;
        return batch;
    }

    private void grow() {
        var larger = new @Nullable Object[(int) Math.min(capacity, Math.max(FIRST_LENGTH, ring.length * 2L))];
        System.arraycopy(ring, head, larger, 0, size - head);
        System.arraycopy(ring, 0, larger, size - head, head);
        ring = larger;
        head = 0;
    }
}
