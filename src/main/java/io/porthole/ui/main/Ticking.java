package io.porthole.ui.main;

import io.porthole.monitor.MonitorFigures;
import io.porthole.monitor.SourceHealth;
import io.porthole.watcher.SourceState;
import java.util.List;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// Asks for a refresh of what changes by the passing of time alone, and only while something does: a rate that sinks
/// to zero when nothing comes any more, the seconds until the next attempt. Otherwise no timer runs.
///
/// Not an animation of JavaFX's: while one runs, the whole window goes through sixty pulses a second.
final class Ticking {
    private static final long TICK_MILLIS = 1_000;

    private final Runnable request;
    private final ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().daemon().name("ticking").factory());
    private @Nullable ScheduledFuture<?> tick;

    /// @param request asks for a refresh, which calls [#follow]; run on a thread of this object's own, must not throw
    Ticking(Runnable request) {
        this.request = request;
        timer.setRemoveOnCancelPolicy(true);
    }

    /// Ticks from now on if that is needed, and else no longer. On the JavaFX thread.
    void follow(MonitorFigures figures, List<SourceHealth> sources) {
        boolean needed = figures.perSecond() > 0 || sources.stream().anyMatch(Ticking::changes);
        if (needed && tick == null) {
            tick = timer.scheduleWithFixedDelay(request, TICK_MILLIS, TICK_MILLIS, TimeUnit.MILLISECONDS);
        } else if (!needed && tick != null) {
            tick.cancel(false);
            tick = null;
        }
    }

    private static boolean changes(SourceHealth source) {
        return source.perSecond() > 0 || source.state() == SourceState.RETRYING;
    }

    boolean isRunning() {
        return tick != null;
    }

    void stop() {
        timer.shutdownNow();
    }
}
