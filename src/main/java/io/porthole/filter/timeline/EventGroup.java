package io.porthole.filter.timeline;

import io.porthole.event.Action;
import io.porthole.event.ActionSet;
import io.porthole.log.Kind;
import java.util.Locale;

/// What an event means for the one whom it happened to, in the order in which a bar stacks them from below:
/// what went wrong or down stands on top, where a single one is seen.
public enum EventGroup {
    START,
    OTHER,
    FILE,
    PAUSE,
    PORTHOLE,
    STOP;

    private final String word = name().toLowerCase(Locale.ROOT);

    /// `start`, `other`, …: as the filter bar and the style sheet call it.
    public String word() {
        return word;
    }

    /// The group whose colour the table gives to events of that kind.
    public static EventGroup of(Kind kind) {
        return switch (kind.type()) {
            case FILE -> FILE;
            case PORTHOLE -> PORTHOLE;
            case DOCKER -> ofDocker(kind);
        };
    }

    private static EventGroup ofDocker(Kind kind) {
        return switch (kind.action()) {
            case OOM -> STOP;
            case RESTART -> START;
            case FORCE_RELOAD, UNREADABLE -> PORTHOLE;
            case HEALTH_STATUS -> ofHealth(kind.verb());
            default -> ofAction(kind.action());
        };
    }

    private static EventGroup ofHealth(String verb) {
        if (verb.endsWith(": unhealthy")) {
            return STOP;
        }
        return verb.endsWith(": healthy") ? START : OTHER;
    }

    private static EventGroup ofAction(Action action) {
        if (ActionSet.START_GROUP.contains(action)) {
            return START;
        }
        if (ActionSet.STOP_GROUP.contains(action)) {
            return STOP;
        }
        return ActionSet.PAUSE_GROUP.contains(action) ? PAUSE : OTHER;
    }
}
