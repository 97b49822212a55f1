package io.porthole.planted.ui.detail;

import javafx.animation.FadeTransition;

/// Moves, whether or not the desktop asks for rest.
public final class Moves {
    private Moves() {}

    public static FadeTransition fade() {
        return new FadeTransition();
    }
}
