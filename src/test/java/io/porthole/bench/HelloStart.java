package io.porthole.bench;

import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.stage.Stage;

/// The least that a JavaFX program can show, and with it the least time that a start can take. Like Porthole with
/// `--exit-after-first-pulse` it ends when it has been drawn once. [StartBench] runs it.
public final class HelloStart extends Application {
    public static void main(String[] arguments) {
        launch(arguments);
    }

    @Override
    public void start(Stage stage) {
        stage.setScene(new Scene(new Label("Hello, world"), 1280, 800));
        stage.setTitle("Hello");
        stage.show();
        new AnimationTimer() {
            private int calls;

            @Override
            public void handle(long now) {
                calls++;
                if (calls > 1) {
                    stop();
                    Platform.exit();
                }
            }
        }.start();
    }
}
