package io.porthole.ui.detail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.porthole.event.Action;
import io.porthole.event.Actor;
import io.porthole.event.Event;
import io.porthole.explain.Finding;
import io.porthole.explain.Findings;
import io.porthole.log.EventLog;
import io.porthole.testing.Events;
import io.porthole.testing.FakeFileAccess;
import io.porthole.testing.ManualScheduler;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TabPane;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // the extension calls start
class RelatedViewTest {
    private static final String ID = "ab12".repeat(16);
    private static final Event WRITTEN = Events.file("conf", "/srv/nginx.conf", Action.FILE_WRITTEN)
            .of(new Actor(
                    "/srv/nginx.conf",
                    "",
                    Map.of(
                            "mountedBy",
                            "web, red \u001b[31m",
                            "mountedById",
                            "ab12ab12ab12, cd34",
                            "inside",
                            "/etc/nginx.conf")));
    private static final Findings NEWER = new Findings(
            List.of(new Finding(Finding.Kind.NEWER, "local", ID, "web", "/srv/nginx.conf", Events.T0)), false);

    private final List<String> asked = new ArrayList<>();
    private final EventLog log = new EventLog(1_000);
    private DetailView view;

    @Start
    void start(Stage stage) {
        view = new DetailView(
                ZoneOffset.UTC, new FileView(ZoneOffset.UTC, new FakeFileAccess(), new ManualScheduler()));
        view.setRelatedActions(new Asked());
        stage.setScene(new Scene(view, 800, 400));
        stage.show();
    }

    @Stop
    void stop() {
        view.close();
    }

    @Test
    void aFileTellsWhoMountsItWhatThatMeansAndWhatCameOfIt(FxRobot robot) throws TimeoutException {
        log.append(List.of(WRITTEN), 1);
        show(robot, 1);
        robot.interact(() -> view.refresh(log.snapshot(), NEWER));
        List<String> first = List.of(
                "▲ nginx.conf is newer than container web, which has not been restarted since.",
                "mounted by web at /etc/nginx.conf",
                "mounted by red \\u001b[31m at /etc/nginx.conf");
        assertEquals(first, texts());
        log.append(List.of(die()), 2);
        robot.interact(() -> view.refresh(log.snapshot(), Findings.NONE));
        await("0.000 s after · die web · exit 137");
        assertEquals(3, list().getItems().size(), "what is no longer the case has gone");
        assertEquals("Related (3)", tabs().getTabs().get(1).getText());
    }

    @Test
    void aLineLeadsToItsContainerOrRow(FxRobot robot) throws TimeoutException {
        log.append(List.of(WRITTEN, die()), 1);
        robot.interact(() -> view.refresh(log.snapshot(), Findings.NONE));
        show(robot, 1);
        await("0.000 s after · die web · exit 137");
        robot.interact(() -> {
            tabs().getSelectionModel().select(1);
            list().requestFocus();
            list().getSelectionModel().select(0);
        });
        robot.type(KeyCode.ENTER).type(KeyCode.DOWN, 2).type(KeyCode.ENTER);
        assertEquals(List.of("follow web ab12ab12ab12", "go to 2"), asked);
    }

    @Test
    void aRowWithoutRelationsSaysWhy(FxRobot robot) {
        log.append(
                List.of(Events.file("conf", "/srv/a", Action.FILE_WRITTEN), die(), Events.container("a", Action.START)),
                1);
        robot.interact(() -> view.refresh(log.snapshot(), Findings.NONE));
        show(robot, 1);
        assertTrue(nothing().startsWith("No running container"), nothing());
        show(robot, 2);
        assertTrue(nothing().startsWith("No file that this container mounts"), nothing());
        show(robot, 3);
        assertTrue(nothing().startsWith("Nothing."), nothing());
        assertEquals("Related", tabs().getTabs().get(1).getText());
    }

    @Test
    void whereNoRowIsShownNothingIsRelated(FxRobot robot) {
        log.append(List.of(WRITTEN), 1);
        show(robot, 1);
        assertEquals(2, list().getItems().size());
        robot.interact(() -> view.show(null));
        robot.interact(() -> view.refresh(log.snapshot(), NEWER));
        assertEquals(List.of(), list().getItems());
        assertEquals("Related", tabs().getTabs().get(1).getText());
    }

    private static Event die() {
        Event die = Events.container("web", Action.DIE, "exitCode", "137");
        return die.of(new Actor("web", ID, die.actorAttributes()));
    }

    private void show(FxRobot robot, long number) {
        robot.interact(() -> view.show(Objects.requireNonNull(log.row(number))));
    }

    private void await(String text) throws TimeoutException {
        WaitForAsyncUtils.waitFor(
                15, TimeUnit.SECONDS, () -> WaitForAsyncUtils.waitForAsyncFx(10_000, () -> texts().contains(text)));
    }

    private List<String> texts() {
        return list().getItems().stream().map(RelatedLine::text).toList();
    }

    private String nothing() {
        return ((Label) Objects.requireNonNull(list().getPlaceholder())).getText();
    }

    private TabPane tabs() {
        return (TabPane) view.lookup("#" + DetailView.TABS_ID);
    }

    @SuppressWarnings("unchecked") // a tab knows no element types
    private ListView<RelatedLine> list() {
        return (ListView<RelatedLine>) tabs().getTabs().get(1).getContent();
    }

    private final class Asked implements RelatedActions {
        @Override
        public void goTo(long number) {
            asked.add("go to " + number);
        }

        @Override
        public void follow(String name, String id) {
            asked.add("follow " + name + " " + id);
        }
    }
}
