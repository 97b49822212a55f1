package io.porthole.ui.main;

import io.porthole.filter.LogView;
import io.porthole.settings.WindowSize;
import io.porthole.ui.fx.Themes;
import java.io.InputStream;
import java.net.URL;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.animation.AnimationTimer;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;

/// Porthole's window on a monitor: makes what it needs when it opens, and lets go of it when it is closed.
public final class PortholeWindow {
    private static final double WIDTH = 1280;
    private static final double HEIGHT = 800;
    private static final double MARGIN = 60;

    private PortholeWindow() {}

    /// Opens the window. The monitor stays its owner's to close. On the JavaFX thread.
    public static void open(Stage stage, Session session, WindowOptions options) {
        var themes = new Themes();
        var view = new LogView(session.monitor().log());
        var main = new MainView(session, view, themes, InstantSource.system());
        stage.setTitle("Porthole");
        stage.getIcons().setAll(icon());
        WindowSize kept = session.settings().settings().window();
        stage.setScene(scene(main, kept));
        stage.setMaximized(kept.maximized());
        stage.setMinWidth(720);
        stage.setMinHeight(420);
        var opened = new SizeMemory(stage, session.settings());
        stage.showingProperty().subscribe((was, showing) -> {
            if (was && !showing) {
                opened.keep();
                main.close();
                view.close();
                themes.close();
            }
        });
        stage.addEventHandler(WindowEvent.WINDOW_CLOSE_REQUEST, main::closeRequested);
        main.setFilter(options.filter());
        stage.show();
        opened.begin();
        main.focusTable();
        if (options.exitAfterFirstPulse()) {
            closeWhenDrawn(stage);
        }
    }

    private static Scene scene(MainView main, WindowSize kept) {
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        double width = Math.min(kept.width() > 0 ? kept.width() : WIDTH, screen.getWidth() - MARGIN);
        double height = Math.min(kept.height() > 0 ? kept.height() : HEIGHT, screen.getHeight() - MARGIN);
        var scene = new Scene(main, width, height);
        scene.getStylesheets().setAll(sheets());
        return scene;
    }

    /// The addresses of the style sheets beside the theme's.
    static List<String> sheets() {
        return Stream.of("porthole.css", "panes.css", "notes.css", "popups.css")
                .map(name -> resource(name).toExternalForm())
                .toList();
    }

    private static Image icon() {
        InputStream png = Objects.requireNonNull(
                PortholeWindow.class.getResourceAsStream("/io/porthole/ui/porthole.png"), "porthole.png");
        return new Image(png);
    }

    private static URL resource(String name) {
        return Objects.requireNonNull(PortholeWindow.class.getResource("/io/porthole/ui/" + name), name);
    }

    /// A timer's second call comes after the first pulse with the window in it has ended.
    private static void closeWhenDrawn(Stage stage) {
        new AnimationTimer() {
            private int calls;

            @Override
            public void handle(long now) {
                calls++;
                if (calls > 1) {
                    stop();
                    stage.close();
                }
            }
        }.start();
    }
}
