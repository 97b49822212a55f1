package io.porthole.engine;

import io.porthole.message.Messages;
import java.io.IOException;

/// The `ssh` of a tunnel ended before a connection went through it.
final class SshEndedException extends IOException {
    SshEndedException(IOException cause) {
        super(Messages.text("engine.ssh-ended"), cause);
    }
}
