package io.porthole.ui.requests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.porthole.engine.EngineRequest;
import io.porthole.testing.Panes;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // the extension calls start
class RequestsViewTest {
    private final AtomicInteger closed = new AtomicInteger();
    private RequestsView view;

    @Start
    void start(Stage stage) {
        view = new RequestsView(closed::incrementAndGet);
        view.show(Panes.requests());
        stage.setScene(new Scene(view, 700, 500));
        stage.show();
    }

    @Test
    void everyKindIsListedAlsoThoseThatWereNotSent() {
        List<RequestLine> lines = RequestLine.of(Panes.requests());
        assertEquals("ALL HOSTS", lines.getFirst().text());
        assertEquals(
                Arrays.stream(EngineRequest.values())
                        .map(request -> "GET " + request.template())
                        .toList(),
                lines.stream()
                        .filter(line -> line.key().startsWith("all "))
                        .map(line -> ((RequestLine.Kind) line).request())
                        .toList());
        assertEquals("  GET /_ping  2,828", lines.get(1).text());
        assertEquals("  GET /info  0", lines.get(3).text());
    }

    @Test
    void eachHostTellsWhatWasSentAndWhatCameOfTheLast() {
        List<String> texts =
                RequestLine.of(Panes.requests()).stream().map(RequestLine::text).toList();
        int proxy = texts.indexOf("unix:///run/proxy.sock");
        assertEquals("  GET /_ping  1,412  status 200", texts.get(proxy + 1));
        assertEquals("  GET /events  7  status 403", texts.get(proxy + 2));
        assertTrue(texts.contains("  GET /_ping  4  no answer"), texts::toString);
    }

    @Test
    void whatWentWrongIsMarked() {
        List<RequestLine.Kind> kinds = RequestLine.of(Panes.requests()).stream()
                .filter(RequestLine.Kind.class::isInstance)
                .map(RequestLine.Kind.class::cast)
                .filter(kind -> !kind.good())
                .toList();
        assertEquals(
                List.of("no answer", "status 403"),
                kinds.stream().map(RequestLine.Kind::last).toList());
        assertEquals("no answer: 3", kinds.getFirst().outcomes());
    }

    @Test
    void itIsHiddenUntilItIsAskedForAndSaysThatNothingElseCanBeSent(FxRobot robot) {
        assertFalse(view.isVisible());
        robot.interact(view::toggle);
        assertTrue(view.isVisible());
        String complete = robot.lookup("#" + RequestsView.COMPLETE_ID)
                .queryAs(Label.class)
                .getText();
        assertTrue(complete.endsWith("nothing else can be sent."), complete);
        assertTrue(robot.lookup("2,828").tryQuery().isPresent());
    }

    @Test
    void escapeAndTheButtonCloseIt(FxRobot robot) {
        robot.interact(view::toggle);
        robot.type(KeyCode.ESCAPE);
        assertFalse(view.isVisible());
        robot.interact(view::toggle);
        robot.clickOn("#" + RequestsView.CLOSE_ID);
        assertFalse(view.isVisible());
        assertEquals(2, closed.get());
    }

    @Test
    void theListCanBeCopied(FxRobot robot) {
        robot.interact(view::toggle);
        robot.clickOn("#" + RequestsView.COPY_ID);
        String copied = WaitForAsyncUtils.waitForAsyncFx(
                10_000, () -> Clipboard.getSystemClipboard().getString());
        assertTrue(copied.contains("unix:///run/proxy.sock\n  GET /_ping  1,412  status 200\n"), copied);
    }
}
