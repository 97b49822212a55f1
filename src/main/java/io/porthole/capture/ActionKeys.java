package io.porthole.capture;

import io.porthole.event.Action;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Finds actions by the keys that stand for them in JSON.
final class ActionKeys {
    /// Said of a container.
    private static final Map<String, Action> OF_CONTAINER = new HashMap<>();

    /// Said of anything else.
    private static final Map<String, Action> OF_OTHERS = new HashMap<>();

    static {
        for (Action action : Action.values()) {
            OF_CONTAINER.putIfAbsent(action.key(), action);
            OF_OTHERS.put(action.key(), action);
        }
    }

    private ActionKeys() {}

    /// The action of that key; null if there is none. Where two have the same, the first one happens to containers and
    /// the other to other objects.
    static @Nullable Action of(String key, boolean ofContainer) {
        return (ofContainer ? OF_CONTAINER : OF_OTHERS).get(key);
    }
}
