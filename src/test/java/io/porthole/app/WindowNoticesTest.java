package io.porthole.app;

import static io.porthole.app.TestWindow.await;
import static io.porthole.app.TestWindow.onFx;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.porthole.capture.SaveFormat;
import io.porthole.event.Action;
import io.porthole.event.Event;
import io.porthole.log.Registration;
import io.porthole.monitor.SourceSpec;
import io.porthole.settings.Preference;
import io.porthole.settings.SettingsStore;
import io.porthole.testing.Events;
import io.porthole.testing.FakeEngine;
import io.porthole.testing.OwnBus;
import io.porthole.testing.OwnNotifications;
import io.porthole.testing.PoisonLine;
import io.porthole.testing.Saves;
import io.porthole.testing.Sessions;
import io.porthole.ui.events.EventTable;
import java.nio.file.Path;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Predicate;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// From what an engine sends to the desktop's service on a real bus, and from a click there back to the row.
@ExtendWith(ApplicationExtension.class)
@Timeout(120)
@SuppressWarnings("NullAway.Init") // set by start and begin, which are called before each test
class WindowNoticesTest {
    private final FakeEngine engine = FakeEngine.unix();
    private final OwnBus bus = OwnBus.start();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
    private final SettingsStore settings = Sessions.settings();
    private final BooleanProperty focus = new SimpleBooleanProperty();
    private TestWindow window;
    private WindowNotices notices;
    private OwnNotifications desktop;

    /// What the notices have been told of already, as they are told before this is.
    private final Queue<Event> heeded = new ConcurrentLinkedQueue<>();

    private Registration heeding;

    @Start
    void start(Stage first) {
        window = new TestWindow(first);
        notices = new WindowNotices(first, window.main(), window.monitor(), bus.environment(), timer);
        settings.change(now -> now.with(Preference.NOTIFY_OOM, true).with(Preference.NOTIFY_LOST, true));
        notices.follow(settings);
        notices.heed(focus);
    }

    @BeforeEach
    void begin() throws Exception {
        desktop = new OwnNotifications(bus, "actions");
        heeding = window.monitor().onWatchedBatch((_, events) -> heeded.addAll(events));
        window.add(new SourceSpec.Engine(engine.endpoint()));
        window.awaitShown("connected");
    }

    @AfterEach
    void close() {
        heeding.close();
        notices.close();
        window.close();
        desktop.close();
        timer.shutdownNow();
        engine.close();
        bus.close();
    }

    @Test
    void aClickOnANoticeOpensItsRowInTheWindow() throws Exception {
        engine.send(PoisonLine.good("before"));
        engine.send(oom("victim"));
        engine.send(PoisonLine.good("after"));
        var told = desktop.next();
        assertEquals("Out of memory: victim", told.summary());
        desktop.click(told.id(), "default");
        await(() -> selected().contains("oom victim"));
    }

    @Test
    void whereTheFilterHidesTheRowThatIsSaidAndEverythingCanBeShown() throws Exception {
        onFx(() -> {
            window.main().setFilter("action:start");
            return true;
        });
        engine.send(oom("victim"));
        engine.send(PoisonLine.good("after"));
        window.awaitShown("after");
        desktop.click(desktop.next().id(), "default");
        window.awaitShown("The filter hides event #");
        window.awaitShown("Show all events");
    }

    @Test
    void aDisplayThatIsHeldStillGoesOnForTheRow() throws Exception {
        onFx(() -> {
            table().pausedProperty().set(true);
            return true;
        });
        engine.send(oom("victim"));
        desktop.click(desktop.next().id(), "default");
        await(() -> selected().contains("oom victim"));
    }

    @Test
    void whatComesWhileTheWindowHasTheFocusIsNotTold() throws Exception {
        setFocus(true);
        engine.send(oom("seen"));
        await(() -> heeded.stream().anyMatch(event -> event.toString().equals("oom seen")));
        setFocus(false);
        engine.cutStreams();
        assertEquals("Lost: " + engine.endpoint().name(), desktop.next().summary());
        assertEquals(0, desktop.waiting());
    }

    @Test
    void whatAnOpenedFileHoldsIsNotTold(@TempDir Path folder) throws Exception {
        settings.change(now -> now.with(Preference.NOTIFY_GAP, true));
        Path file = folder.resolve("old.porthole");
        Saves.save(
                Saves.log(List.of(Event.porthole("local", Action.GAP, "missing long ago", Events.T0))),
                SaveFormat.CAPTURE,
                file);
        window.add(new SourceSpec.Opened("old.porthole", file));
        awaitEvents(event -> event.startsWith("gap"));
        engine.send(oom("victim"));
        assertEquals("Out of memory: victim", desktop.next().summary());
        assertEquals(0, desktop.waiting());
    }

    private void setFocus(boolean now) {
        onFx(() -> {
            focus.set(now);
            return true;
        });
    }

    private void awaitEvents(Predicate<String> wanted) throws Exception {
        await(() -> window.events().map(Object::toString).anyMatch(wanted));
    }

    private EventTable table() {
        return (EventTable) window.main().lookup(".event-table");
    }

    private String selected() {
        var row = table().selectedProperty().get();
        return row == null ? "" : row.event().toString();
    }

    private static String oom(String name) {
        return PoisonLine.good(name).replace("start", "oom");
    }
}
