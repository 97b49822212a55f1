package io.porthole.app;

import com.sun.glass.ui.Application;
import io.porthole.cli.WindowFailedException;
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
    private volatile boolean open;
    private volatile @Nullable Throwable keptFromOpening;

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
    /// @throws UnsupportedOperationException if there is no display
    /// @throws WindowFailedException         if it could not be opened
    public void run(WindowLife life) throws InterruptedException, WindowFailedException {
        try {
            // Not in this call itself: what fails there, JavaFX prints and forgets.
            Platform.startup(new FxRefresh(() -> open(life))::request);
            closed.await();
            life.gone();
            Platform.exit(); // not where the start failed: it would wait for a thread that never came up
        } finally {
            closeNotices();
            session.monitor().close();
        }
        Throwable fault = keptFromOpening;
        if (fault != null) {
            throw new WindowFailedException(fault);
        }
    }

    /// Gives up the window if it is not open yet and the calling thread, JavaFX's, is the one that opens it.
    ///
    /// @param fault what nobody caught
    /// @return whether it was given up: [#run] tells of the fault then
    boolean keepFromOpening(Throwable fault) {
        boolean kept = !open && Platform.isFxApplicationThread();
        if (kept) {
            keptFromOpening = fault;
            closed.countDown();
        }
        return kept;
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

    private void open(WindowLife life) {
        nameWindows();
        var window = new Stage();
        stage = window;
        window.setOnHidden(_ -> closed.countDown());
        PortholeWindow.open(window, session, options, main -> {
            notices = notices(window, main);
            life.opened();
            open = true;
            window.focusedProperty().addListener((_, _, focused) -> {
                if (focused) {
                    life.focused();
                }
            });
        });
    }

    private WindowNotices notices(Stage window, MainView main) {
        var begun = new WindowNotices(window, main, session.monitor(), System.getenv(), timer);
        begun.heed(window.focusedProperty());
        begun.follow(session.settings());
        return begun;
    }
}
