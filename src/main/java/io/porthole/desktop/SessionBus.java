package io.porthole.desktop;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.connections.impl.DBusConnectionBuilder;
import org.freedesktop.dbus.exceptions.DBusException;

/// The bus over which the programs of one user's session on a Linux desktop talk to each other.
///
/// @param address where it is, as in `unix:path=/run/user/1000/bus`
record SessionBus(String address) {
    private static final String ADDRESS = "DBUS_SESSION_BUS_ADDRESS";
    private static final String RUNTIME = "XDG_RUNTIME_DIR";

    /// Milliseconds that the library goes on trying where nobody answers: a bus is there or is not.
    private static final int LONGEST_TRY = 500;

    /// The one that the session has told of, or else the one that systemd starts in the usual place (D-Bus
    /// specification, "Well-known Message Bus Instances"). Empty where there is neither, and for one that is not
    /// reached by a unix socket: what Porthole tells of hosts stays on this machine. Abstract sockets, which have
    /// no path, the library's transport refuses.
    static Optional<SessionBus> of(Map<String, String> environment) {
        String told = environment.getOrDefault(ADDRESS, "");
        return told.isEmpty() ? usual(environment) : first(told);
    }

    private static Optional<SessionBus> usual(Map<String, String> environment) {
        return Optional.ofNullable(environment.get(RUNTIME))
                .filter(folder -> !folder.isEmpty())
                .map(folder -> Path.of(folder, "bus"))
                .filter(Files::exists)
                .map(socket -> new SessionBus("unix:path=" + socket));
    }

    private static Optional<SessionBus> first(String addresses) {
        return Stream.of(addresses.split(";"))
                .filter(address -> address.startsWith("unix:path="))
                .findFirst()
                .map(SessionBus::new);
    }

    /// A connection of the caller's own, to be closed by it.
    DBusConnection connect() throws DBusException {
        return DBusConnectionBuilder.forAddress(address)
                .withShared(false)
                .transportConfig()
                .withTimeout(LONGEST_TRY)
                .back()
                .build();
    }
}
