package io.porthole.ui.fx;

import io.porthole.message.Messages;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;

/// Asks questions that take time, and brings the answers to the JavaFX thread. Some look at a million rows, others may
/// hang for ever and cannot always be interrupted, as those to a file system whose server is away. So they are asked
/// one at a time, that no more than one thread ever hangs, and on a thread of the system: a virtual one would take one
/// of the few carriers along, on which sources are read.
///
/// The next question and [#close] give up the one before: its thread is interrupted, and its answer is never told. The
/// next begins when that thread has ended; of several that wait only the last is asked. To be used on the JavaFX
/// thread.
public final class Background implements AutoCloseable {
    private final String name;
    private final Executor fxThread;
    private @Nullable Runnable next;
    private @Nullable Thread thread;
    private long asked;

    /// Something that takes time to find out. Interrupting its thread ends it, sooner or later.
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

    /// Asks. Either `answer` or `failure` is told on the JavaFX thread, unless this is given up before. An error is
    /// a failure too.
    public <T> void ask(Question<T> question, Consumer<T> answer, Consumer<Exception> failure) {
        close();
        long number = asked;
        next = () -> {
            Runnable outcome = outcome(question, answer, failure);
            fxThread.execute(() -> ended(number, outcome));
        };
        startNext();
    }

    /// Asks in this thread; gives what is to be told.
    private static <T> Runnable outcome(Question<T> question, Consumer<T> answer, Consumer<Exception> failure) {
        try {
            T found = question.ask();
            return () -> answer.accept(found);
        } catch (IOException | RuntimeException e) {
            return () -> failure.accept(e);
        } catch (Error e) { // too little memory, for one: whoever waits would wait for ever
            return () -> failure.accept(new IllegalStateException(Messages.text("common.ended-by-error"), e));
        }
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

    /// Gives up what was asked, and waits until its thread has ended: for the end of the window.
    ///
    /// @param patience how long at most, for a question that hangs
    public void end(Duration patience) {
        close();
        if (thread != null) {
            try {
                thread.join(patience);
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        }
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
