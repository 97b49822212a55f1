package io.porthole.ui.fx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
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
class SlowQuestionsTest {
    /// What would run on the JavaFX thread; the test's thread plays its part.
    private final BlockingQueue<Runnable> posted = new LinkedBlockingQueue<>();

    private final SlowQuestions questions = new SlowQuestions("question", posted::add);
    private final List<String> told = new ArrayList<>();

    @Test
    void answersAndFailuresAreToldFromAThreadOfTheSystem() throws InterruptedException {
        questions.ask(() -> describe(Thread.currentThread()), told::add, this::toldFailure);
        posted.take().run();
        questions.<String>ask(
                () -> {
                    throw new IOException("refused");
                },
                told::add,
                this::toldFailure);
        posted.take().run();
        assertEquals(List.of("question daemon", "failed: refused"), told);
    }

    /// Whoever steps through rows of a file system that does not answer must not leave a thread at each.
    @Test
    void whileOneHangsNoOtherBeginsAndThenOnlyTheLast() throws InterruptedException {
        var begun = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        questions.ask(() -> hang(begun, goOn), told::add, this::toldFailure);
        begun.await();
        questions.ask(() -> "second", told::add, this::toldFailure);
        questions.ask(() -> "third", told::add, this::toldFailure);
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
        questions.ask(() -> waitForever(begun), told::add, this::toldFailure);
        begun.await();
        questions.close();
        posted.take().run();
        assertEquals(List.of(), told);
    }

    @Test
    void afterAnErrorTheNextIsAsked() throws InterruptedException {
        var uncaught = new LinkedBlockingQueue<Throwable>();
        questions.<String>ask(
                () -> {
                    Thread.currentThread().setUncaughtExceptionHandler((_, error) -> uncaught.add(error));
                    throw new StackOverflowError();
                },
                told::add,
                this::toldFailure);
        posted.take().run();
        assertInstanceOf(StackOverflowError.class, uncaught.take());
        questions.ask(() -> "next", told::add, this::toldFailure);
        posted.take().run();
        assertEquals(List.of("next"), told);
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
