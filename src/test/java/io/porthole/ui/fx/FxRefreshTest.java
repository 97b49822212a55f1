package io.porthole.ui.fx;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class FxRefreshTest {
    private final Queue<Runnable> fxThread = new ArrayDeque<>();
    private final AtomicInteger runs = new AtomicInteger();
    private final FxRefresh refresh = new FxRefresh(runs::incrementAndGet, fxThread::add);

    @Test
    void manyRequestsWaitAsOneRun() {
        for (int i = 0; i < 10_000; i++) {
            refresh.request();
        }
        assertEquals(1, fxThread.size());
        fxThread.remove().run();
        assertEquals(1, runs.get());
    }

    @Test
    void aRequestAfterARunAsksForAnother() {
        refresh.request();
        fxThread.remove().run();
        refresh.request();
        fxThread.remove().run();
        assertEquals(2, runs.get());
    }

    @Test
    void aRequestDuringARunIsNotForgotten() {
        var again = new FxRefresh[1];
        again[0] = new FxRefresh(
                () -> {
                    if (runs.incrementAndGet() == 1) {
                        again[0].request();
                    }
                },
                fxThread::add);
        again[0].request();
        fxThread.remove().run();
        assertEquals(1, fxThread.size());
    }

    @Test
    void nothingRunsAfterClose() {
        refresh.request();
        refresh.close();
        fxThread.remove().run();
        refresh.request();
        assertEquals(0, runs.get());
        assertEquals(0, fxThread.size());
    }
}
