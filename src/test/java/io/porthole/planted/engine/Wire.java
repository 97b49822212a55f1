package io.porthole.planted.engine;

import java.net.Socket;

/// Planted, and innocent: the engine may open sockets.
public final class Wire {
    Socket socket = new Socket();
}
