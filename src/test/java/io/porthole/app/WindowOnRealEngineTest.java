package io.porthole.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.porthole.engine.RequestLog;
import io.porthole.event.Action;
import io.porthole.event.Event;
import io.porthole.event.EventType;
import io.porthole.filter.LogView;
import io.porthole.log.EventLog;
import io.porthole.log.Row;
import io.porthole.monitor.Monitor;
import io.porthole.monitor.MonitorOptions;
import io.porthole.monitor.SourceSpec;
import io.porthole.testing.Json;
import io.porthole.testing.OwnEngine;
import io.porthole.testing.ProcessOutput;
import io.porthole.testing.RealEngine;
import io.porthole.testing.ScriptedLife;
import io.porthole.testing.Sessions;
import io.porthole.ui.fx.Themes;
import io.porthole.ui.main.MainView;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// The window, with everything behind it, on a real engine.
@ExtendWith(ApplicationExtension.class)
@Timeout(300)
@SuppressWarnings("NullAway.Init") // set by start, which the extension calls before each test
class WindowOnRealEngineTest {
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
    private final RequestLog requests = new RequestLog();
    private final Monitor monitor =
            new Monitor(MonitorOptions.DEFAULT, new Watchers(requests, timer), requests, timer, InstantSource.system());
    private LogView view;
    private Themes themes;
    private MainView main;

    @Start
    void start(Stage stage) {
        view = new LogView(monitor.log());
        themes = new Themes();
        main = new MainView(Sessions.of(monitor), view, themes, InstantSource.system());
        stage.setScene(new Scene(main, 940, 900));
        stage.show();
    }

    @BeforeEach
    void needsAnEngine() {
        RealEngine.get();
    }

    @AfterEach
    void close() {
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            main.close();
            themes.close();
        });
        view.close();
        monitor.close();
        timer.shutdownNow();
    }

    @Test
    void theWindowHoldsWhatDockerEventsTells() throws Exception {
        RealEngine engine = RealEngine.get();
        var life = new ScriptedLife(engine);
        monitor.add(new SourceSpec.Engine(engine.endpoint()));
        await(() -> shows("connected"));
        Process docker = new ProcessBuilder(engine.dockerCommand("events", "--format", "{{json .}}")).start();
        try {
            var output = new ProcessOutput(docker);
            String begin = begin(engine, life, output);
            life.play();
            String end = life.name("end");
            run(engine, end);
            List<String> expected = output.between(begin, end);
            await(() -> shows(end));
            assertEquals(
                    expected.stream().map(WindowOnRealEngineTest::facts).toList(),
                    held(begin, end).stream().map(WindowOnRealEngineTest::facts).toList());
        } finally {
            docker.destroyForcibly();
        }
    }

    @Test
    void anEngineThatIsKilledAndStartedAgainIsToldAndWatchedAgain() throws Exception {
        try (OwnEngine engine = OwnEngine.start()) {
            var spec = new SourceSpec.Engine(engine.endpoint());
            monitor.add(spec);
            await(() -> shows("connected"));
            engine.kill();
            await(() -> shows("lost") && shows("Retry now"));
            engine.restart();
            monitor.retryNow(spec.name());
            await(() -> shows("force reload") && shows("no open errors"));
            Event reload = Objects.requireNonNull(newest(Action.FORCE_RELOAD)).event();
            assertEquals(EventType.DOCKER, reload.type());
            assertEquals("", reload.actorName());
            String name = new ScriptedLife(engine.commands()).name("back");
            engine.commands().docker("run", "--rm", "--network", "none", "--name", name, RealEngine.IMAGE, "true");
            await(() -> shows(name));
            monitor.close();
            assertTrue(
                    Thread.getAllStackTraces().keySet().stream()
                            .noneMatch(thread -> thread.getName().startsWith("porthole-connect")
                                    || thread.getName().startsWith("flush-")),
                    "a thread is left");
        }
    }

    /// Runs containers until both have seen one, and gives its name.
    /// The name of a container all of whose events `docker events` tells.
    private String begin(RealEngine engine, ScriptedLife life, ProcessOutput docker)
            throws InterruptedException, TimeoutException {
        awaitListening(engine, life, docker);
        String name = life.name("begin");
        run(engine, name);
        await(() -> shows(name));
        return name;
    }

    /// Runs containers until it tells of one.
    private static void awaitListening(RealEngine engine, ScriptedLife life, ProcessOutput docker)
            throws InterruptedException {
        for (int i = 0; i < 100; i++) {
            String name = life.name("early" + i);
            run(engine, name);
            if (docker.sees(name)) {
                return;
            }
        }
        throw new AssertionError("docker events shows nothing");
    }

    private static void run(RealEngine engine, String name) {
        engine.docker("run", "--rm", "--network", "none", "--name", name, RealEngine.IMAGE, "true");
    }

    private List<Event> held(String begin, String end) {
        EventLog.Snapshot rows = monitor.log().snapshot();
        var events = new ArrayList<Event>();
        boolean begun = false;
        for (long number = rows.first(); number < rows.next(); number++) {
            Event event = Objects.requireNonNull(rows.row(number)).event();
            begun |= event.actorName().equals(begin);
            if (begun) {
                events.add(event);
            }
            if (event.actorName().equals(end)) {
                return events;
            }
        }
        throw new AssertionError("no row of " + end);
    }

    private @Nullable Row newest(Action action) {
        EventLog.Snapshot rows = monitor.log().snapshot();
        for (long number = rows.next() - 1; number >= rows.first(); number--) {
            Row row = rows.row(number);
            if (row != null && row.event().action() == action) {
                return row;
            }
        }
        return null;
    }

    private static List<Object> facts(String line) {
        Map<String, Object> event = Json.object(line);
        Map<?, ?> actor = (Map<?, ?>) Objects.requireNonNull(event.get("Actor"));
        return List.of(
                Objects.requireNonNull(event.get("Type")),
                Objects.requireNonNull(event.get("Action")),
                Objects.requireNonNull(actor.get("ID")),
                Objects.requireNonNull(event.get("timeNano")),
                Objects.requireNonNull(actor.get("Attributes")));
    }

    private static List<Object> facts(Event event) {
        return List.of(
                event.object(), event.verb(), event.actorId(), Long.toString(event.time()), event.actorAttributes());
    }

    /// Whether a text that can be seen in the window holds `text`.
    private boolean shows(String text) {
        return main.lookupAll("*").stream()
                .filter(Node::isVisible)
                .anyMatch(node -> text(node).contains(text));
    }

    private static String text(Node node) {
        return switch (node) {
            case Text text -> text.getText();
            case Labeled labeled -> Objects.requireNonNullElse(labeled.getText(), "");
            default -> "";
        };
    }

    private static void await(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> WaitForAsyncUtils.waitForAsyncFx(10_000, condition));
    }
}
