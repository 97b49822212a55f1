package io.porthole.ui.fx;

import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;

/// Asks questions that may hang for ever and cannot always be interrupted, as those to a file system whose server is
/// away: one at a time, so that no more than one thread ever hangs, and on a thread of the system, for a virtual one
/// would take one of the few carriers along.
///
/// The next question and [#close] give up the one before: its thread is interrupted, and its answer is never told. The
/// next begins when that thread has ended; of several that wait only the last is asked. To be used on the JavaFX
/// thread.
public final class SlowQuestions implements AutoCloseable {
    private final String name;
    private final Executor fxThread;
    private @Nullable Runnable next;
    private @Nullable Thread thread;
    private long asked;

    /// @param name what the threads are called
    public SlowQuestions(String name) {
        this(name, Platform::runLater);
    }

    SlowQuestions(String name, Executor fxThread) {
        this.name = name;
        this.fxThread = fxThread;
    }

    /// Asks. Either `answer` or `failure` is told on the JavaFX thread, unless this is given up before.
    public <T> void ask(Background.Question<T> question, Consumer<T> answer, Consumer<Exception> failure) {
        close();
        long number = asked;
        next = () -> {
            Runnable outcome = () -> {};
            try {
                outcome = Background.outcome(question, answer, failure);
            } finally {
                Runnable told = outcome; // nothing, where an error ends this thread: the next question goes on
                fxThread.execute(() -> ended(number, told));
            }
        };
        startNext();
    }

    private void startNext() {
        if (thread == null && next != null) {
            thread = Thread.ofPlatform().daemon().name(name).start(next);
            next = null;
        }
    }

    private void ended(long number, Runnable outcome) {
        thread = null;
        if (number == asked) {
            outcome.run();
        }
        startNext();
    }

    /// Gives up what was asked. Another question may follow.
    @Override
    public void close() {
        asked++;
        next = null;
        if (thread != null) {
            thread.interrupt();
        }
    }
}
