package io.porthole.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.porthole.event.Action;
import io.porthole.event.Event;
import io.porthole.notice.Notice;
import io.porthole.notice.NoticeKind;
import io.porthole.testing.Events;
import io.porthole.testing.OwnBus;
import io.porthole.testing.OwnNotifications;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.freedesktop.dbus.types.UInt32;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// What the desktop's service gets to show, on a real bus, and what comes of a click.
@Timeout(60)
class DesktopNotifierTest {
    private final OwnBus bus = OwnBus.start();
    private final BlockingQueue<Long> clicked = new LinkedBlockingQueue<>();
    private final DesktopNotifier notifier = new DesktopNotifier(bus.environment(), clicked::add);

    @AfterEach
    void close() {
        notifier.close();
        bus.close();
    }

    @Test
    void aNoticeIsShownAndAClickOnItTellsItsRow() throws Exception {
        try (var desktop = new OwnNotifications(bus, "body", "actions")) {
            notifier.show(oom("db", 41));
            var told = desktop.next();
            assertEquals("Out of memory: db", told.summary());
            assertEquals("nginx<b> · on local", told.body());
            assertEquals("Porthole", told.application());
            assertEquals("porthole", told.icon());
            assertEquals(List.of("default", "Show"), told.actions());
            assertEquals(
                    "porthole",
                    Objects.requireNonNull(told.hints().get("desktop-entry")).getValue());
            desktop.click(told.id(), "default");
            assertEquals(41, clicked.poll(20, TimeUnit.SECONDS));
        }
    }

    @Test
    void whatASourceSaysIsNoMarkup() throws Exception {
        try (var desktop = new OwnNotifications(bus, "body", "body-markup")) {
            notifier.show(oom("a<b>&c", 1));
            var told = desktop.next();
            assertEquals("Out of memory: a<b>&c", told.summary());
            assertEquals("nginx&lt;b&gt; · on local", told.body());
            assertEquals(List.of(), told.actions());
        }
    }

    @Test
    void aKindIsShownOnceAndClicksOnAnythingElseAreNotPortholes() throws Exception {
        try (var desktop = new OwnNotifications(bus, "actions")) {
            notifier.show(oom("a", 1));
            var first = desktop.next();
            notifier.show(oom("b", 2));
            var second = desktop.next();
            assertEquals(first.id().longValue(), second.replaces());
            notifier.show(lost(3));
            var other = desktop.next();
            assertEquals(0, other.replaces());
            desktop.click(new UInt32(999), "default");
            desktop.click(other.id(), "something else");
            desktop.click(second.id(), "default");
            assertEquals(2, clicked.poll(20, TimeUnit.SECONDS));
            assertNull(clicked.peek());
        }
    }

    @Test
    void oneThatIsGoneIsNotReplacedAndItsNumberIsNotPortholesAnyMore() throws Exception {
        try (var desktop = new OwnNotifications(bus, "actions")) {
            notifier.show(oom("a", 1));
            var first = desktop.next();
            notifier.show(lost(2));
            var second = desktop.next();
            desktop.dismiss(first.id());
            desktop.click(first.id(), "default");
            desktop.click(second.id(), "default");
            assertEquals(2, clicked.poll(20, TimeUnit.SECONDS)); // after the two before it, as they were sent
            notifier.show(oom("b", 3));
            assertEquals(0, desktop.next().replaces());
        }
    }

    @Test
    void anotherServiceIsToldAnew() throws Exception {
        try (var desktop = new OwnNotifications(bus, "actions")) {
            notifier.show(oom("a", 1));
            desktop.next();
        }
        notifier.show(oom("nobody is there", 2));
        try (var desktop = new OwnNotifications(bus, "actions")) {
            notifier.show(oom("b", 3));
            var told = desktop.next();
            assertEquals(0, told.replaces());
            assertEquals("Out of memory: b", told.summary());
            assertEquals(0, desktop.waiting());
        }
    }

    @Test
    void aClickInAnotherServiceIsNotOnWhatTheOneBeforeItShowed() throws Exception {
        UInt32 number;
        try (var desktop = new OwnNotifications(bus, "actions")) {
            notifier.show(oom("a", 1));
            number = desktop.next().id();
        }
        try (var desktop = new OwnNotifications(bus, "actions")) {
            desktop.click(number, "default");
            notifier.show(lost(2));
            desktop.click(desktop.next().id(), "default");
            assertEquals(2, clicked.poll(20, TimeUnit.SECONDS));
        }
    }

    @Test
    void withoutABusNothingHappens() {
        try (var nowhere = new DesktopNotifier(Map.of(), clicked::add)) {
            nowhere.show(oom("a", 1));
        }
        try (var gone =
                new DesktopNotifier(Map.of("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere/at/all"), clicked::add)) {
            gone.show(oom("a", 1));
        }
    }

    @Test
    void aBusThatVanishesIsFoundAgain() throws Exception {
        try (var desktop = new OwnNotifications(bus)) {
            notifier.show(oom("a", 1));
            desktop.next();
        }
        bus.end();
        notifier.show(oom("unseen", 2));
        bus.begin();
        try (var desktop = new OwnNotifications(bus, "actions")) {
            notifier.show(oom("b", 3));
            var told = desktop.next();
            assertEquals("Out of memory: b", told.summary());
            desktop.click(told.id(), "default");
            assertEquals(3, clicked.poll(20, TimeUnit.SECONDS));
        }
    }

    @Test
    void theBusIsWhereTheSessionSaysOrInTheUsualPlace(@TempDir Path folder) throws Exception {
        assertEquals(
                "unix:path=/a", address(Map.of("DBUS_SESSION_BUS_ADDRESS", "tcp:host=x;unix:path=/a;unix:path=/b")));
        assertEquals("unix:path=/b", address(Map.of("DBUS_SESSION_BUS_ADDRESS", "unix:abstract=/a;unix:path=/b")));
        assertEquals(
                "", address(Map.of("DBUS_SESSION_BUS_ADDRESS", "tcp:host=x", "XDG_RUNTIME_DIR", folder.toString())));
        assertEquals("", address(Map.of("XDG_RUNTIME_DIR", folder.toString())));
        Files.createFile(folder.resolve("bus"));
        assertEquals("unix:path=" + folder + "/bus", address(Map.of("XDG_RUNTIME_DIR", folder.toString())));
    }

    private static String address(Map<String, String> environment) {
        return SessionBus.of(environment).map(SessionBus::address).orElse("");
    }

    private static Notice oom(String name, long row) {
        return new Notice(NoticeKind.OOM, row, Events.container(name, Action.OOM, "image", "nginx<b>"), 0);
    }

    private static Notice lost(long row) {
        return new Notice(
                NoticeKind.LOST, row, Event.porthole("prod", Action.LOST, "lost unix:///x.sock", Events.T0), 0);
    }
}
