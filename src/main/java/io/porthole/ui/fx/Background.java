package io.porthole.ui.fx;

import java.io.IOException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;

/// Asks questions that take time, one at a time, on a thread of its own, and brings the answers to the JavaFX thread.
/// The next question and [#close] give up the one before: its thread is interrupted, and its answer is never told.
/// To be used on the JavaFX thread.
public final class Background implements AutoCloseable {
    private final String name;
    private final Executor fxThread;
    private @Nullable Thread thread;
    private long asked;

    /// Something that takes time to find out. Interrupting its thread ends it.
    @FunctionalInterface
    public interface Question<T> {
        T ask() throws IOException;
    }

    /// @param name what the threads are called
    public Background(String name) {
        this(name, Platform::runLater);
    }

    Background(String name, Executor fxThread) {
        this.name = name;
        this.fxThread = fxThread;
    }

    /// Asks. Either `answer` or `failure` is told on the JavaFX thread, unless this is given up before.
    public <T> void ask(Question<T> question, Consumer<T> answer, Consumer<Exception> failure) {
        close();
        long number = asked;
        thread = Thread.ofVirtual().name(name).start(() -> {
            Runnable outcome = outcome(question, answer, failure);
            fxThread.execute(() -> tell(number, outcome));
        });
    }

    /// Asks in this thread; gives what is to be told.
    static <T> Runnable outcome(Question<T> question, Consumer<T> answer, Consumer<Exception> failure) {
        try {
            T found = question.ask();
            return () -> answer.accept(found);
        } catch (IOException | RuntimeException e) {
            return () -> failure.accept(e);
        }
    }

    private void tell(long number, Runnable outcome) {
        if (number == asked) {
            thread = null;
            outcome.run();
        }
    }

    /// Gives up what was asked. Another question may follow.
    @Override
    public void close() {
        asked++;
        if (thread != null) {
            thread.interrupt();
            thread = null;
        }
    }
}
