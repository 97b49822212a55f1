package io.porthole.planted.message;

import io.porthole.message.Messages;

/// Planted: there is no such text.
public final class AsksForNothing {
    String text = Messages.text("planted.missing");
}
