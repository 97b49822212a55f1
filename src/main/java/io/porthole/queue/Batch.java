package io.porthole.queue;

import java.util.AbstractList;
import java.util.Objects;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;

/// The events of a ring that has been taken out of its buffer: a view, unmodifiable, that owns the ring.
final class Batch<E> extends AbstractList<E> implements RandomAccess {
    private final @Nullable Object[] ring;
    private final int head;
    private final int size;

    Batch(@Nullable Object[] ring, int head, int size) {
        this.ring = ring;
        this.head = head;
        this.size = size;
    }

    @Override
    @SuppressWarnings("unchecked") // only an EventBuffer<E> fills the ring
    public E get(int index) {
        Objects.checkIndex(index, size);
        return (E) Objects.requireNonNull(ring[EventBuffer.wrap(head + index, ring.length)]);
    }

    @Override
    public int size() {
        return size;
    }
}
