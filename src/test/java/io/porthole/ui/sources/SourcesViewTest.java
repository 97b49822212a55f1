package io.porthole.ui.sources;

import static io.porthole.testing.Panes.NOW;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.porthole.engine.Endpoint;
import io.porthole.engine.EngineException;
import io.porthole.engine.FoundHost;
import io.porthole.explain.Finding;
import io.porthole.explain.Findings;
import io.porthole.filter.groups.Group;
import io.porthole.monitor.SourceAccount;
import io.porthole.monitor.SourceHealth;
import io.porthole.monitor.SourceSpec;
import io.porthole.monitor.WatchList;
import io.porthole.testing.FakeHosts;
import io.porthole.testing.Panes;
import io.porthole.ui.fx.Figures;
import io.porthole.ui.fx.KeyedLines.Line;
import io.porthole.watcher.ReadProgress;
import io.porthole.watcher.SourceState;
import io.porthole.watcher.WatchOptions;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // the extension calls start
class SourcesViewTest {
    private static final String PROD = "/srv/prod.sock";
    private static final SourceHealth LOCAL = Panes.engine("/var/run/docker.sock", SourceState.LIVE, 312);
    private static final SourceHealth WAITING = Panes.engine(PROD, SourceState.RETRYING, 0, Panes.trouble(PROD, 4));
    private static final SourceHealth CONF = Panes.directory("./conf", SourceState.LIVE, 2);

    private final List<String> asked = new ArrayList<>();
    private final FakeHosts hosts = new FakeHosts();
    private SourcesView view;

    @Start
    void start(Stage stage) {
        view = new SourcesView(new Asked(), hosts, ZoneOffset.UTC);
        view.show(List.of(CONF, LOCAL, WAITING), NOW);
        stage.setScene(new Scene(view, 260, 700));
        stage.show();
    }

    @Test
    void hostsComeBeforeFilesEachUnderAHeading(FxRobot robot) {
        assertEquals(
                List.of("heading HOSTS", "source local", "source " + PROD, "heading FILES", "source ./conf"),
                list(robot).getItems().stream().map(line -> line.value().key()).toList());
    }

    @Test
    void aLineTellsTheRateOrWhatItWaitsFor(FxRobot robot) {
        assertTrue(robot.lookup("312/s").tryQuery().isPresent());
        assertTrue(robot.lookup("retry in 8 s").tryQuery().isPresent());
        robot.interact(() -> view.show(List.of(WAITING), NOW.plusSeconds(5)));
        assertTrue(robot.lookup("retry in 3 s").tryQuery().isPresent());
    }

    @Test
    void aDirectoryThatIsPolledSaysSoAndHowOften(FxRobot robot) {
        var health = new SourceHealth(CONF.spec(), SourceState.LIVE, 42, 2, null, "polled 5 s");
        robot.interact(() -> view.show(List.of(health), NOW));
        assertTrue(robot.lookup("polled 5 s · 2/s").tryQuery().isPresent());
        assertTrue(SourceText.of(health, NOW).about().startsWith("./conf: live, polled 5 s\n"));
    }

    @Test
    void anOpenedFileTellsHowFarItIsReadAndThenItsEvents(FxRobot robot) {
        robot.interact(() -> view.show(List.of(LOCAL, opened(SourceState.READING, 512)), NOW));
        assertTrue(robot.lookup("reading 50 %").tryQuery().isPresent());
        robot.interact(() -> view.show(List.of(LOCAL, opened(SourceState.CLOSED, 1_024)), NOW));
        assertTrue(robot.lookup("1,284 events").tryQuery().isPresent());
        assertTrue(robot.lookup("OPENED").tryQuery().isPresent());
        assertEquals(
                "friday.porthole: read\nopened from /tmp/friday.porthole\n1,284 events in 1,024 bytes (1.0 KiB) of"
                        + " 1,024 bytes (1.0 KiB)",
                SourceText.of(opened(SourceState.CLOSED, 1_024), NOW).about());
    }

