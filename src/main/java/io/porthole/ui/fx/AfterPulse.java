package io.porthole.ui.fx;

import java.util.function.BooleanSupplier;
import javafx.animation.AnimationTimer;

/// Waits for JavaFX to draw. On the JavaFX thread.
public final class AfterPulse {
    private AfterPulse() {}

    /// Runs `deed` once, after the pulse that draws what is on the screen now.
    public static void run(Runnable deed) {
        run(() -> true, deed);
    }

    /// Runs `deed` once, after a pulse at whose begin `condition` held. Until then JavaFX does not rest.
    public static void run(BooleanSupplier condition, Runnable deed) {
        new AnimationTimer() {
            private boolean held;

            // Is called at the begin of each pulse, so a second call comes when the pulse before has ended.
            @Override
            public void handle(long now) {
                if (held) {
                    stop();
                    deed.run();
                } else {
                    held = condition.getAsBoolean();
                }
            }
        }.start();
    }
}
