package io.porthole.filter;

import io.porthole.event.Action;
import io.porthole.event.ActionSet;
import io.porthole.event.EventType;
import io.porthole.event.FileAttributes;
import java.util.List;

/// What of an event depends on its kind alone, and the names of the attributes that keys stand for.
final class Facts {
    static final List<String> PROJECT = List.of("com.docker.compose.project", "io.podman.compose.project");
    static final List<String> SERVICE = List.of("com.docker.compose.service", "io.podman.compose.service");
    static final List<String> IMAGE = List.of("image");
    static final List<String> MOUNTED_BY = List.of(FileAttributes.MOUNTED_BY);
    static final String SIGNAL = "signal";
    static final String IMAGE_OBJECT = "image";

    private static final ActionSet GAPS = ActionSet.of(Action.GAP, Action.OVERFLOW);
    private static final ActionSet TROUBLES =
            ActionSet.of(Action.OOM, Action.GAP, Action.OVERFLOW, Action.LOST, Action.UNREADABLE);
    private static final ActionSet GROUPED =
            ActionSet.START_GROUP.union(ActionSet.STOP_GROUP).union(ActionSet.PAUSE_GROUP);

    private Facts() {}

    /// The names of an action.
    static List<String> actionWords(EventType type, Action action, String verb) {
        if (type == EventType.PORTHOLE) {
            return List.of(action.key(), action.word());
        }
        int colon = verb.indexOf(':');
        return List.of(action.key(), action.word(), colon < 0 ? verb : verb.substring(0, colon));
    }

    static boolean isIn(String group, EventType type, Action action) {
        return switch (group) {
            case "file" -> type == EventType.FILE;
            case "start" -> type == EventType.DOCKER && ActionSet.START_GROUP.contains(action);
            case "stop" -> type == EventType.DOCKER && ActionSet.STOP_GROUP.contains(action);
            case "pause" -> type == EventType.DOCKER && ActionSet.PAUSE_GROUP.contains(action);
            default -> type == EventType.DOCKER && !GROUPED.contains(action);
        };
    }

    static boolean isGap(Action action) {
        return GAPS.contains(action);
    }

    static boolean isUnhealthy(Action action, String verb) {
        return action == Action.HEALTH_STATUS && verb.endsWith("unhealthy");
    }

    /// Whether something went wrong, exit codes and flags aside.
    static boolean isTrouble(Action action, String verb) {
        return TROUBLES.contains(action) || isUnhealthy(action, verb);
    }

    /// The attribute that holds the exit code; none but the ends of containers and execs have one. A row of
    /// Porthole's own about an end says what was found to be the true one.
    static List<String> exitCode(EventType type, Action action) {
        if (action != Action.DIE && action != Action.EXEC_DIE) {
            return List.of();
        }
        return List.of(type == EventType.PORTHOLE ? "inspectedExitCode" : "exitCode");
    }

    /// The last part of a path.
    static String fileName(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
