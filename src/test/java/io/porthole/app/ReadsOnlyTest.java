package io.porthole.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.porthole.engine.EngineConnection;
import io.porthole.engine.EngineRequest;
import io.porthole.engine.RequestLog;
import io.porthole.event.Action;
import io.porthole.monitor.SourceSpec;
import io.porthole.testing.FakeAnswer;
import io.porthole.testing.FakeEngine;
import io.porthole.testing.RealEngine;
import io.porthole.testing.RecordingProxy;
import io.porthole.testing.ScriptedLife;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import javafx.scene.Node;
import javafx.scene.control.TabPane;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// What the window sends to an engine, seen from outside, on every pane and every error path: a few GET requests
/// without a body, each on a connection of its own.
@ExtendWith(ApplicationExtension.class)
@Timeout(300)
@SuppressWarnings("NullAway.Init") // set by start, which the extension calls before each test
class ReadsOnlyTest {
    /// Written down here once more, so that a request that is added to the program must be added here, too.
    private static final Set<String> ALLOWED = Set.of(
            "GET /_ping HTTP/1.1",
            "GET /v{version}/version HTTP/1.1",
            "GET /v{version}/info HTTP/1.1",
            "GET /v{version}/events HTTP/1.1",
            "GET /v{version}/events?since={time} HTTP/1.1",
            "GET /v{version}/events?since={time}&until={time} HTTP/1.1",
            "GET /v{version}/containers/json HTTP/1.1",
            "GET /v{version}/containers/json?all=1 HTTP/1.1",
            "GET /v{version}/containers/{id}/json HTTP/1.1");

    /// What the README tells people to allow in a proxy that takes an expression for the path.
    private static final Pattern PROXY_RULE =
            Pattern.compile("/(v1\\.[0-9]+/)?(_ping|version|info|events|containers/json|containers/[0-9a-f]+/json)");

    private static final Set<String> HEADERS = Set.of("Host", "Accept-Encoding", "User-Agent");

    /// What an engine, or what stands in its place, may answer to a ping or to the request for events.
    private static final List<FakeAnswer> ERRORS = List.of(
            FakeAnswer.raw(""),
            FakeAnswer.raw("SSH-2.0-OpenSSH_9.2\r\n"),
            FakeAnswer.raw("HTTP/1.1 200 OK\r\n\r\n<html>Log in</html>"),
            FakeAnswer.raw("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n\u001f"),
            FakeAnswer.raw("HTTP/1.1 101 Upgrade\r\nUpgrade: tcp\r\n\r\n"),
            FakeAnswer.redirect(307, "/containers/json"),
            FakeAnswer.redirect(301, "http://localhost:1/"),
            FakeAnswer.status(400, "{\"message\":\"client version 1.41 is too new. Maximum is 1.24\"}"),
            FakeAnswer.status(401, "{}"),
            FakeAnswer.status(403, "forbidden"),
            FakeAnswer.status(404, "{\"message\":\"page not found\"}"),
            FakeAnswer.status(500, "{\"message\":\"out of order\"}"));

    private TestWindow window;

