package io.porthole.planted.desktop;

import java.io.IOException;
import java.nio.channels.SocketChannel;

/// Planted: a connection of the desktop's room, in which one class may have one.
public final class Calls {
    SocketChannel channel = SocketChannel.open();

    Calls() throws IOException {}
}
