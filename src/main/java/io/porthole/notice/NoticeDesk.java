package io.porthole.notice;

import io.porthole.event.Event;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Tells the desktop what [Notices] decides, when it is due, on a thread of its own, which alone waits for the desktop.
/// Nothing runs, and the notifier is not made, until there is something to tell. Usable from any thread.
public final class NoticeDesk implements AutoCloseable {
    private static final Duration CLOSING = Duration.ofSeconds(1);

    private final Notices notices = new Notices();
    private final Supplier<Notifier> notifiers;
    private final BooleanSupplier isSeen;
    private final ScheduledExecutorService timer;
    private final InstantSource clock;
    private final ExecutorService teller =
            Executors.newSingleThreadExecutor(Thread.ofVirtual().name("notices").factory());
    private @Nullable Notifier notifier;
    private @Nullable Future<?> alarm;
    private boolean closed;

    /// @param notifiers makes the one notifier, on the thread that tells
    /// @param isSeen    whether the user has the window in front of them; asked on any thread
    /// @param timer     stays the caller's to shut down, after this
    public NoticeDesk(
            Supplier<Notifier> notifiers, BooleanSupplier isSeen, ScheduledExecutorService timer, InstantSource clock) {
        this.notifiers = notifiers;
        this.isSeen = isSeen;
        this.timer = timer;
        this.clock = clock;
    }

    /// From now on these hold.
    public void setRules(NoticeRules rules) {
        notices.setRules(rules);
        wake();
    }

    /// Forgets all sources but these.
    public void retain(Collection<String> sources) {
        notices.retain(sources);
    }

    /// Takes rows as they come. Never waits.
    ///
    /// @param first the number of the first row
    public void take(long first, List<Event> events) {
        notices.take(first, events, isSeen.getAsBoolean(), clock.instant());
        wake();
    }

    private synchronized void wake() {
        Instant due = notices.due().orElse(null);
        if (alarm != null) {
            alarm.cancel(false);
            alarm = null;
        }
        if (due != null && !closed) {
            long wait = Math.max(0, Duration.between(clock.instant(), due).toNanos());
            alarm = timer.schedule(this::ring, wait, TimeUnit.NANOSECONDS);
        }
    }

    private synchronized void ring() {
        if (!closed) {
            teller.execute(this::tell);
        }
    }

    private void tell() {
        for (Notice notice : notices.tell(isSeen.getAsBoolean(), clock.instant())) {
            notifier().show(notice);
        }
        wake();
    }

    private Notifier notifier() {
        Notifier made = notifier;
        if (made == null) {
            made = notifiers.get();
            notifier = made;
        }
        return made;
    }

    /// Tells nothing more. Waits a moment for its thread, which a desktop that does not answer may hold.
    @Override
    public void close() {
        synchronized (this) {
            closed = true;
        }
        wake();
        teller.execute(this::letGo);
        teller.shutdown();
        try {
            if (!teller.awaitTermination(CLOSING.toMillis(), TimeUnit.MILLISECONDS)) {
                teller.shutdownNow();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void letGo() {
        if (notifier != null) {
            notifier.close();
        }
    }
}