    private static SourceHealth opened(SourceState state, long read) {
        return new SourceHealth(
                new SourceSpec.Opened("friday.porthole", Path.of("/tmp/friday.porthole")),
                state,
                1_284,
                0,
                null,
                "",
                new SourceHealth.Reading(new ReadProgress(read, 1_024), List.of("local", "prod")));
    }

    @Test
    void everyStateIsToldInWords() {
        for (SourceState state : SourceState.values()) {
            var text = SourceText.of(Panes.engine(PROD, state, 0), NOW);
            String word =
                    state == SourceState.RETRYING ? "retrying" : state.name().toLowerCase(Locale.ROOT);
            assertTrue(text.about().startsWith(PROD + ": " + word), text.about());
            assertTrue(text.about().contains("1,284,000 events"), text.about());
        }
    }

    @Test
    void selectionStaysWithItsSourceWhenLinesComeAndGo(FxRobot robot) {
        select(robot, 2);
        var before = list(robot).getSelectionModel().getSelectedItem();
        robot.interact(() -> view.show(List.of(CONF, WAITING), NOW.plusSeconds(1)));
        assertSame(before, list(robot).getSelectionModel().getSelectedItem());
        robot.interact(() -> view.show(List.of(LOCAL, WAITING, CONF), NOW.plusSeconds(2)));
        assertSame(before, list(robot).getSelectionModel().getSelectedItem());
        assertEquals(2, list(robot).getSelectionModel().getSelectedIndex());
    }

    @Test
    void aRemovedSourceLeavesNoneSelected(FxRobot robot) {
        select(robot, 2);
        robot.interact(() -> view.show(List.of(LOCAL, CONF), NOW));
        assertEquals(-1, list(robot).getSelectionModel().getSelectedIndex());
    }

    @Test
    void groupsStandUnderTheirHost(FxRobot robot) {
        showGroups(robot);
        assertEquals(
                List.of("local", "etl 5", "shop 12", "web 8 closed", "and 9,900 more"),
                list(robot).getItems().stream()
                        .skip(1)
                        .limit(5)
                        .map(SourcesViewTest::told)
                        .toList());
        assertTrue(robot.lookup("▲ 2 · 5").tryQuery().isPresent());
    }

    @Test
    void aClickShowsOnlyAGroup(FxRobot robot) {
        showGroups(robot);
        robot.clickOn("web");
        assertEquals(List.of("group web"), asked);
    }

    @Test
    void aGroupIsOpenedAndClosed(FxRobot robot) {
        showGroups(robot);
        robot.clickOn("▸");
        assertTrue(robot.lookup("shop-web-2").tryQuery().isPresent());
        robot.type(KeyCode.LEFT);
        assertFalse(robot.lookup("shop-web-2").tryQuery().isPresent());
        robot.type(KeyCode.RIGHT).type(KeyCode.DOWN).type(KeyCode.ENTER);
        assertEquals(List.of("group shop-web-1"), asked);
    }

    @Test
    void findingsStandAtTheEndAndAtTheirContainers(FxRobot robot) {
        showGroups(robot);
        List<Finding> found = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            found.add(new Finding(Finding.Kind.NEWER, "local", "ab12", "shop-web-1", "/srv/" + i + ".conf", 0));
        }
        robot.interact(() -> view.showFindings(new Findings(found, true)));
        assertTrue(robot.lookup("✎ 60 · 12").tryQuery().isPresent(), "the closed project");
        List<Line<SourcesLine>> lines = list(robot).getItems();
        assertEquals("and 10 more", told(lines.getLast()));
        assertEquals("shop-web-1", told(lines.get(lines.size() - 2)));

