package io.porthole.planted.watcher;

import java.net.InetAddress;
import java.net.UnknownHostException;

/// Planted: asks the network for a name.
public final class LooksUp {
    InetAddress[] addresses = InetAddress.getAllByName("example");

    LooksUp() throws UnknownHostException {}
}
