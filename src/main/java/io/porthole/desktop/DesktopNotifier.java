package io.porthole.desktop;

import io.porthole.message.Messages;
import io.porthole.notice.Notice;
import io.porthole.notice.Notifier;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.LongConsumer;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.exceptions.DBusExecutionException;
import org.freedesktop.dbus.interfaces.DBus;
import org.freedesktop.dbus.types.Variant;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Shows notices by the desktop's own service, which is reached over the session's bus. Where there is no bus or no
/// service nothing is shown, and the next notice tries again. For one thread.
public final class DesktopNotifier implements Notifier {
    private static final Logger LOG = LoggerFactory.getLogger(DesktopNotifier.class);
    private static final String APPLICATION = "Porthole";

    /// As the menu entry and its icon are called.
    private static final String ENTRY = "porthole";

    /// The specification's word for a click on the notification itself.
    private static final String CLICK = "default";

    private static final int USUAL_TIME = -1;
    private static final byte NORMAL = 1;

    private final Optional<SessionBus> bus;
    private final LongConsumer onClick;
    private final ShownNotices shown = new ShownNotices();
    private @Nullable DBusConnection connection;
    private @Nullable Notifications service;

    /// @param environment the variables that tell where the bus is
    /// @param onClick     gets the number of the row that a clicked notice tells of, on a thread of the bus
    public DesktopNotifier(Map<String, String> environment, LongConsumer onClick) {
        this.bus = SessionBus.of(environment);
        this.onClick = onClick;
    }

    @Override
    public void show(Notice notice) {
        if (bus.isEmpty()) {
            return;
        }
        try {
            tell(service(bus.get()), notice);
        } catch (DBusException | DBusExecutionException | RejectedExecutionException e) {
            LOG.debug("The desktop cannot be told: {}", notice.title(), e);
            close();
        }
    }

    private Notifications service(SessionBus at) throws DBusException {
        if (connection == null || !connection.isConnected() || service == null) {
            close();
            DBusConnection made = at.connect();
            connection = made;
            made.addSigHandler(Notifications.ActionInvoked.class, this::acted);
            made.addSigHandler(Notifications.NotificationClosed.class, gone -> shown.remove(gone.id()));
            made.addSigHandler(DBus.NameOwnerChanged.class, this::ownerChanged);
            service = made.getRemoteObject(Notifications.NAME, Notifications.PATH, Notifications.class);
        }
        return service;
    }

    private void tell(Notifications to, Notice notice) {
        List<String> can = to.capabilities();
        String body = can.contains("body-markup") ? withoutMarkup(notice.body()) : notice.body();
        List<String> actions = can.contains("actions") ? List.of(CLICK, Messages.text("desktop.show")) : List.of();
        synchronized (shown) { // a click may come before the number does that it is a click on
            var id = to.tell(
                    APPLICATION,
                    shown.toReplace(notice.kind()),
                    ENTRY,
                    notice.title(),
                    body,
                    actions,
                    Map.of("desktop-entry", new Variant<>(ENTRY), "urgency", new Variant<>(NORMAL)),
                    USUAL_TIME);
            shown.add(notice.kind(), id, notice.row());
        }
    }

    /// The text as it is to be read, where the service reads tags and entities in it.
    private static String withoutMarkup(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private void acted(Notifications.ActionInvoked action) {
        if (action.key().equals(CLICK)) {
            shown.row(action.id()).ifPresent(onClick);
        }
    }

    /// Another service counts its notifications anew.
    private void ownerChanged(DBus.NameOwnerChanged change) {
        if (change.name.equals(Notifications.NAME)) {
            shown.clear();
        }
    }

    /// Lets go of the bus. What is shown stays, but a click on it does nothing.
    @Override
    public void close() {
        service = null;
        shown.clear();
        if (connection != null) {
            connection.disconnect();
            connection = null;
        }
    }
}
