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
    void anAnswerIsToldFromAThreadOfTheSystem() throws InterruptedException {
        background.ask(() -> describe(Thread.currentThread()), told::add, this::toldFailure);
        posted.take().run();
        assertEquals(List.of("question daemon"), told);
    }

    @Test
    void failuresOfAllKindsAreToldAndTheNextIsAsked() throws InterruptedException {
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
        background.<String>ask(
                () -> {
                    throw new StackOverflowError();
                },
                told::add,
                this::toldFailure);
        posted.take().run();
        background.ask(() -> "next", told::add, this::toldFailure);
        posted.take().run();
        assertEquals(
                List.of("failed: refused", "failed: a fault", "failed: an error within Porthole ended it", "next"),
                told);
    }

    /// Whoever steps through rows of a file system that does not answer must not leave a thread at each.
    @Test
    void whileOneHangsNoOtherBeginsAndThenOnlyTheLast() throws InterruptedException {
        var begun = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        background.ask(() -> hang(begun, goOn), told::add, this::toldFailure);
        begun.await();
        background.ask(() -> "second", told::add, this::toldFailure);
        background.ask(() -> "third", told::add, this::toldFailure);
        assertTrue(posted.isEmpty());
        goOn.countDown();
        posted.take().run();
        posted.take().run();
        assertEquals(List.of("third"), told);
        assertTrue(posted.isEmpty());
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

    /// Does not heed an interrupt, as the kernel does not.
    private static String hang(CountDownLatch begun, CountDownLatch goOn) {
        begun.countDown();
        while (goOn.getCount() > 0) {
            try {
                goOn.await();
            } catch (InterruptedException _) {
                // goes on hanging
            }
        }
        return "first";
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

    private static String describe(Thread thread) {
        return thread.getName() + (thread.isDaemon() && !thread.isVirtual() ? " daemon" : "");
    }

    private void toldFailure(Exception failure) {
        told.add("failed: " + failure.getMessage());
    }
}
