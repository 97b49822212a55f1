package io.porthole.desktop;

import java.util.List;
import java.util.Map;
import org.freedesktop.dbus.annotations.DBusInterfaceName;
import org.freedesktop.dbus.annotations.DBusMemberName;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.interfaces.DBusInterface;
import org.freedesktop.dbus.messages.DBusSignal;
import org.freedesktop.dbus.types.UInt32;
import org.freedesktop.dbus.types.Variant;

/// The desktop's service for notifications, version 1.2 of its specification (Desktop Notifications Specification,
/// freedesktop.org). Public, and with public signals, because the library makes instances of them.
@DBusInterfaceName(Notifications.NAME)
public interface Notifications extends DBusInterface {
    String NAME = "org.freedesktop.Notifications";
    String PATH = "/org/freedesktop/Notifications";

    /// What it does of what is optional.
    @DBusMemberName("GetCapabilities")
    List<String> capabilities();

    /// Shows a notification.
    ///
    /// @param replaces the notification that this one takes the place of; 0 for none
    /// @param actions  keys and names in turn
    /// @param timeout  milliseconds; -1 for what is usual
    /// @return the notification's number
    @SuppressWarnings("TooManyParameters") // the specification's
    @DBusMemberName("Notify")
    UInt32 tell(
            String application,
            UInt32 replaces,
            String icon,
            String summary,
            String body,
            List<String> actions,
            Map<String, Variant<?>> hints,
            int timeout);

    /// The user did what a notification offers. Told to all programs on the bus.
    @DBusMemberName("ActionInvoked")
    final class ActionInvoked extends DBusSignal {
        private final UInt32 id;
        private final String key;

        public ActionInvoked(String path, UInt32 id, String key) throws DBusException {
            super(path, id, key);
            this.id = id;
            this.key = key;
        }

        public UInt32 id() {
            return id;
        }

        public String key() {
            return key;
        }
    }

    /// A notification is gone, and its number may be given to another one. Told to all programs on the bus.
    @DBusMemberName("NotificationClosed")
    final class NotificationClosed extends DBusSignal {
        private final UInt32 id;

        public NotificationClosed(String path, UInt32 id, UInt32 reason) throws DBusException {
            super(path, id, reason);
            this.id = id;
        }

        public UInt32 id() {
            return id;
        }
    }
}
