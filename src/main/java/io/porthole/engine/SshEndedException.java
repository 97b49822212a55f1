package io.porthole.engine;

import java.io.IOException;

/// The `ssh` of a tunnel ended before a connection went through it.
final class SshEndedException extends IOException {
    SshEndedException(IOException cause) {
        super("ssh ended", cause);
    }
}
