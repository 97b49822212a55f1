package io.porthole.planted.message;

import io.porthole.message.Messages;

/// Planted: the text has places for two arguments.
public final class ForgetsAnArgument {
    String text(long first) {
        return Messages.text("planted.two", first);
    }
}
