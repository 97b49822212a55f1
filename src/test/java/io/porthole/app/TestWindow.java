package io.porthole.app;

import io.porthole.engine.RequestLog;
import io.porthole.engine.UserHosts;
import io.porthole.event.Event;
import io.porthole.filter.LogView;
import io.porthole.monitor.Monitor;
import io.porthole.monitor.MonitorOptions;
import io.porthole.monitor.SourceSpec;
import io.porthole.monitor.WatchList;
import io.porthole.settings.SettingsFile;
import io.porthole.settings.SettingsStore;
import io.porthole.ui.fx.Themes;
import io.porthole.ui.main.MainView;
import io.porthole.ui.main.Session;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import javafx.application.Application;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.testfx.util.WaitForAsyncUtils;

/// The window as the program opens it, with real watchers and nothing of the user's behind it.
final class TestWindow implements AutoCloseable {
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
    private final RequestLog requests = new RequestLog();
    private final Monitor monitor =
            new Monitor(MonitorOptions.DEFAULT, new Watchers(requests, timer), requests, timer, InstantSource.system());
    private final UserHosts hosts = new UserHosts(Map.of(), Path.of("no-home"), requests);
    private final LogView view = new LogView(monitor.log());
    private final Themes themes = new Themes();
    private final MainView main;

    /// Made on the JavaFX thread.
    TestWindow(Stage stage) {
        var settings = new SettingsStore(new SettingsFile(Path.of("never-written"), InstantSource.system()), timer);
        var watchList = new WatchList(monitor, settings, InstantSource.system());
        main = new MainView(new Session(monitor, watchList, hosts, settings), view, themes, InstantSource.system());
        stage.setScene(new Scene(main, 1_200, 900));
        stage.show();
        main.focusTable();
    }

    Monitor monitor() {
        return monitor;
    }

    UserHosts hosts() {
        return hosts;
    }

    MainView main() {
        return main;
    }

    /// Watches a source from now on.
    SourceSpec add(SourceSpec source) {
        monitor.add(source);
        return source;
    }

    /// All events that are held, the oldest first.
    Stream<Event> events() {
        var rows = monitor.log().snapshot();
        return LongStream.range(rows.first(), rows.next())
                .mapToObj(number -> Objects.requireNonNull(rows.row(number)).event());
    }

    /// Waits until a text that can be seen holds `text`.
    void awaitShown(String text) throws TimeoutException {
        await(() -> texts().anyMatch(shown -> shown.contains(text)));
    }

    /// The texts that can be seen. Called on the JavaFX thread.
    Stream<String> texts() {
        return main.lookupAll("*").stream().filter(Node::isVisible).map(TestWindow::text);
    }

    private static String text(Node node) {
        return switch (node) {
            case Text text -> text.getText();
            case Labeled labeled -> Objects.requireNonNullElse(labeled.getText(), "");
            case TextInputControl input -> input.getText();
            default -> "";
        };
    }

    /// Waits until `condition`, which is asked on the JavaFX thread, holds.
    static void await(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> onFx(condition));
    }

    static <T> T onFx(Callable<T> work) {
        return WaitForAsyncUtils.waitForAsyncFx(10_000, work);
    }

    @Override
    public void close() {
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            main.close();
            themes.close();
            Application.setUserAgentStylesheet(null);
        });
        view.close();
        monitor.close();
        timer.shutdownNow();
    }
}
