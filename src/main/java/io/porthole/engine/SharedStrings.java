package io.porthole.engine;

import org.jspecify.annotations.Nullable;

/// Gives the same instance for equal texts that recur, so that a row kept of them costs nothing and can be compared by
/// identity first. Holds at most [#SLOTS] texts; a new one takes the place of an old one. For one thread.
final class SharedStrings {
    private static final int SLOTS = 4096;
    /// Longer texts are not held, so that a hostile host cannot fill the memory with them.
    private static final int LONGEST = 512;

    private final @Nullable String[] slots = new @Nullable String[SLOTS];

    String share(String text) {
        if (text.length() > LONGEST) {
            return text;
        }
        int slot = slotOf(text.hashCode());
        String held = slots[slot];
        if (held != null && held.equals(text)) {
            return held;
        }
        slots[slot] = text;
        return text;
    }

    private static int slotOf(int hash) {
        return (hash ^ (hash >>> 15)) & (SLOTS - 1);
    }
}
