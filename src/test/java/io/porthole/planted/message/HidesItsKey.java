package io.porthole.planted.message;

import io.porthole.message.Messages;

/// Planted: nobody can see which text it asks for.
public final class HidesItsKey {
    String text(String name) {
        return Messages.text("planted." + name);
    }
}
