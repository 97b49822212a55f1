package io.porthole.planted.watcher;

import java.io.IOException;
import java.nio.channels.AsynchronousSocketChannel;

/// Planted: a connection outside the engine.
public final class DialsThroughAChannel {
    AsynchronousSocketChannel channel = AsynchronousSocketChannel.open();

    DialsThroughAChannel() throws IOException {}
}
