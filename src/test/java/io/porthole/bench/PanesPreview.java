package io.porthole.bench;

import static io.porthole.testing.Panes.NOW;

import io.porthole.engine.Endpoint;
import io.porthole.engine.FoundHost;
import io.porthole.event.ActionSet;
import io.porthole.explain.Finding;
import io.porthole.filter.BarFilter;
import io.porthole.filter.groups.Group;
import io.porthole.monitor.MonitorFigures;
import io.porthole.monitor.SourceAccount;
import io.porthole.monitor.WatchList;
import io.porthole.settings.SettingsFile;
import io.porthole.settings.SettingsStore;
import io.porthole.testing.FakeFileAccess;
import io.porthole.testing.FakeHosts;
import io.porthole.testing.ManualScheduler;
import io.porthole.testing.Panes;
import io.porthole.ui.detail.DetailView;
import io.porthole.ui.detail.FileView;
import io.porthole.ui.errors.ErrorsActions;
import io.porthole.ui.errors.ErrorsView;
import io.porthole.ui.filter.FilterBar;
import io.porthole.ui.fx.ThemeChoice;
import io.porthole.ui.fx.Themes;
import io.porthole.ui.main.StatusBar;
import io.porthole.ui.requests.RequestsView;
import io.porthole.ui.sources.SourcesActions;
import io.porthole.ui.sources.SourcesView;
import io.porthole.watcher.SourceState;
import io.porthole.watcher.WatchOptions;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/// Shows the panes with made-up values, to look at. Arguments: `light` for the light theme, `add` with the
/// field for a new source open, `errors` with the list of errors open, `raw` with the raw text in front,
/// `calm` with nothing wrong.
public final class PanesPreview extends Application {
    private static final FoundHost[] FOUND = {
        new FoundHost(new Endpoint.Unix("/var/run/docker.sock"), FoundHost.Kind.SOCKET, "Docker", "", ""),
        new FoundHost(new Endpoint.Tcp("build.example", 2376), FoundHost.Kind.CONTEXT, "the build server", "", ""),
        new FoundHost(
                new Endpoint.Unix("/run/podman/podman.sock"),
                FoundHost.Kind.SOCKET,
                "Podman",
                "You may not open this socket: it belongs to another user.",
                "")
    };

    private final ManualScheduler clock = new ManualScheduler();
    private final SettingsStore settings =
            new SettingsStore(new SettingsFile(Path.of("never-written.json"), clock), clock);
    private final FilterBar filter = new FilterBar(newFilter -> {}, (_, _) -> List.of(), settings, clock);
    private final SourcesView sources =
            new SourcesView(new NoActions(), new FakeHosts().find(FOUND), ZoneId.of("Europe/Berlin"));
    private final DetailView detail = new DetailView(
            ZoneId.of("Europe/Berlin"), new FileView(ZoneId.of("Europe/Berlin"), new FakeFileAccess(), clock));
    private final ErrorsView errors = new ErrorsView(new NoErrorActions(), ZoneId.of("Europe/Berlin"), () -> {});
    private final RequestsView requests = new RequestsView(() -> {});
    private final StatusBar status = new StatusBar();
    private final Themes themes = new Themes();

    @Override
    public void start(Stage stage) {
        List<String> wanted = getParameters().getRaw();
        themes.choiceProperty().set(wanted.contains("light") ? ThemeChoice.LIGHT : ThemeChoice.DARK);
        fill(wanted.contains("calm"));
        var page = new BorderPane(detail, filter, null, new VBox(errors, requests, errors.strip(), status), sources);
        sources.setPrefWidth(240);
        var scene = new Scene(page, 1200, 800);
        scene.getStylesheets()
                .add(Objects.requireNonNull(FilterBar.class.getResource("/io/porthole/ui/panes.css"))
                        .toExternalForm());
        stage.setScene(scene);
        stage.setTitle("Panes");
        stage.show();
        open(wanted);
    }

