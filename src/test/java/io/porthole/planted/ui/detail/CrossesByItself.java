package io.porthole.planted.ui.detail;

import java.util.function.Consumer;
import javafx.application.Platform;

/// Planted: a second crossing to the JavaFX thread.
public final class CrossesByItself {
    Consumer<Runnable> crossing = Platform::runLater;
}
