package io.porthole.watcher;

import static java.util.Map.entry;

import io.porthole.engine.EngineMessage;
import io.porthole.event.Action;
import io.porthole.event.Actor;
import io.porthole.event.EpochNanos;
import io.porthole.event.Event;
import io.porthole.event.EventType;
import io.porthole.event.Origin;
import io.porthole.message.Messages;
import java.util.List;
import java.util.Map;

/// Turns an engine's messages into events: its verbs into actions, its actor into a name.
///
/// The verbs are those of `api/types/events/events.go` in moby and of Podman's Docker-compatible API. The words that
/// start and stop a container mean other actions, or none that is known, when said of anything else.
public final class DockerEventMap {
    private static final String CONTAINER = "container";
    private static final String IMAGE = "image";
    private static final String DIGEST = "sha256:";
    private static final long YEAR_NANOS = 366L * 24 * 60 * 60 * 1_000_000_000;

    /// 2013 began: before it there was no Docker.
    private static final long FIRST_NANOS = 1_356_998_400_000_000_000L;

    private static final List<String> WITH_MORE = List.of("exec_create", "exec_start", "health_status");

    private static final Map<String, Action> OF_CONTAINER = Map.ofEntries(
            entry("create", Action.CREATE),
            entry("start", Action.START),
            entry("unpause", Action.UNPAUSE),
            entry("kill", Action.KILL),
            entry("stop", Action.STOP),
            entry("pause", Action.PAUSE),
            entry("die", Action.DIE),
            entry("died", Action.DIE), // Podman
            entry("destroy", Action.DESTROY),
            entry("remove", Action.DESTROY), // Podman
            entry("restart", Action.RESTART),
            entry("oom", Action.OOM),
            entry("update", Action.UPDATE));

    private static final Map<String, Action> OF_OTHERS = Map.of(
            "create", Action.OBJECT_CREATE,
            "update", Action.OBJECT_UPDATE,
            "remove", Action.OBJECT_REMOVE,
            "destroy", Action.OBJECT_REMOVE);

    private static final Map<String, Action> OF_ANY = Map.ofEntries(
            entry("rename", Action.RENAME),
            entry("resize", Action.RESIZE),
            entry("attach", Action.ATTACH),
            entry("detach", Action.DETACH),
            entry("commit", Action.COMMIT),
            entry("copy", Action.COPY),
            entry("archive-path", Action.ARCHIVE_PATH),
            entry("extract-to-dir", Action.EXTRACT_TO_DIR),
            entry("export", Action.EXPORT),
            entry("top", Action.TOP),
            entry("checkpoint", Action.CHECKPOINT),
            entry("exec_create", Action.EXEC_CREATE),
            entry("exec_start", Action.EXEC_START),
            entry("exec", Action.EXEC_START), // Podman
            entry("exec_detach", Action.EXEC_DETACH),
            entry("exec_die", Action.EXEC_DIE),
            entry("exec_died", Action.EXEC_DIE), // Podman
            entry("health_status", Action.HEALTH_STATUS),
            entry("init", Action.INIT), // Podman
            entry("cleanup", Action.CLEANUP), // Podman
            entry("import", Action.IMPORT),
            entry("load", Action.LOAD),
            entry("save", Action.SAVE),
            entry("pull", Action.PULL),
            entry("push", Action.PUSH),
            entry("tag", Action.TAG),
            entry("untag", Action.UNTAG),
            entry("delete", Action.DELETE),
            entry("connect", Action.CONNECT),
            entry("disconnect", Action.DISCONNECT),
            entry("mount", Action.MOUNT),
            entry("unmount", Action.UNMOUNT),
            entry("enable", Action.ENABLE),
            entry("disable", Action.DISABLE),
            entry("reload", Action.RELOAD),
            entry("prune", Action.PRUNE));

    /// The event that `message` tells of. One that cannot be read becomes an [Action#UNREADABLE] event whose verb
    /// says why.
    ///
    /// @param source       the name of the engine's host
    /// @param arrivedNanos when it was received: nanoseconds since 1970 in UTC. It stands in for an engine's time
    ///                     that is missing or cannot be (before 2013, or more than a year ahead), which the
    ///                     event's flag tells
    public Event toEvent(EngineMessage message, String source, long arrivedNanos, Origin origin) {
        boolean readable = message.isReadable();
        boolean timely = isPossible(message.timeNano(), arrivedNanos);
        return new Event(
                EventType.DOCKER,
                source,
                message.type(),
                readable ? action(message.type(), message.action()) : Action.UNREADABLE,
                readable ? message.action() : message.problem(),
                new Actor(actorName(message), message.actorId(), message.attributes()),
                timely ? message.timeNano() : arrivedNanos,
                arrivedNanos,
                origin,
                message.raw(),
                readable ? flag(message, timely) : "");
    }

    /// What `verb` means when said of `object`; [Action#OTHER] for words that are not known.
    public static Action action(String object, String verb) {
        String word = word(verb);
        Action own = (object.equals(CONTAINER) ? OF_CONTAINER : OF_OTHERS).get(word);
        return own != null ? own : OF_ANY.getOrDefault(word, Action.OTHER);
    }

    /// The engine puts the command line or the health behind some verbs: `exec_create: sh -c true`.
    private static String word(String verb) {
        for (String word : WITH_MORE) {
            if (verb.startsWith(word) && verb.length() > word.length() && verb.charAt(word.length()) == ':') {
                return word;
            }
        }
        return verb;
    }

    /// An image's ID is often its full name (`busy:2`), and its attribute `name` then only the repository.
    private static String actorName(EngineMessage message) {
        String id = message.actorId();
        if (message.type().equals(IMAGE) && !id.isEmpty() && !id.startsWith(DIGEST)) {
            return id;
        }
        String name = message.attributes().getOrDefault("name", "");
        return name.isEmpty() ? id : name;
    }

    private static boolean isPossible(long timeNano, long arrivedNanos) {
        return timeNano >= FIRST_NANOS && timeNano - arrivedNanos <= YEAR_NANOS;
    }

    private static String flag(EngineMessage message, boolean timely) {
        if (timely || message.timeNano() <= 0) {
            return message.problem();
        }
        String impossible = Messages.text("watcher.engines-time-cannot", EpochNanos.toInstant(message.timeNano()));
        return message.problem().isEmpty() ? impossible : message.problem() + "; " + impossible;
    }
}
