package io.porthole.ui.main;

import io.porthole.filter.LogView;
import io.porthole.message.Messages;
import io.porthole.settings.Preference;
import io.porthole.settings.WindowSize;
import io.porthole.ui.fx.AfterPulse;
import io.porthole.ui.fx.ThemeChoice;
import io.porthole.ui.fx.Themes;
import java.io.InputStream;
import java.net.URL;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
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
    static final double MIN_WIDTH = 760;
    private static final double WIDTH = 1280;
    private static final double HEIGHT = 800;
    private static final double MARGIN = 60;
    /// About what a desktop puts around a window.
    private static final double FRAME = 30;

    private final Stage stage;
    private final Session session;
    private final WindowOptions options;
    private final Themes themes = new Themes();
    private @Nullable LogView view;
    private @Nullable MainView main;
    private @Nullable SizeMemory size;

    private PortholeWindow(Stage stage, Session session, WindowOptions options) {
        this.stage = stage;
        this.session = session;
        this.options = options;
    }

    /// Opens the window. The monitor stays its owner's to close. On the JavaFX thread.
    ///
    /// @param whenOpen given once what is in the window, when it has its panes; not if it is closed before
    public static void open(Stage stage, Session session, WindowOptions options, Consumer<MainView> whenOpen) {
        new PortholeWindow(stage, session, options).open(whenOpen);
    }

    private void open(Consumer<MainView> whenOpen) {
        themes.choiceProperty().set(ThemeChoice.of(session.settings().settings().get(Preference.THEME)));
        stage.setTitle(Messages.text("window.porthole"));
        stage.getIcons().setAll(icon());
        WindowSize kept = session.settings().settings().window();
        stage.setScene(scene(kept));
        kept.place().ifPresent(place -> putOnScreen(stage, place));
        stage.setMaximized(kept.maximized());
        stage.setMinWidth(MIN_WIDTH);
        stage.setMinHeight(420);
        stage.showingProperty().subscribe((was, showing) -> {
            if (was && !showing) {
                close();
            }
        });
        stage.show();
        AfterPulse.run(options.end() == WindowOptions.End.AFTER_FIRST_PULSE ? stage::close : () -> fill(whenOpen));
    }

    private void fill(Consumer<MainView> whenOpen) {
        if (!stage.isShowing()) {
            return;
        }
        MainView panes = makePanes();
        AfterPulse.run(() -> remember(panes));
        whenOpen.accept(panes);
        if (options.end() == WindowOptions.End.AFTER_FIRST_ROWS) {
            AfterPulse.run(() -> session.monitor().log().snapshot().held() > 0, stage::close);
        }
    }

    private MainView makePanes() {
        var rows = new LogView(session.monitor().log());
        view = rows;
        var panes = new MainView(session, rows, themes, InstantSource.system());
        main = panes;
        stage.addEventHandler(WindowEvent.WINDOW_CLOSE_REQUEST, panes::closeRequested);
        panes.setFilter(options.filter());
        stage.getScene().getStylesheets().setAll(sheets());
        stage.getScene().setRoot(panes);
        return panes;
    }

    /// Once the panes have been laid out, a change of their sizes is the user's. Before that the table cannot take the
    /// keys, which would stay in the filter.
    private void remember(MainView panes) {
        if (stage.isShowing()) {
            panes.focusTable();
            size = new SizeMemory(stage, session.settings(), panes.paneMemory());
            size.begin();
        }
    }

    private void close() {
        if (size != null) {
            size.keep();
        }
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

    /// Where it was, or, where that would be on no screen any more, as near to it as it is seen.
    private static void putOnScreen(Stage stage, WindowSize.Place kept) {
        Scene scene = stage.getScene();
        Rectangle2D place = ScreenPlace.of(
                new Rectangle2D(kept.x(), kept.y(), scene.getWidth(), scene.getHeight() + FRAME),
                Screen.getScreens().stream().map(Screen::getVisualBounds).toList());
        stage.setX(place.getMinX());
        stage.setY(place.getMinY());
    }

    /// The addresses of the style sheets beside the theme's.
    static List<String> sheets() {
        return Stream.of("porthole.css", "panes.css", "notes.css", "settings.css", "popups.css")
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
