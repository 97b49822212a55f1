package io.porthole.app;

import io.porthole.message.Messages;
import io.porthole.monitor.ErrorLog;
import io.porthole.watcher.SourceError;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Tells of faults that nobody caught, on whatever thread: without a word a pane would stand still and look as if
/// nothing happened. From when it is made until it is closed.
final class UncaughtFaults implements Thread.UncaughtExceptionHandler, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(UncaughtFaults.class);
    private static final String NAME = "porthole";

    /// Different ones that are told. Each is told once: a fault in what shows it would come again and again.
    private static final int MOST = 20;

    private final Predicate<Throwable> otherwise;
    private final ErrorLog errors;
    private final InstantSource clock;
    private final Set<String> told = new HashSet<>();
    private final Thread.@Nullable UncaughtExceptionHandler before = Thread.getDefaultUncaughtExceptionHandler();

    /// @param otherwise asked first, on the thread of the fault: whether it is told in another way
    UncaughtFaults(Predicate<Throwable> otherwise, ErrorLog errors, InstantSource clock) {
        this.otherwise = otherwise;
        this.errors = errors;
        this.clock = clock;
        Thread.setDefaultUncaughtExceptionHandler(this);
    }

    @Override
    public void uncaughtException(Thread thread, Throwable fault) {
        String message = Messages.text("app.fault-on-thread", thread.getName(), fault);
        if (!isNew(message)) {
            return;
        }
        LOG.error("A fault on the thread {}", thread.getName(), fault);
        if (!otherwise.test(fault)) {
            String advice = Messages.text("app.start-again-and-report");
            errors.add(new SourceError(NAME, message, advice, 0, clock.instant(), null, fault));
        }
    }

    private synchronized boolean isNew(String message) {
        return told.size() < MOST && told.add(message);
    }

    /// Gives the place back to whoever had it.
    @Override
    public void close() {
        Thread.setDefaultUncaughtExceptionHandler(before);
    }
}