    private void open(List<String> wanted) {
        if (wanted.contains("add")) {
            sources.openAdd();
        }
        if (wanted.contains("health")) {
            sources.lookup("#" + SourcesView.LIST_ID).requestFocus();
            if (sources.lookup("#" + SourcesView.LIST_ID) instanceof javafx.scene.control.ListView<?> list) {
                list.getSelectionModel().select(1);
            }
            if (sources.lookup("#" + SourcesView.HEALTH_ID) instanceof javafx.scene.control.ToggleButton button) {
                button.fire();
            }
        }
        if (wanted.contains("requests")) {
            requests.show(Panes.requests());
            requests.toggle();
        }
        if (wanted.contains("errors")) {
            errors.open();
        }
        if (wanted.contains("raw")
                && detail.lookup("#" + DetailView.TABS_ID) instanceof javafx.scene.control.TabPane tabs) {
            tabs.getSelectionModel().selectLast();
        }
    }

    private void fill(boolean calm) {
        filter.setSources(List.of("local", "/srv/prod.sock", "./conf"));
        filter.setCount(calm ? 1_000_000 : 1_284, 1_000_000, calm);
        if (!calm) {
            filter.setFilter(BarFilter.EVERYTHING.withText("worker").withActions(ActionSet.PAUSE_GROUP.complement()));
            sources.show(
                    List.of(
                            Panes.engine("/var/run/docker.sock", SourceState.LIVE, 312),
                            Panes.engine("/srv/prod-eu.sock", SourceState.CONNECTING, 0),
                            Panes.engine(
                                    "/srv/prod-us.sock",
                                    SourceState.RETRYING,
                                    0,
                                    Panes.trouble("/srv/prod-us.sock", 4)),
                            Panes.engine("/srv/test.sock", SourceState.FAILED, 0),
                            Panes.engine("/srv/old.sock", SourceState.CLOSED, 0),
                            Panes.directory("./conf", SourceState.LIVE, 2.5),
                            Panes.directory("/srv/a/very/long/path/that/does/not/fit/here", SourceState.LIVE, 0)),
                    NOW);
            errors.show(
                    List.of(
                            Panes.entry(1, Panes.trouble("/srv/prod-us.sock", 4), 412, true),
                            Panes.entry(2, Panes.trouble("/srv/test.sock", 1), 1, true),
                            Panes.entry(3, Panes.trouble("/srv/old.sock", 7), 7, false)),
                    NOW);
            detail.show(Panes.die(
                    1_284_113,
                    Map.of(
                            "com.docker.compose.project", "shop",
                            "com.docker.compose.service", "worker",
                            "org.opencontainers.image.description", "The worker of the shop. ".repeat(30),
                            "hostile", "red \u001b[31m and \u202e turned\nnext line")));
        }
        status.show(
                new MonitorFigures(
                        318,
                        1_000_000,
                        1_000_000,
                        new MonitorFigures.Memory(31_500_000, 512_000_000, 0),
                        calm ? 0 : 65_536,
                        calm ? 0 : 12,
                        1845,
                        412,
                        42),
                calm ? 0 : 2);
    }

    /// Starts the preview. JavaFX on the class path wants a main class that is no [Application].
    public static final class Start {
        private Start() {}

        public static void main(String[] args) {
            launch(PanesPreview.class, args);
        }
    }

    private static final class NoActions implements SourcesActions {
        @Override
        public Optional<String> change(String source, String address, String name, WatchOptions options) {
            return Optional.empty();
        }

        @Override
        public Optional<SourceAccount> account(String name) {
            return Optional.of(Panes.account());
        }

        @Override
        public WatchList.Added add(String address, String name, WatchOptions options) {
            String mistake = address + " is not the address of an engine: write unix:///path or tcp://host:port.";
            return new WatchList.Added(Optional.of(mistake), "");
        }

        @Override
        public void remove(String name) {}

        @Override
        public void retryNow(String name) {}

        @Override
        public void showGroup(Group group, boolean withSource) {}

        @Override
        public void showFinding(Finding finding) {}

        @Override
        public void showOnly(@Nullable String name) {}
    }

    private static final class NoErrorActions implements ErrorsActions {
        @Override
        public void retryNow(String source) {}

        @Override
        public void clear() {}
    }
}
