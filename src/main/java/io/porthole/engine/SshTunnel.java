package io.porthole.engine;

import io.porthole.message.Messages;
import java.io.Closeable;
import java.io.IOException;
import java.net.SocketException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The way to an engine's socket on another host: one `ssh` at a time, begun when the first connection needs
/// it, and begun anew when it has ended. Any thread may call it.
///
/// There are two ways of this kind. This one forwards a local socket to the one there (`ssh -L`). The other,
/// which the `docker` command takes, runs `docker system dial-stdio` there: it leaves no socket here, but
/// starts an ssh with a log-in of its own for every connection, needs the `docker` program there and a shell
/// whose start-up files print nothing. Porthole opens a connection for each request, a hundred of them when it
/// compares a host with what it knew of it, so one ssh for all of them is what does not burden the host. The
/// local socket is as good as root there: so it lies in a folder that only this user can enter, made anew for
/// each run.
final class SshTunnel implements Closeable {
    private final Endpoint.Ssh endpoint;
    private final List<String> program;
    private @Nullable SshProcess process;
    private String lastSaid = "";
    private boolean closed;

    /// @param program the beginning of the command line that runs ssh
    SshTunnel(Endpoint.Ssh endpoint, List<String> program) {
        this.endpoint = endpoint;
        this.program = program;
    }

    /// The ssh that runs, or a new one, which may not have connected yet.
    ///
    /// @throws IOException where it cannot be started, or this is closed
    synchronized SshProcess process() throws IOException {
        if (closed) {
            throw new SocketException(Messages.text("engine.closed-while-connecting"));
        }
        SshProcess running = process;
        if (running == null || running.hasEnded()) {
            end();
            running = SshProcess.start(endpoint, program);
            process = running;
        }
        return running;
    }

    /// What the ssh of the last connection said, cleaned and cut; mostly nothing.
    synchronized String said() {
        SshProcess last = process;
        return last == null ? lastSaid : last.said();
    }

    /// Ends the ssh that runs, if one does. The next connection starts another.
    synchronized void end() {
        SshProcess running = process;
        if (running != null) {
            lastSaid = running.said();
            process = null;
            running.close();
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        end();
    }
}
