package io.porthole.ui.main;

import io.porthole.monitor.MonitorFigures;
import io.porthole.monitor.SourceHealth;
import io.porthole.watcher.SourceState;
import java.util.List;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.util.Duration;

/// Refreshes what changes by the passing of time alone, and only while something does: a rate that sinks to zero
/// when nothing comes any more, the seconds until the next attempt. Otherwise no timer runs.
final class Ticking {
    private static final Duration TICK = Duration.millis(500);

    private final Timeline timeline;

    /// @param refresh run on the JavaFX thread
    Ticking(Runnable refresh) {
        timeline = new Timeline(new KeyFrame(TICK, _ -> refresh.run()));
        timeline.setCycleCount(Animation.INDEFINITE);
    }

    void follow(MonitorFigures figures, List<SourceHealth> sources) {
        if (figures.perSecond() > 0 || sources.stream().anyMatch(Ticking::changes)) {
            timeline.play();
        } else {
            timeline.stop();
        }
    }

    private static boolean changes(SourceHealth source) {
        return source.perSecond() > 0 || source.state() == SourceState.RETRYING;
    }

    boolean isRunning() {
        return timeline.getStatus() == Animation.Status.RUNNING;
    }

    void stop() {
        timeline.stop();
    }
}
