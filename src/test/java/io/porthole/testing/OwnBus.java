package io.porthole.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.connections.impl.DBusConnectionBuilder;
import org.freedesktop.dbus.exceptions.DBusException;

/// A real session bus of the test's own, which can end and begin again at the same place. Services that the machine has
/// are not started by it.
public final class OwnBus implements AutoCloseable {
    private final String program = Programs.find("dbus-daemon", "dbus-daemon");
    private final Path folder;
    private Process process;

    private OwnBus() throws IOException, InterruptedException {
        folder = Files.createTempDirectory("bus");
        Files.writeString(configuration(), """
            <!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
              "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
            <busconfig>
              <type>session</type>
              <listen>unix:path=%s</listen>
              <auth>EXTERNAL</auth>
              <policy context="default">
                <allow send_destination="*" eavesdrop="true"/>
                <allow eavesdrop="true"/>
                <allow own="*"/>
              </policy>
            </busconfig>
            """.formatted(socket()));
        process = run();
    }

    /// A new one that runs.
    public static OwnBus start() {
        try {
            return new OwnBus();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private Process run() throws IOException, InterruptedException {
        Process started = new ProcessBuilder(
                        program, "--config-file=" + configuration(), "--nofork", "--nopidfile", "--print-address=1")
                .redirectErrorStream(true)
                .start();
        new ProcessOutput(started).await("unix:path=");
        return started;
    }

    private Path configuration() {
        return folder.resolve("bus.conf");
    }

    private Path socket() {
        return folder.resolve("socket");
    }

    public String address() {
        return "unix:path=" + socket();
    }

    /// The variables of a session on this bus.
    public Map<String, String> environment() {
        return Map.of("DBUS_SESSION_BUS_ADDRESS", address());
    }

    /// A connection of the caller's own.
    public DBusConnection connect() throws DBusException {
        return DBusConnectionBuilder.forAddress(address()).withShared(false).build();
    }

    /// Ends the bus; whoever is connected to it is so no longer.
    public void end() {
        process.toHandle().destroy();
        process.onExit().orTimeout(20, TimeUnit.SECONDS).join();
    }

    /// Begins again after its end.
    public void begin() throws IOException, InterruptedException {
        Files.deleteIfExists(socket());
        process = run();
    }

    @Override
    public void close() {
        end();
        OwnEngine.delete(folder);
    }
}
