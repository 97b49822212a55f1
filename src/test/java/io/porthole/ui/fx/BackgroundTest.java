package io.porthole.ui.fx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class BackgroundTest {
    /// What would run on the JavaFX thread; the test's thread plays its part.
    private final BlockingQueue<Runnable> posted = new LinkedBlockingQueue<>();

    private final Background background = new Background("question", posted::add);
    private final List<String> told = new ArrayList<>();

    @Test
    void anAnswerIsTold() throws InterruptedException {
        background.ask(() -> Thread.currentThread().getName(), told::add, this::toldFailure);
        posted.take().run();
        assertEquals(List.of("question"), told);
    }

    @Test
    void failuresOfAllKindsAreTold() throws InterruptedException {
        background.<String>ask(
                () -> {
                    throw new IOException("refused");
                },
                told::add,
                this::toldFailure);
        posted.take().run();
        background.<String>ask(
                () -> {
                    throw new IllegalStateException("a fault");
                },
                told::add,
                this::toldFailure);
        posted.take().run();
        assertEquals(List.of("failed: refused", "failed: a fault"), told);
    }

    @Test
    void whatIsGivenUpIsInterruptedAndNeverTold() throws InterruptedException {
        var begun = new CountDownLatch(1);
        background.ask(() -> waitForever(begun), told::add, this::toldFailure);
        begun.await();
        background.close();
        posted.take().run();
        assertEquals(List.of(), told);
    }

    @Test
    void theNextQuestionGivesUpTheOneBefore() throws InterruptedException {
        var begun = new CountDownLatch(1);
        background.ask(() -> waitForever(begun), told::add, this::toldFailure);
        begun.await();
        background.ask(() -> "second", told::add, this::toldFailure);
        posted.take().run();
        posted.take().run();
        assertEquals(List.of("second"), told);
        assertTrue(posted.isEmpty());
    }

    private static String waitForever(CountDownLatch begun) throws IOException {
        begun.countDown();
        try {
            new CountDownLatch(1).await();
            return "";
        } catch (InterruptedException e) {
            throw new IOException("interrupted", e);
        }
    }

    private void toldFailure(Exception failure) {
        told.add("failed: " + failure.getMessage());
    }
}
