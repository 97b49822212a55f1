package io.porthole.ui.main;

import static io.porthole.testing.Panes.NOW;
import static io.porthole.ui.main.OpenWindow.await;
import static io.porthole.ui.main.OpenWindow.onFx;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.porthole.engine.Endpoint;
import io.porthole.engine.FoundHost;
import io.porthole.event.Action;
import io.porthole.event.Event;
import io.porthole.explain.Finding;
import io.porthole.filter.groups.Group;
import io.porthole.monitor.SourceAccount;
import io.porthole.monitor.WatchList;
import io.porthole.settings.HighlightRule;
import io.porthole.settings.Preference;
import io.porthole.settings.Settings;
import io.porthole.settings.SettingsStore;
import io.porthole.testing.Contrast;
import io.porthole.testing.Contrast.Pair;
import io.porthole.testing.Events;
import io.porthole.testing.FakeFileAccess;
import io.porthole.testing.FakeHosts;
import io.porthole.testing.ManualScheduler;
import io.porthole.testing.Panes;
import io.porthole.testing.Sessions;
import io.porthole.testing.SheetStates;
import io.porthole.ui.detail.DetailView;
import io.porthole.ui.detail.FileView;
import io.porthole.ui.errors.ErrorsActions;
import io.porthole.ui.errors.ErrorsView;
import io.porthole.ui.find.FindBar;
import io.porthole.ui.fx.RoleLook;
import io.porthole.ui.fx.ThemeChoice;
import io.porthole.ui.fx.UserAction;
import io.porthole.ui.highlights.HighlightsView;
import io.porthole.ui.requests.RequestsView;
import io.porthole.ui.settings.SettingsActions;
import io.porthole.ui.settings.SettingsView;
import io.porthole.ui.sources.SourcesActions;
import io.porthole.ui.sources.SourcesView;
import io.porthole.watcher.SourceState;
import io.porthole.watcher.WatchOptions;
import java.io.IOException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeoutException;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.Background;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// What the themes owe to those who see little: WCAG AA in light and dark, text of 7:1 in high contrast. Asked of the
/// colours that real panes have, in each state that the style sheets name.
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // set by start, which the extension calls before each test
class ContrastTest {
    private static final List<String> ROW_STATES = List.of(
            "hover", "selected", "chosen", "found", "flagged", "inferred", "unseen", "went-wrong", "highlight-muted");
    private static final List<String> TINTS = Stream.concat(
                    ROW_STATES.stream().filter(state -> !state.equals("hover")),
                    Stream.of(RoleLook.values()).map(look -> look.pseudoClass().getPseudoClassName()))
            .distinct()
            .toList();
    private static final List<String> CONTROLS = List.of(".button", ".toggle-button", ".menu-button", ".text-field");
    /// What is painted on the timeline and has a meaning; the grid only helps the eye.
    private static final List<String> PAINTED = List.of(
            "start",
            "other",
            "file",
            "pause",
            "porthole",
            "stop",
            "whole-edge",
            "gap",
            "sight-edge",
            "picked-edge",
            "cursor");

    private static final List<Preference<Boolean>> TICKED = List.of(
            Preference.NOTIFY_DIED,
            Preference.NOTIFY_OOM,
            Preference.NOTIFY_UNHEALTHY,
            Preference.NOTIFY_GAP,
            Preference.NOTIFY_LOST);

    private OpenWindow window;

    @Start
    void start(Stage stage) {
        window = new OpenWindow(stage, Sessions.settings());
        stage.getScene().getStylesheets().setAll(PortholeWindow.sheets());
    }

    @AfterEach
    void close() {
        onFx(() -> window.themes().choiceProperty().set(ThemeChoice.SYSTEM));
        window.close();
    }

