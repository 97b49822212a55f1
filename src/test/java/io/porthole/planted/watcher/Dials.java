package io.porthole.planted.watcher;

import java.net.Socket;

/// Planted: a connection outside the engine.
public final class Dials {
    Socket socket = new Socket();
}
