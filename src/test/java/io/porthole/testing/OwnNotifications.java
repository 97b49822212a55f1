package io.porthole.testing;

import io.porthole.desktop.Notifications;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.types.UInt32;
import org.freedesktop.dbus.types.Variant;

/// A desktop's service for notifications, whose user is the test.
public final class OwnNotifications implements Notifications, AutoCloseable {
    private final DBusConnection connection;
    private final List<String> capabilities;
    private final BlockingQueue<Told> told = new LinkedBlockingQueue<>();
    private final AtomicLong last = new AtomicLong(6);

    /// What a program asked to be shown.
    public record Told(
            UInt32 id,
            long replaces,
            String application,
            String icon,
            String summary,
            String body,
            List<String> actions,
            Map<String, Variant<?>> hints) {}

    public OwnNotifications(OwnBus bus, String... capabilities) throws DBusException {
        this.capabilities = List.of(capabilities);
        connection = bus.connect();
        connection.exportObject(PATH, this);
        connection.requestBusName(NAME);
    }

    @Override
    public List<String> capabilities() {
        return capabilities;
    }

    @Override
    public UInt32 tell(
            String application,
            UInt32 replaces,
            String icon,
            String summary,
            String body,
            List<String> actions,
            Map<String, Variant<?>> hints,
            int timeout) {
        var id = replaces.longValue() == 0 ? new UInt32(last.incrementAndGet()) : replaces;
        told.add(new Told(
                id, replaces.longValue(), application, icon, summary, body, List.copyOf(actions), Map.copyOf(hints)));
        return id;
    }

    /// The next that is shown; fails when none comes for a while.
    public Told next() throws InterruptedException {
        return Objects.requireNonNull(told.poll(20, TimeUnit.SECONDS), "nothing was shown");
    }

    /// How many were shown and not yet looked at.
    public int waiting() {
        return told.size();
    }

    /// The user clicks.
    public void click(UInt32 id, String key) throws DBusException {
        connection.sendMessage(new ActionInvoked(PATH, id, key));
    }

    /// The notification goes.
    public void dismiss(UInt32 id) throws DBusException {
        connection.sendMessage(new NotificationClosed(PATH, id, new UInt32(2)));
    }

    @Override
    public String getObjectPath() {
        return PATH;
    }

    @Override
    public boolean isRemote() {
        return false;
    }

    @Override
    public void close() {
        connection.disconnect();
    }
}
