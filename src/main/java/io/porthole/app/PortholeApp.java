package io.porthole.app;

import com.sun.glass.ui.Application;
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
    private final Runnable whenOpen;
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile @Nullable WindowNotices notices;

    /// @param session  what the window shows; its monitor is closed at the end of [#run]
    /// @param timer    stays its owner's to shut down
    /// @param whenOpen run on the JavaFX thread when the window is open; adds what is watched from the start
    public PortholeApp(Session session, WindowOptions options, ScheduledExecutorService timer, Runnable whenOpen) {
        this.timer = timer;
        this.whenOpen = whenOpen;
        this.session = session;
        this.options = options;
    }

    /// Opens the window and returns when it is closed and nothing of it is left. Called once in a process, from any
    /// thread but JavaFX's own.
    ///
    /// @throws UnsupportedOperationException if there is no display
    public void run() throws InterruptedException {
        try {
            Platform.startup(this::open);
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

    private void open() {
        try {
            nameWindows();
            var stage = new Stage();
            stage.setOnHidden(_ -> closed.countDown());
            MainView main = PortholeWindow.open(stage, session, options);
            var begun = new WindowNotices(stage, main, session.monitor(), System.getenv(), timer);
            begun.heed(stage.focusedProperty());
            begun.follow(session.settings());
            notices = begun;
            whenOpen.run();
        } catch (RuntimeException e) {
            closed.countDown();
            throw e;
        }
    }
}