    /// The panes that are empty in the window, in a scene that is never shown; with the theme that is on.
    private static Parent panes() {
        var detail = new DetailView(
                ZoneOffset.UTC, new FileView(ZoneOffset.UTC, new FakeFileAccess(), new ManualScheduler()));
        detail.show(Panes.die(1, Map.of("com.docker.compose.project", "shop")));
        var errors = new ErrorsView(new NoErrorActions(), ZoneOffset.UTC, () -> {});
        errors.show(
                List.of(
                        Panes.entry(1, Panes.trouble("/srv/a.sock", 4), 412, true),
                        Panes.entry(2, Panes.trouble("/srv/b.sock", 7), 7, false)),
                NOW);
        errors.open();
        var sources = new SourcesView(
                new NoSourcesActions(),
                new FakeHosts()
                        .find(new FoundHost(
                                new Endpoint.Unix("/run/podman/podman.sock"),
                                FoundHost.Kind.SOCKET,
                                "Podman",
                                "You may not open this socket.",
                                "")),
                ZoneOffset.UTC);
        sources.show(
                Stream.concat(
                                Stream.of(SourceState.values()).map(state -> Panes.engine("/" + state, state, 3)),
                                Stream.of(Panes.directory("conf", SourceState.LIVE, 2)))
                        .toList(),
                NOW);
        sources.openAdd();
        var requests = new RequestsView(() -> {});
        requests.show(Panes.requests());
        requests.toggle();
        var all = new VBox(
                sources, detail, errors.strip(), errors, requests, new HighlightsView(HighlightRule.DEFAULTS, _ -> {}));
        all.getStyleClass().add(MainView.STYLE);
        new Scene(all, 900, 2_000).getStylesheets().setAll(PortholeWindow.sheets());
        return all;
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK", "HIGH_CONTRAST"})
    void aTickStandsOutInTheBoxThatHasTheFocus(ThemeChoice choice) {
        onFx(() -> {
            window.themes().choiceProperty().set(choice);
            var box = new CheckBox();
            box.setSelected(true);
            box.pseudoClassStateChanged(PseudoClass.getPseudoClass("focused"), true);
            var scene = new Scene(new VBox(box));
            scene.getStylesheets().setAll(PortholeWindow.sheets());
            scene.getRoot().applyCss();
            List<Pair> signs = Contrast.at(box);
            assertEquals(1, signs.size(), signs::toString);
            assertTrue(signs.getFirst().ratio() >= 4.5, signs::toString);
        });
    }

    @ParameterizedTest
    @EnumSource(value = ThemeChoice.class, names = "SYSTEM", mode = EnumSource.Mode.EXCLUDE)
    void everyTextAndSignStandsOut(ThemeChoice theme) throws Exception {
        fill();
        onFx(() -> window.themes().choiceProperty().set(theme));
        var pairs = new ArrayList<Pair>();
        onFx(() -> ((FindBar) window.main().lookup("." + FindBar.STYLE_CLASS)).open());
        onFx(() -> look(window.main(), pairs));
        onFx(() -> look(panes(), pairs));
        onFx(() -> look(settings(), ofSettings(), pairs));
        onFx(() -> lookAtRows(pairs));
        onFx(() -> lookAtMenu(pairs));
        onFx(() -> lookAtTimeline(pairs));
        assertTrue(pairs.size() > 1_000, () -> pairs.size() + " looked at");
        Map<String, Pair> worst = worst(pairs);
        worst.values().stream()
                .sorted(Comparator.comparingDouble(pair -> pair.ratio() / needed(pair, theme)))
                .limit(6)
                .forEach(pair -> System.out.println(theme + " " + pair));
        assertEquals(
                "",
                worst.values().stream()
                        .filter(pair -> pair.ratio() < needed(pair, theme))
                        .map(Pair::toString)
                        .sorted()
                        .collect(Collectors.joining("\n")));
    }

    /// One setting as it is by default, one that was changed and one with a mistake.
    private static Parent settings() {
        SettingsStore settings = Sessions.settings();
        settings.change(now -> now.with(Preference.KEEP, 5_000_000L));
        for (Preference<Boolean> ticked : TICKED) { // the mark of a box that is not ticked is not seen
            settings.change(now -> now.with(ticked, true));
        }
        var view = new SettingsView(new NoSettingsActions(settings));
        new Scene(view, 720, 700).getStylesheets().setAll(PortholeWindow.sheets());
        view.applyCss(); // from now on what is scrolled is found
        view.layout();
        ((TextField) view.lookup("#setting-" + Preference.RETRY_LONGEST.id())).setText("soon");
        return view;
    }

    private static List<String> ofSettings() {
        return PortholeWindow.sheets().stream()
                .filter(sheet -> sheet.endsWith("/settings.css"))
                .toList();
    }

    @ParameterizedTest
    @EnumSource(value = ThemeChoice.class, names = "SYSTEM", mode = EnumSource.Mode.EXCLUDE)
    void whatHasTheKeysHasALineAroundIt(ThemeChoice theme) throws Exception {
        fill();
        onFx(() -> window.themes().choiceProperty().set(theme));
        onFx(() -> window.main().showRow(1)); // its details have tabs
        List<String> controls =
                Stream.concat(CONTROLS.stream(), Stream.of(".tab-pane")).toList();
        assertEquals("", onFx(() -> unlined(controls, List.of(PseudoClass.getPseudoClass("focused")))));
    }

    @ParameterizedTest
    @EnumSource(value = ThemeChoice.class, names = "SYSTEM", mode = EnumSource.Mode.EXCLUDE)
    void theMouseOverARowHidesNothingOfWhatItIs(ThemeChoice theme) throws Exception {
        fill();
        onFx(() -> window.themes().choiceProperty().set(theme));
        for (String state : TINTS) {
            assertEquals(onFx(() -> tints(Set.of(state))), onFx(() -> tints(Set.of(state, "hover"))), state);
        }
    }

    /// What lies over everything else in the grounds of the rows in those states.
    private List<Paint> tints(Set<String> states) {
        var undo = new ArrayList<Runnable>();
        window.main().applyCss();
        window.main().layout();
        List<Region> rows = window.table().lookupAll(".table-row-cell:filled").stream()
                .map(Region.class::cast)
                .toList();
        assertEquals(7, rows.size());
        rows.forEach(row -> SheetStates.set(
                row, states.stream().map(PseudoClass::getPseudoClass).collect(Collectors.toSet()), undo));
        window.main().applyCss();
        List<Paint> tints = rows.stream()
                .map(row -> row.getBackground().getFills().getLast().getFill())
                .toList();
        undo.forEach(Runnable::run);
        window.main().applyCss();
        return tints;
    }

    /// A pane that needs more would widen all of them beyond the window's edge.
    @Test
    void theNarrowestWindowHasRoomForAllPanes() throws Exception {
        fill();
        assertTrue(onFx(() -> narrowest()) <= PortholeWindow.MIN_WIDTH, () -> "they need " + onFx(() -> narrowest()));
        onFx(() -> UserAction.of(window.main().actions(), "table.pause").run());
        assertTrue(onFx(() -> narrowest()) <= PortholeWindow.MIN_WIDTH, () -> "paused: " + onFx(() -> narrowest()));
    }

    private double narrowest() {
        window.main().applyCss();
        return window.main().minWidth(-1);
    }

    @ParameterizedTest
    @EnumSource(value = ThemeChoice.class, names = "SYSTEM", mode = EnumSource.Mode.EXCLUDE)
    void whatIsWrittenIntoOrDraggedIsFound(ThemeChoice theme) throws Exception {
        fill();
        onFx(() -> window.themes().choiceProperty().set(theme));
        assertEquals("", onFx(() -> unlined(List.of(".text-field", "#events-bar > .thumb"), List.of())));
    }

    @Test
    void everyControlHasALineAroundItInHighContrast() throws Exception {
        fill();
        onFx(() -> window.themes().choiceProperty().set(ThemeChoice.HIGH_CONTRAST));
        assertEquals("", onFx(() -> unlined(CONTROLS, List.of())));
    }

    /// The controls in that state whose line does not stand out.
    private String unlined(List<String> selectors, List<PseudoClass> state) {
        var undo = new ArrayList<Runnable>();
        window.main().applyCss();
        List<Region> controls = selectors.stream()
                .flatMap(selector -> window.main().lookupAll(selector).stream())
                .map(Region.class::cast)
                .filter(control -> !control.isDisabled() && control.isVisible())
                .toList();
        assertTrue(controls.size() >= selectors.size(), controls.size() + " controls");
        controls.forEach(control -> SheetStates.set(control, Set.copyOf(state), undo));
        window.main().applyCss();
        String unlined = controls.stream()
                .filter(control -> Contrast.outline(lined(control)) < 3)
                .map(control -> control + " " + Contrast.outline(lined(control)))
                .collect(Collectors.joining("\n"));
        undo.forEach(Runnable::run);
        return unlined;
    }

    /// Of tabs only the one that is shown can have the keys.
    private static Region lined(Region control) {
        return control instanceof TabPane tabs
                ? (Region) tabs.lookup(".tab:selected").lookup(".focus-indicator")
                : control;
    }

    private static double needed(Pair pair, ThemeChoice theme) {
        boolean more = theme == ThemeChoice.HIGH_CONTRAST;
        return switch (pair.kind()) {
            case TEXT -> more ? 7 : 4.5;
            case LARGE_TEXT -> more ? 4.5 : 3;
            case SIGN -> more ? 4.5 : 3;
        };
    }

    /// Of each two colours one pair.
    private static Map<String, Pair> worst(List<Pair> pairs) {
        return pairs.stream()
                .collect(Collectors.toMap(
                        pair -> pair.kind() + " " + pair.front() + pair.ground(),
                        pair -> pair,
                        (one, _) -> one,
                        TreeMap::new));
    }

    private static void look(Parent root, List<Pair> pairs) {
        look(root, PortholeWindow.sheets(), pairs);
    }

    /// @param sheets whose states are looked at
    private static void look(Parent root, List<String> sheets, List<Pair> pairs) {
        root.applyCss();
        root.layout();
        pairs.addAll(Contrast.at(root));
        for (String selector : selectors(sheets)) {
            SheetStates.with(root, selector, () -> pairs.addAll(Contrast.at(root)));
        }
    }

    private static Set<String> selectors(List<String> sheets) {
        try {
            return SheetStates.selectors(sheets);
        } catch (IOException e) {
            throw new IllegalStateException("The sheets of the window cannot be read", e);
        }
    }

    /// Rows in two states at a time.
    private void lookAtRows(List<Pair> pairs) {
        Set<Node> rows = window.table().lookupAll(".table-row-cell");
        for (String one : ROW_STATES) {
            for (String other : ROW_STATES) {
                var undo = new ArrayList<Runnable>();
                var states =
                        Stream.of(one, other).map(PseudoClass::getPseudoClass).collect(Collectors.toSet());
                rows.forEach(row -> SheetStates.set(row, states, undo));
                window.main().applyCss();
                rows.forEach(row -> pairs.addAll(Contrast.at(row)));
                undo.forEach(Runnable::run);
            }
        }
        window.main().applyCss();
    }

    private void lookAtMenu(List<Pair> pairs) {
        var menu = new ContextMenu(new MenuItem("Copy"), new MenuItem("Filter"));
        menu.show(window.main(), 10, 10);
        Parent root = menu.getScene().getRoot();
        root.applyCss();
        pairs.addAll(Contrast.at(root));
        SheetStates.with(root, ".menu-item:focused", () -> pairs.addAll(Contrast.at(root)));
        menu.hide();
    }

    private void lookAtTimeline(List<Pair> pairs) {
        Color ground = Contrast.ground(window.main().lookup(".timeline-start"));
        Color sight = painted("sight", ground);
        for (String name : PAINTED) {
            pairs.add(new Pair(Contrast.Kind.SIGN, "timeline-" + name, painted(name, ground), ground));
            pairs.add(new Pair(Contrast.Kind.SIGN, "timeline-" + name + " in sight", painted(name, sight), sight));
        }
    }

    private Color painted(String name, Color ground) {
        Background background = ((Region) window.main().lookup(".timeline-" + name)).getBackground();
        return Contrast.over((Color) background.getFills().getFirst().getFill(), ground);
    }

    /// A row of each group, and of what has a look of its own.
    private void fill() throws TimeoutException {
        window.append(List.of(
                Events.container("web", Action.START, "image", "nginx"),
                Events.container("web", Action.DIE, "image", "nginx", "exitCode", "137"),
                Events.container("web", Action.PAUSE, "image", "nginx"),
                Events.container("web", Action.RENAME, "oldName", "/www"),
                Events.file("conf", "/etc/nginx.conf", Action.FILE_WRITTEN),
                Events.flagged("odd", "The time is missing."),
                Event.porthole("local", Action.GAP, "12 s", 0)));
        await(() -> window.rows() == 7);
    }

    private static final class NoSourcesActions implements SourcesActions {
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
            return new WatchList.Added(Optional.empty(), "");
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

    /// @param store of the settings that are shown
    private record NoSettingsActions(SettingsStore store) implements SettingsActions {
        @Override
        public Settings settings() {
            return store.settings();
        }

        @Override
        public void change(UnaryOperator<Settings> change) {
            store.change(change);
        }

        @Override
        public String path() {
            return store.path().toString();
        }

        @Override
        public String whyNotInForce(Preference<?> preference) {
            return "";
        }

        @Override
        public void showSources() {}

        @Override
        public void showHighlights() {}

        @Override
        public void showKeys() {}
    }

    private static final class NoErrorActions implements ErrorsActions {
        @Override
        public void retryNow(String source) {}

        @Override
        public void clear() {}
    }
}
