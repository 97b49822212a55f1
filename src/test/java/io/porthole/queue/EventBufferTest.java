package io.porthole.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EventBufferTest {
    @Test
    void behavesAsAQueueWhateverIsDone() {
        var random = new Random(7);
        var buffer = new EventBuffer<Integer>(300);
        var model = new ArrayDeque<Integer>();
        for (int step = 0; step < 200_000; step++) {
            if (buffer.isFull()) {
                buffer.dropOldest();
                model.removeFirst();
            }
            buffer.add(step);
            model.add(step);
            assertEquals(model.size(), buffer.size());
            if (random.nextInt(700) == 0) {
                assertEquals(List.copyOf(model), buffer.take());
                model.clear();
            }
        }
    }

    @Test
    void growsWhileItsHeadIsInTheMiddle() {
        var buffer = new EventBuffer<Integer>(1000);
        IntStream.range(0, 64).forEach(buffer::add);
        buffer.dropOldest();
        buffer.dropOldest();
        IntStream.range(64, 200).forEach(buffer::add);
        assertEquals(IntStream.range(2, 200).boxed().toList(), buffer.take());
        assertTrue(buffer.isEmpty());
    }

    @Test
    void aBatchChecksItsBounds() {
        var buffer = new EventBuffer<Integer>(1000);
        buffer.add(1);
        var batch = buffer.take();
        assertThrows(IndexOutOfBoundsException.class, () -> batch.get(1));
    }

    @Test
    void halfIsRoundedUp() {
        var buffer = new EventBuffer<Integer>(3);
        buffer.add(1);
        assertEquals(false, buffer.isHalfFull());
        buffer.add(2);
        assertTrue(buffer.isHalfFull());
    }
}
