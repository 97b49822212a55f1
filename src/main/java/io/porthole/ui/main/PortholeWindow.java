package io.porthole.ui.main;

import io.porthole.filter.LogView;
import io.porthole.settings.WindowSize;
import io.porthole.ui.fx.AfterPulse;
import io.porthole.ui.fx.Themes;
import java.io.InputStream;
import java.net.URL;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.layout.Region;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.jspecify.annotations.Nullable;

/// Porthole's window on a monitor. It opens empty, and has its panes one pulse later: somebody who starts a program
/// looks for its window first, and to make the panes takes longer than all the rest of the start.
///
/// What it needs it makes when it opens, and lets go of when it is closed.
public final class PortholeWindow {
    private static final double WIDTH = 1280;
    private static final double HEIGHT = 800;
    private static final double MARGIN = 60;

    private final Stage stage;
    private final Session session;
    private final WindowOptions options;
    private final Themes themes = new Themes();
    private final SizeMemory size;
    private @Nullable LogView view;
    private @Nullable MainView main;

    private PortholeWindow(Stage stage, Session session, WindowOptions options) {
        this.stage = stage;
        this.session = session;
        this.options = options;
        size = new SizeMemory(stage, session.settings());
    }

    /// Opens the window. The monitor stays its owner's to close. On the JavaFX thread.
    ///
    /// @param whenOpen run once, when the window has its panes; not if it is closed before
    public static void open(Stage stage, Session session, WindowOptions options, Runnable whenOpen) {
        new PortholeWindow(stage, session, options).open(whenOpen);
    }

    private void open(Runnable whenOpen) {
        stage.setTitle("Porthole");
        stage.getIcons().setAll(icon());
        WindowSize kept = session.settings().settings().window();
        stage.setScene(scene(kept));
        stage.setMaximized(kept.maximized());
        stage.setMinWidth(720);
        stage.setMinHeight(420);
        stage.showingProperty().subscribe((was, showing) -> {
            if (was && !showing) {
                close();
            }
        });
        stage.show();
        size.begin();
        AfterPulse.run(options.end() == WindowOptions.End.AFTER_FIRST_PULSE ? stage::close : () -> fill(whenOpen));
    }

    private void fill(Runnable whenOpen) {
        if (!stage.isShowing()) {
            return;
        }
        try {
            makePanes();
        } catch (RuntimeException e) {
            stage.close(); // rather than leave it empty
            throw e;
        }
        whenOpen.run();
        if (options.end() == WindowOptions.End.AFTER_FIRST_ROWS) {
            AfterPulse.run(() -> session.monitor().log().snapshot().held() > 0, stage::close);
        }
    }

    private void makePanes() {
        view = new LogView(session.monitor().log());
        main = new MainView(session, view, themes, InstantSource.system());
        stage.addEventHandler(WindowEvent.WINDOW_CLOSE_REQUEST, main::closeRequested);
        main.setFilter(options.filter());
        stage.getScene().getStylesheets().setAll(sheets());
        stage.getScene().setRoot(main);
        main.focusTable();
    }

    private void close() {
        size.keep();
        if (main != null) {
            main.close();
        }
        if (view != null) {
            view.close();
        }
        themes.close();
    }

    private static Scene scene(WindowSize kept) {
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        double width = Math.min(kept.width() > 0 ? kept.width() : WIDTH, screen.getWidth() - MARGIN);
        double height = Math.min(kept.height() > 0 ? kept.height() : HEIGHT, screen.getHeight() - MARGIN);
        return new Scene(new Region(), width, height);
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
}
