package io.porthole.ui.main;

import io.porthole.engine.RequestLog;
import io.porthole.event.Event;
import io.porthole.filter.LogView;
import io.porthole.monitor.Monitor;
import io.porthole.monitor.MonitorOptions;
import io.porthole.settings.SettingsStore;
import io.porthole.testing.FakeHosts;
import io.porthole.testing.FakeWatcher;
import io.porthole.testing.ManualScheduler;
import io.porthole.testing.Sessions;
import io.porthole.ui.events.EventTable;
import io.porthole.ui.fx.Themes;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import org.testfx.util.WaitForAsyncUtils;

/// The window's content on a monitor without a source, for tests that append to its log what they like.
final class OpenWindow implements AutoCloseable {
    static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-03-01T14:02:10Z"));

    private final Monitor monitor;
    private final LogView view;
    private final Themes themes = new Themes();
    private final MainView main;

    OpenWindow(Stage stage, SettingsStore settings) {
        monitor = new Monitor(
                MonitorOptions.DEFAULT,
                spec -> new FakeWatcher(spec.name()),
                new RequestLog(),
                new ManualScheduler(),
                CLOCK);
        view = new LogView(monitor.log());
        main = new MainView(Sessions.of(monitor, new FakeHosts(), settings), view, themes, CLOCK);
        stage.setScene(new Scene(main, 940, 700));
        stage.show();
        main.focusTable();
    }

    Monitor monitor() {
        return monitor;
    }

    MainView main() {
        return main;
    }

    Themes themes() {
        return themes;
    }

    LogView view() {
        return view;
    }

    void append(List<Event> events) {
        monitor.log().append(events, 1);
    }

    TextField filterText() {
        return (TextField) main.lookup("#filter-search");
    }

    /// How many lines of the table are filled.
    int rows() {
        return onFx(() -> table().getItems().size());
    }

    TableView<?> table() {
        return (TableView<?>) main.lookup("#" + EventTable.TABLE_ID);
    }

    /// The number of the selected row; 0 where none is.
    long selected() {
        return onFx(() -> {
            var row = ((EventTable) table().getParent()).selectedProperty().get();
            return row == null ? 0 : row.number();
        });
    }

    static void await(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(15, TimeUnit.SECONDS, () -> onFx(condition));
    }

    static void onFx(Runnable work) {
        WaitForAsyncUtils.waitForAsyncFx(10_000, work);
    }

    static <T> T onFx(Callable<T> work) {
        return WaitForAsyncUtils.waitForAsyncFx(10_000, work);
    }

    @Override
    public void close() {
        onFx(() -> {
            main.close();
            themes.close();
            Application.setUserAgentStylesheet(null);
        });
        view.close();
        monitor.close();
    }
}
