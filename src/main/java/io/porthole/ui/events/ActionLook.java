package io.porthole.ui.events;

import io.porthole.event.Action;
import io.porthole.event.ActionSet;
import io.porthole.event.Event;
import io.porthole.event.EventType;
import javafx.css.PseudoClass;
import org.kordamp.ikonli.feather.Feather;

/// How an event's action looks: by group a colour, which the style sheet names, and by action an icon, so that
/// nothing is told by colour alone.
enum ActionLook {
    START("start"),
    STOP("stop"),
    PAUSE("pause"),
    FILE("file"),
    PORTHOLE("porthole"),
    OTHER("other");

    @SuppressWarnings("ImmutableEnumChecker") // pseudo-classes are immutable; only the annotation is missing
    private final PseudoClass pseudoClass;

    ActionLook(String name) {
        this.pseudoClass = PseudoClass.getPseudoClass(name);
    }

    PseudoClass pseudoClass() {
        return pseudoClass;
    }

    static ActionLook of(Event event) {
        return switch (event.type()) {
            case FILE -> FILE;
            case PORTHOLE -> PORTHOLE;
            case DOCKER -> ofDocker(event);
        };
    }

    private static ActionLook ofDocker(Event event) {
        return switch (event.action()) {
            case OOM -> STOP;
            case RESTART -> START;
            case FORCE_RELOAD, UNREADABLE -> PORTHOLE;
            case HEALTH_STATUS -> isUnhealthy(event) ? STOP : event.verb().endsWith(": healthy") ? START : OTHER;
            default -> ofGroup(event.action());
        };
    }

    private static ActionLook ofGroup(Action action) {
        if (ActionSet.START_GROUP.contains(action)) {
            return START;
        }
        if (ActionSet.STOP_GROUP.contains(action)) {
            return STOP;
        }
        return ActionSet.PAUSE_GROUP.contains(action) ? PAUSE : OTHER;
    }

    /// Whether the event tells that something went wrong, whatever the reason.
    static boolean wentWrong(Event event) {
        return event.action() == Action.OOM || isUnhealthy(event);
    }

    /// Whether the event tells that Porthole may not have seen everything.
    static boolean unseen(Event event) {
        return switch (event.action()) {
            case GAP, LOST, OVERFLOW, UNREADABLE -> event.type() != EventType.FILE;
            default -> false;
        };
    }

    private static boolean isUnhealthy(Event event) {
        return event.action() == Action.HEALTH_STATUS && event.verb().endsWith(": unhealthy");
    }

    static Feather icon(Action action) {
        return switch (action) {
            case CREATE, OBJECT_CREATE -> Feather.PLUS;
            case START, EXEC_START -> Feather.PLAY;
            case UNPAUSE -> Feather.PLAY_CIRCLE;
            case KILL -> Feather.X;
            case STOP -> Feather.STOP_CIRCLE;
            case DIE -> Feather.SQUARE;
            case PAUSE -> Feather.PAUSE;
            case DESTROY, DELETE, OBJECT_REMOVE, PRUNE, CLEANUP -> Feather.TRASH_2;
            case RESTART, FORCE_RELOAD, RELOAD -> Feather.ROTATE_CW;
            case OOM -> Feather.ALERT_TRIANGLE;
            case FILE_WRITTEN -> Feather.EDIT_2;
            case FILE_CREATED -> Feather.FILE_PLUS;
            case FILE_DELETED -> Feather.FILE_MINUS;
            case FILE_RENAMED, RENAME -> Feather.ARROW_RIGHT;
            case HEALTH_STATUS, TOP -> Feather.ACTIVITY;
            default -> iconOfTheRest(action);
        };
    }

    private static Feather iconOfTheRest(Action action) {
        return switch (action) {
            case EXEC_CREATE, EXEC_DETACH, EXEC_DIE, ATTACH, DETACH -> Feather.TERMINAL;
            case CONNECT, MOUNT, CONNECTED -> Feather.LINK;
            case DISCONNECT, UNMOUNT, LOST -> Feather.LINK_2;
            case PULL, LOAD, IMPORT, EXTRACT_TO_DIR -> Feather.DOWNLOAD;
            case PUSH, SAVE, EXPORT -> Feather.UPLOAD;
            case COPY, ARCHIVE_PATH, COMMIT, CHECKPOINT -> Feather.COPY;
            case TAG, UNTAG -> Feather.TAG;
            case UPDATE, OBJECT_UPDATE, INIT, ENABLE, DISABLE -> Feather.SETTINGS;
            case RESIZE -> Feather.MAXIMIZE_2;
            case GAP -> Feather.EYE_OFF;
            case OVERFLOW -> Feather.DROPLET;
            case UNREADABLE -> Feather.HELP_CIRCLE;
            default -> Feather.CIRCLE;
        };
    }
}
