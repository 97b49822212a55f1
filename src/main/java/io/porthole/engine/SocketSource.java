package io.porthole.engine;

import java.io.Closeable;
import java.io.IOException;
import java.net.Socket;

/// Opens one socket to an engine. [#close] from another thread stops that, if it is under way; a socket that is
/// opened already is the caller's.
interface SocketSource extends Closeable {
    /// Waits for the connection. Called once.
    ///
    /// @throws IOException where it failed or was closed meanwhile
    Socket open() throws IOException;

    /// The fault of a connection that this opened, with what only its maker knows of it.
    default IOException explained(IOException fault) {
        return fault;
    }
}
