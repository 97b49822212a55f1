package io.porthole.app;

import com.sun.glass.ui.Application;
import io.porthole.ui.fx.FxRefresh;
import io.porthole.ui.main.MainView;
import io.porthole.ui.main.PortholeWindow;
import io.porthole.ui.main.Session;
import io.porthole.ui.main.WindowOptions;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ScheduledExecutorService;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/// Runs the window. JavaFX is started by hand instead of through a subclass of its `Application`: that one is made
/// by JavaFX, so its parts could be handed to it through a static variable only.
public final class PortholeApp {
    /// What X calls the windows; the menu entry says the same.
    private static final String WINDOW_CLASS = "porthole";

    private final Session session;
    private final WindowOptions options;
    private final ScheduledExecutorService timer;
    private final CountDownLatch closed = new CountDownLatch(1);
    private @Nullable Stage stage;
    private volatile @Nullable WindowNotices notices;

    /// @param session what the window shows; its monitor is closed at the end of [#run]
    /// @param timer   stays its owner's to shut down
    public PortholeApp(Session session, WindowOptions options, ScheduledExecutorService timer) {
        this.timer = timer;
        this.session = session;
        this.options = options;
    }

    /// Opens the window and returns when it is closed and nothing of it is left. Called once in a process, from any
    /// thread but JavaFX's own.
    ///
    /// @param whenOpen run on the JavaFX thread when the window has been drawn; adds what is watched from the start
    /// @throws UnsupportedOperationException if there is no display
    public void run(Runnable whenOpen) throws InterruptedException {
        try {
            Platform.startup(() -> open(whenOpen));
            closed.await();
            Platform.exit(); // not where the start failed: it would wait for a thread that never came up
        } finally {
            closeNotices();
            session.monitor().close();
        }
    }

    private void closeNotices() {
        WindowNotices begun = notices;
        if (begun != null) {
            begun.close();
        }
    }

    /// Without a name, X calls each window `java`, and a desktop cannot tell that it belongs to the menu entry with
    /// Porthole's icon. JavaFX names them only for who extends its `Application`.
    private static void nameWindows() {
        Application.GetApplication().setName(WINDOW_CLASS);
    }

    /// Brings the window to the front, wherever it is. From any thread; returns at once.
    ///
    /// @param done run on the JavaFX thread when it is there
    public void toFront(Runnable done) {
        new FxRefresh(() -> {
                    if (stage != null && stage.isShowing()) {
                        stage.setIconified(false);
                        stage.toFront();
                        stage.requestFocus();
                        done.run();
                    }
                })
                .request();
    }

    private void open(Runnable whenOpen) {
        try {
            nameWindows();
            stage = new Stage();
            stage.setOnHidden(_ -> closed.countDown());
            var window = stage;
            PortholeWindow.open(window, session, options, main -> {
                notices = notices(window, main);
                whenOpen.run();
            });
        } catch (RuntimeException e) {
            closed.countDown();
            throw e;
        }
    }

    private WindowNotices notices(Stage window, MainView main) {
        var begun = new WindowNotices(window, main, session.monitor(), System.getenv(), timer);
        begun.heed(window.focusedProperty());
        begun.follow(session.settings());
        return begun;
    }
}