    @Start
    void start(Stage stage) {
        window = new TestWindow(stage);
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void everyErrorPathReadsOnly() throws Exception {
        for (FakeAnswer error : ERRORS) {
            for (String path : List.of("/_ping", "/events")) {
                try (var engine = FakeEngine.unix();
                        var proxy = RecordingProxy.before(engine.endpoint())) {
                    engine.on(path, error);
                    SourceSpec source = window.add(new SourceSpec.Engine(proxy.endpoint()));
                    TestWindow.await(() -> window.monitor().errors().entries().stream()
                            .anyMatch(entry -> entry.latest().source().equals(source.name())));
                    if (path.equals("/_ping")) {
                        engine.on(path, FakeAnswer.text("OK"));
                    } else {
                        engine.streamEvents();
                    }
                    TestWindow.await(() -> {
                        window.monitor().retryNow(source.name());
                        return engine.openStreams() == 1;
                    });
                    lose(engine, source);
                    window.monitor().remove(source.name());
                    proxy.awaitNoConnection();
                    assertReadsOnly(proxy);
                }
            }
        }
    }

    /// Every way in which a stream ends.
    private void lose(FakeEngine engine, SourceSpec source) throws TimeoutException {
        List<Runnable> losses = List.of(engine::cutStreams, engine::endStreams, () -> engine.send("<html>"), () -> {
            engine.stop();
            engine.restart();
        });
        for (Runnable loss : losses) {
            loss.run();
            TestWindow.await(() -> {
                window.monitor().retryNow(source.name());
                return engine.openStreams() == 1;
            });
        }
    }

    @Test
    void everyPaneOfARealEnginesLifeReadsOnly(FxRobot robot) throws Exception {
        RealEngine engine = RealEngine.get();
        var life = new ScriptedLife(engine);
        try (var proxy = RecordingProxy.before(engine.endpoint())) {
            window.add(new SourceSpec.Engine(proxy.endpoint()));
            window.awaitShown("connected");
            life.play();
            String last = life.name("last");
            engine.docker("volume", "create", last);
            engine.docker("volume", "rm", last);
            window.awaitShown(last);
            lookAtEverything(robot);
            assertTrue(held(Action.DIE) && held(Action.OOM), "the life was not seen");
            window.monitor().close();
            proxy.awaitNoConnection();
            assertReadsOnly(proxy);
        }
    }

    private void lookAtEverything(FxRobot robot) {
        robot.type(KeyCode.END);
        for (int i = 0; i < 40; i++) {
            robot.type(KeyCode.UP);
        }
        for (Node pane : window.main().lookupAll(".tab-pane")) {
            var tabs = ((TabPane) pane).getSelectionModel();
            robot.interact(() -> tabs.selectNext());
            robot.interact(() -> tabs.selectFirst());
        }
        for (int i = 0; i < 6; i++) {
            robot.type(KeyCode.F6);
        }
    }

    private boolean held(Action action) {
        return window.events().anyMatch(event -> event.action() == action);
    }

    @Test
    void tryingAHostReadsOnly() throws Exception {
        RealEngine engine = RealEngine.get();
        try (var proxy = RecordingProxy.before(engine.endpoint())) {
            assertTrue(window.hosts().test(proxy.endpoint()).startsWith("Docker "));
            assertReadsOnly(proxy);
        }
    }

    /// Each request that there is, whether or not the window has a use for it today.
    @Test
    void everyRequestThatThereIsReadsOnly() throws Exception {
        RealEngine engine = RealEngine.get();
        String name = new ScriptedLife(engine).name("inspected");
        String id = engine.docker("create", "--network", "none", "--name", name, RealEngine.IMAGE, "true");
        try (var proxy = RecordingProxy.before(engine.endpoint());
                var connection = new EngineConnection(proxy.endpoint(), new RequestLog())) {
            connection.ping();
            for (EngineRequest request : EngineRequest.values()) {
                send(connection, request, id);
            }
            assertReadsOnly(proxy);
            assertEquals(EngineRequest.values().length, proxy.kinds().size());
        } finally {
            engine.docker("rm", name);
        }
    }

    private static void send(EngineConnection connection, EngineRequest request, String id) throws Exception {
        switch (request) {
            case PING -> connection.ping();
            case EVENTS -> connection.events("1.000000000").close();
            case CONTAINER -> connection.container(id);
            default -> connection.get(request);
        }
    }

    @Test
    void theReadmeNamesTheRuleForAProxy() throws IOException {
        assertTrue(Files.readString(Path.of("README.md")).contains(PROXY_RULE.pattern()));
    }

    private static void assertReadsOnly(RecordingProxy proxy) {
        Set<String> others = new TreeSet<>(proxy.kinds());
        others.removeAll(ALLOWED);
        assertEquals(Set.of(), others);
        for (String sent : proxy.sent()) {
            assertTrue(sent.endsWith("\r\n\r\n"), () -> "more than a head: " + sent);
            List<String> head = sent.strip().lines().toList();
            String path = head.getFirst().split("[ ?]", 3)[1];
            assertTrue(PROXY_RULE.matcher(path).matches(), path);
            assertEquals(
                    head, sent.strip().lines().filter(line -> !line.isEmpty()).toList(), "a second request");
            for (String header : head.subList(1, head.size())) {
                assertTrue(HEADERS.contains(header.substring(0, header.indexOf(':'))), header);
            }
        }
    }
}
