package io.porthole.capture;

import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.SerializedString;
import org.jspecify.annotations.Nullable;

/// Keeps the JSON form of strings that come again and again: names, IDs, labels. An event has two dozen of them,
/// and all but one or two are the very objects that its container's last event had. For one thread; bounded.
final class SerializedStrings {
    private static final int SLOTS = 1 << 13;

    private final String[] strings = new String[SLOTS];
    private final SerializedString[] forms = new SerializedString[SLOTS];
    /// The last string that found its slot taken. It gets the slot if it comes again, so that strings which come
    /// only once push nobody out.
    private final String[] rivals = new String[SLOTS];

    /// The JSON form of `text`, or null if it is not worth keeping: then write the text itself.
    @SuppressWarnings("ReferenceEquality") // strings that are equal but not the same are simply not found
    @Nullable
    SerializableString find(String text) {
        int hash = text.hashCode();
        int slot = (hash ^ (hash >>> 13)) & (SLOTS - 1);
        if (strings[slot] == text) {
            return forms[slot];
        }
        if (strings[slot] != null && rivals[slot] != text) {
            rivals[slot] = text;
            return null;
        }
        if (text.chars().anyMatch(c -> Character.isSurrogate((char) c))) {
            return null; // Jackson has no form for lone ones, but writes them as escapes
        }
        strings[slot] = text;
        forms[slot] = new SerializedString(text);
        return forms[slot];
    }
}