        robot.interact(() -> view.showFindings(new Findings(found.subList(7, 8), false)));
        robot.clickOn("newer · shop-web-1");
        assertEquals(List.of("finding /srv/7.conf"), asked);
        var before = new Group(
                Group.Kind.CONTAINER, "local", "shop", "web", "shop-web-1", 3, 0, Group.State.STOPPED, List.of(), 0);
        var now = group(Group.Kind.CONTAINER, "web", "shop-web-1", 4, 0, List.of());
        var host =
                new Group(Group.Kind.SOURCE, "local", "", "", "", 7, 0, Group.State.RUNNING, List.of(before, now), 0);
        robot.interact(() -> view.showGroups(Map.of("local", host)));
        assertTrue(robot.lookup("3").tryQuery().isPresent(), "one of that name that has ended");
        assertTrue(robot.lookup("✎ 1 · 4").tryQuery().isPresent());
        showGroups(robot);
        robot.interact(() -> view.showFindings(Findings.NONE));
        assertTrue(robot.lookup("FINDINGS").tryQuery().isEmpty());
        assertTrue(robot.lookup("12").tryQuery().isPresent());
    }

    private void showGroups(FxRobot robot) {
        var one = group(Group.Kind.CONTAINER, "web", "shop-web-1", 4, 0, List.of());
        var two = group(Group.Kind.CONTAINER, "web", "shop-web-2", 4, 0, List.of());
        var web = group(Group.Kind.SERVICE, "web", "", 8, 0, List.of(one, two));
        var shop = group(Group.Kind.PROJECT, "", "", 12, 0, List.of(web));
        var etl = new Group(Group.Kind.CONTAINER, "local", "", "", "etl", 5, 2, Group.State.STOPPED, List.of(), 0);
        var host = new Group(
                Group.Kind.SOURCE, "local", "", "", "", 17, 2, Group.State.RUNNING, List.of(etl, shop), 9_900);
        robot.interact(() -> view.showGroups(Map.of("local", host)));
    }

    private static Group group(
            Group.Kind kind, String service, String name, long events, long wrong, List<Group> members) {
        return new Group(kind, "local", "shop", service, name, events, wrong, Group.State.RUNNING, members, 0);
    }

    private static String told(FxRobot robot) {
        return robot.lookup("#" + SourcesView.TOLD_ID).queryAs(Label.class).getText();
    }

    private static String told(Line<SourcesLine> line) {
        return switch (line.value()) {
            case SourcesLine.Heading heading -> heading.title();
            case SourcesLine.Entry entry -> entry.name();
            case SourcesLine.Member member ->
                member.group().title() + " " + member.group().events()
                        + (member.canOpen() && !member.open() ? " closed" : "");
            case SourcesLine.Found found -> found.finding().container();
            case SourcesLine.More more -> "and " + Figures.number(more.count()) + " more";
        };
    }

    @Test
    void headingsAreNeverSelected(FxRobot robot) {
        select(robot, 2);
        robot.type(KeyCode.DOWN);
        assertEquals(4, list(robot).getSelectionModel().getSelectedIndex());
        robot.type(KeyCode.UP);
        assertEquals(2, list(robot).getSelectionModel().getSelectedIndex());
        robot.type(KeyCode.UP, 2);
        assertEquals(1, list(robot).getSelectionModel().getSelectedIndex());
    }

    @Test
    void deleteRemovesAndSaysSo(FxRobot robot) {
        select(robot, 2);
        robot.type(KeyCode.DELETE);
        assertEquals(List.of("remove " + PROD), asked);
        assertEquals("Removed " + PROD + ". Its rows stay.", told(robot));
    }

    @Test
    void enterShowsOnlyTheSelected(FxRobot robot) {
        select(robot, 4);
        robot.type(KeyCode.ENTER);
        assertEquals(List.of("only ./conf"), asked);
    }

    @Test
    void retryIsThereForWhatWaitsAndOnlyForThat(FxRobot robot) {
        select(robot, 1);
        assertTrue(robot.lookup("#" + SourcesView.RETRY_ID).query().isDisabled());
        select(robot, 2);
        robot.clickOn("#" + SourcesView.RETRY_ID);
        assertEquals(List.of("retry " + PROD), asked);
        robot.interact(() -> view.show(List.of(LOCAL, Panes.engine(PROD, SourceState.LIVE, 1)), NOW));
        assertTrue(robot.lookup("#" + SourcesView.RETRY_ID).query().isDisabled());
    }

    @Test
    void aWrongAddressIsToldUnderTheFieldAndStaysThere(FxRobot robot) {
        robot.clickOn("#" + SourcesView.ADD_ID).write("wrong").type(KeyCode.ENTER);
        assertEquals("wrong is no address: write unix:///path.", mistake(robot).getText());
        assertTrue(mistake(robot).isVisible());
        robot.write("!");
        assertFalse(mistake(robot).isVisible());
    }

    @Test
    void aRightAddressIsTakenAndClosesTheField(FxRobot robot) {
        robot.clickOn("#" + SourcesView.ADD_ID).write("tcp://h").clickOn("#" + SourceForm.CONFIRM_ID);
        assertEquals(List.of("add tcp://h"), asked);
        assertFalse(formIsOpen(robot));
        assertEquals("Added tcp://h. local went.", told(robot));
    }

    @Test
    void aDirectoryThatIsAddedWithoutTheFormTellsWhatCameOfItToo(FxRobot robot) {
        robot.interact(() -> view.add(Path.of("/srv/conf")));
        assertEquals("Added /srv/conf.", told(robot));
        robot.interact(() -> view.add(Path.of("wrong")));
        assertEquals("wrong is no address: write unix:///path.", told(robot));
    }

    @Test
    void escapeClosesTheFieldAndAddsNothing(FxRobot robot) {
        robot.clickOn("#" + SourcesView.ADD_ID).write("tcp://h").type(KeyCode.ESCAPE);
        assertEquals(List.of(), asked);
        assertTrue(list(robot).isFocused());
    }

    @Test
    void aHundredSourcesAreUpdatedInPlace(FxRobot robot) {
        robot.interact(() -> view.show(hundred(0), NOW));
        select(robot, 50);
        var before = List.copyOf(list(robot).getItems());
        for (int round = 1; round <= 100; round++) {
            int rate = round;
            robot.interact(() -> view.show(hundred(rate), NOW));
        }
        assertEquals(before, list(robot).getItems());
        assertEquals(50, list(robot).getSelectionModel().getSelectedIndex());
        assertTrue(robot.lookup("100/s").tryQuery().isPresent());
        int cells = list(robot).lookupAll("." + SourceCell.STYLE_CLASS).size();
        assertTrue(
                cells < 40, () -> cells + " cells for a list of " + list(robot).getHeight() + " pixels");
    }

    private static List<SourceHealth> hundred(double perSecond) {
        return IntStream.range(0, 100)
                .mapToObj(i -> i % 2 == 0
                        ? Panes.engine("/live/" + i, SourceState.LIVE, perSecond)
                        : Panes.engine("/dead/" + i, SourceState.RETRYING, 0, Panes.trouble("/dead/" + i, 4)))
                .toList();
    }

    @Test
    void theHealthOfTheSelectedSourceIsShownAndHidden(FxRobot robot) {
        select(robot, 1);
        robot.type(KeyCode.I);
        assertTrue(account(robot).contains("Connected since 13:52:10"), account(robot));
        assertTrue(account(robot).contains("Its clock 30.0 s ahead ± 0.5 s"), account(robot));
        assertTrue(account(robot).contains("Lost 12"), account(robot));
        assertTrue(account(robot).contains("GET /containers/{id}/json 18"), account(robot));
        robot.clickOn("#" + SourcesView.HEALTH_ID);
        assertFalse(robot.lookup(".source-account").query().isVisible());
    }

    @Test
    void theHealthFollowsTheSelection(FxRobot robot) {
        robot.clickOn("#" + SourcesView.HEALTH_ID);
        assertEquals("", account(robot));
        select(robot, 4);
        assertTrue(account(robot).startsWith("Watched since"), account(robot));
        assertFalse(account(robot).contains("clock"), account(robot));
    }

    @Test
    void f2ChangesTheSelectedSource(FxRobot robot) {
        select(robot, 2);
        robot.type(KeyCode.F2);
        assertEquals("unix://" + PROD, field(robot, SourceForm.FIELD_ID).getText());
        assertEquals("", field(robot, SourceForm.NAME_ID).getText());
        robot.clickOn("#" + SourceForm.NAME_ID).write("prod").type(KeyCode.ENTER);
        assertEquals(List.of("change " + PROD + " to unix://" + PROD + " as prod"), asked);
        assertFalse(formIsOpen(robot));
        robot.clickOn("#" + SourcesView.ADD_ID);
        assertEquals("", field(robot, SourceForm.FIELD_ID).getText());
    }

    @Test
    void aNewSourceMayHaveANameOfItsOwn(FxRobot robot) {
        robot.clickOn("#" + SourcesView.ADD_ID).write("tcp://h").clickOn("#" + SourceForm.NAME_ID);
        robot.write("build").type(KeyCode.ENTER);
        assertEquals(List.of("add tcp://h as build"), asked);
    }

    @Test
    void foundHostsAreOfferedButForThoseThatAreWatched(FxRobot robot) throws TimeoutException {
        hosts.find(found("/var/run/docker.sock", ""), found("/run/podman/podman.sock", "You may not open it."));
        robot.clickOn("#" + SourcesView.ADD_ID);
        await(() -> foundList(robot).getItems().size() == 1);
        robot.interact(() -> foundList(robot).requestFocus());
        robot.interact(() -> foundList(robot).getSelectionModel().select(0));
        robot.type(KeyCode.ENTER);
        assertEquals(
                "unix:///run/podman/podman.sock",
                field(robot, SourceForm.FIELD_ID).getText());
        assertEquals("You may not open it.", mistake(robot).getText());
        assertEquals(List.of(), asked);
    }

    @Test
    void aTestTellsWhatAnswers(FxRobot robot) throws TimeoutException {
        robot.clickOn("#" + SourcesView.ADD_ID).write("tcp://h").clickOn("#" + HostTest.BUTTON_ID);
        await(() -> result(robot).getText().equals("Docker 20.10.24, API 1.41, answers in 4 ms."));
        assertTrue(result(robot).getPseudoClassStates().contains(HostTest.GOOD));
        robot.clickOn("#" + SourceForm.FIELD_ID).type(KeyCode.END).write("x");
        assertFalse(result(robot).isVisible());
        assertEquals(List.of(), asked);
    }

    @Test
    void theFocusStaysWhereATestWasAskedFor(FxRobot robot) throws TimeoutException {
        robot.clickOn("#" + SourcesView.ADD_ID).write("tcp://h").clickOn("#" + HostTest.BUTTON_ID);
        await(() -> result(robot).getPseudoClassStates().contains(HostTest.GOOD));
        assertTrue(robot.lookup("#" + HostTest.BUTTON_ID).query().isFocused());
    }

    @Test
    void aTestTellsWhatIsWrong(FxRobot robot) throws TimeoutException {
        hosts.test(endpoint -> {
            throw new EngineException("The connection to " + endpoint + " was refused.", "Check the port.");
        });
        robot.clickOn("#" + SourcesView.ADD_ID).write("tcp://h:1").clickOn("#" + HostTest.BUTTON_ID);
        await(() -> result(robot).getText().equals("The connection to tcp://h:1 was refused. Check the port."));
        assertTrue(result(robot).getPseudoClassStates().contains(HostTest.WRONG));
    }

    @Test
    void aTestThatIsUnderWayEndsWithTheForm(FxRobot robot) throws InterruptedException {
        hosts.testForever();
        robot.clickOn("#" + SourcesView.ADD_ID).write("tcp://h").clickOn("#" + HostTest.BUTTON_ID);
        hosts.awaitTest();
        assertEquals("Asking tcp://h:2375…", result(robot).getText());
        robot.type(KeyCode.ESCAPE);
        hosts.awaitInterrupt();
        WaitForAsyncUtils.waitForFxEvents();
        assertFalse(result(robot).isVisible());
    }

    @Test
    void aDirectoryIsNotTested(FxRobot robot) {
        robot.clickOn("#" + SourcesView.ADD_ID).write("/srv/conf");
        assertTrue(robot.lookup("#" + HostTest.BUTTON_ID).query().isDisabled());
    }

    private static FoundHost found(String path, String problem) {
        return new FoundHost(new Endpoint.Unix(path), FoundHost.Kind.SOCKET, "a socket", problem, "");
    }

    private static void await(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> WaitForAsyncUtils.waitForAsyncFx(10_000, condition));
    }

    private static Label result(FxRobot robot) {
        return robot.lookup("#" + HostTest.RESULT_ID).queryAs(Label.class);
    }

    private static TextField field(FxRobot robot, String id) {
        return robot.lookup("#" + id).queryAs(TextField.class);
    }

    /// The lines of the account that are shown, each as its key and its value.
    private static String account(FxRobot robot) {
        Parent lines = robot.lookup("#" + AccountView.LINES_ID).queryAs(Parent.class);
        return lines.getChildrenUnmodifiable().stream()
                .filter(Node::isVisible)
                .map(line -> ((Parent) line)
                        .getChildrenUnmodifiable().stream()
                                .map(label -> ((Label) label).getText())
                                .collect(Collectors.joining(" ")))
                .collect(Collectors.joining("\n"));
    }

    @SuppressWarnings("unchecked") // a look-up knows no element types
    private static ListView<FoundHost> foundList(FxRobot robot) {
        return robot.lookup("#" + FoundHosts.LIST_ID).queryAs(ListView.class);
    }

    private static boolean formIsOpen(FxRobot robot) {
        return robot.lookup(".source-form").query().isVisible();
    }

    private static Label mistake(FxRobot robot) {
        return robot.lookup("#" + SourceForm.MISTAKE_ID).queryAs(Label.class);
    }

    private void select(FxRobot robot, int at) {
        robot.interact(() -> {
            list(robot).requestFocus();
            list(robot).getSelectionModel().clearAndSelect(at);
        });
    }

    @SuppressWarnings("unchecked") // a look-up knows no element types
    private static ListView<Line<SourcesLine>> list(FxRobot robot) {
        return robot.lookup("#" + SourcesView.LIST_ID).queryAs(ListView.class);
    }

    private final class Asked implements SourcesActions {
        @Override
        public WatchList.Added add(String address, String name, WatchOptions options) {
            if (address.startsWith("wrong")) {
                return new WatchList.Added(Optional.of(address + " is no address: write unix:///path."), "");
            }
            asked.add(name.isEmpty() ? "add " + address : "add " + address + " as " + name);
            return new WatchList.Added(Optional.empty(), address.startsWith("tcp") ? "local went." : "");
        }

        @Override
        public Optional<String> change(String source, String address, String name, WatchOptions options) {
            asked.add("change " + source + " to " + address + " as " + name);
            return Optional.empty();
        }

        @Override
        public Optional<SourceAccount> account(String name) {
            return Optional.of(Panes.account());
        }

        @Override
        public void remove(String name) {
            asked.add("remove " + name);
        }

        @Override
        public void retryNow(String name) {
            asked.add("retry " + name);
        }

        @Override
        public void showGroup(Group group, boolean withSource) {
            asked.add("group " + group.title() + (withSource ? " of " + group.source() : ""));
        }

        @Override
        public void showFinding(Finding finding) {
            asked.add("finding " + finding.path());
        }

        @Override
        public void showOnly(@Nullable String name) {
            asked.add("only " + name);
        }
    }
}
