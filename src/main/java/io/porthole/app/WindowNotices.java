package io.porthole.app;

import io.porthole.desktop.DesktopNotifier;
import io.porthole.log.Registration;
import io.porthole.monitor.Monitor;
import io.porthole.monitor.SourceHealth;
import io.porthole.notice.NoticeDesk;
import io.porthole.settings.SettingsStore;
import io.porthole.ui.fx.FxRefresh;
import io.porthole.ui.main.MainView;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ScheduledExecutorService;
import javafx.beans.value.ObservableValue;
import javafx.stage.Stage;

/// Tells the desktop what happens while the user is elsewhere. A click on what is told brings the window to the front
/// and goes to the row.
///
/// While the window has the focus nothing is told: whoever looks at it sees it there. A window that is only in sight is
/// not looked at for sure, so then it is told.
final class WindowNotices implements AutoCloseable {
    private final Stage stage;
    private final MainView main;
    private final Monitor monitor;
    private final NoticeDesk desk;
    private final FxRefresh opening = new FxRefresh(this::open);
    private final Registration onBatch;
    private final Registration onMonitor;
    private SettingsStore.Registration onSettings = () -> {};
    private volatile boolean focused;
    private volatile long clicked;

    /// On the JavaFX thread.
    ///
    /// @param environment the variables that tell where the desktop is
    /// @param timer       stays its owner's to shut down, after this
    WindowNotices(
            Stage stage,
            MainView main,
            Monitor monitor,
            Map<String, String> environment,
            ScheduledExecutorService timer) {
        this.stage = stage;
        this.main = main;
        this.monitor = monitor;
        desk = new NoticeDesk(
                () -> new DesktopNotifier(environment, this::clicked), () -> focused, timer, InstantSource.system());
        onBatch = monitor.onWatchedBatch(
                (_, events) -> desk.take(monitor.log().snapshot().next() - events.size(), events));
        onMonitor = monitor.onChange(this::retain);
    }

    /// Nothing is told while this says that the window has the focus. On the JavaFX thread.
    void heed(ObservableValue<Boolean> focus) {
        focus.subscribe(now -> focused = now);
    }

    /// Tells what the user has ticked, from now on and after each change.
    void follow(SettingsStore settings) {
        onSettings = settings.follow(now -> desk.setRules(NoticePreferences.rules(now)));
    }

    private void retain() {
        desk.retain(monitor.sources().stream()
                .map(SourceHealth::spec)
                .map(spec -> spec.name())
                .toList());
    }

    private void clicked(long row) {
        clicked = row;
        opening.request();
    }

    private void open() {
        stage.setIconified(false);
        stage.toFront();
        stage.requestFocus();
        main.showRow(clicked);
    }

    /// From any thread but JavaFX's.
    @Override
    public void close() {
        onBatch.close();
        onMonitor.close();
        onSettings.close();
        opening.close();
        desk.close();
    }
}
