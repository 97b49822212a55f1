package io.porthole.log;

import io.porthole.event.Action;
import io.porthole.event.ActionSet;
import io.porthole.event.Event;
import io.porthole.event.EventType;
import io.porthole.event.FileAttributes;
import java.util.LinkedHashMap;
import java.util.Map;

/// Tells which events are noise: the three of each run of a health check (`exec_create`, `exec_start`,
/// `exec_die`), what viewers cause by looking (`top`, `resize`, `archive-path`), and the files that their watcher
/// marked as such ([FileAttributes#NOISE]). One thread's own: the log's writer has one, and so has whoever writes
/// events without a log.
///
/// An engine does not say that an exec is a health check. What gives it away is the clock: the identical
/// command runs in the same container for the third time or more, at an even pace ([Rhythms]). The first
/// two of a kind are never noise. That the pace must be even is what keeps a person's third `ls` within a
/// minute out of it; a script that asks every two seconds whether a database is ready is meant to be in.
///
/// An exec's other events are known by its ID; where an old engine sends none, its start by the command,
/// and its end not at all. Podman tells no command, so there nothing is taken for noise.
public final class NoiseDetector {
    private static final long EXEC_OR_LOOK = ActionSet.of(
                    Action.EXEC_CREATE,
                    Action.EXEC_START,
                    Action.EXEC_DIE,
                    Action.TOP,
                    Action.RESIZE,
                    Action.ARCHIVE_PATH)
            .bits();

    private static final String EXEC_ID = "execID";

    /// Execs that run at the same time and are noise: no host has so many.
    private static final int MOST_OPEN = 4_096;

    /// An engine's has 64 characters. A longer one counts as none.
    private static final int LONGEST_ID = 256;

    private final Rhythms rhythms = new Rhythms();

    /// The IDs of the execs that are noise and have not ended, by source and ID. The value says nothing.
    private final Map<ExecId, Boolean> open = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<ExecId, Boolean> eldest) {
            return size() > MOST_OPEN;
        }
    };

    private record ExecId(String source, String id) {}

    /// Takes note of the log's next event and says whether it is noise.
    public boolean isNoise(Event event) {
        if ((event.action().mask() & EXEC_OR_LOOK) == 0) {
            return event.type() == EventType.FILE && event.actorAttributes().containsKey(FileAttributes.NOISE);
        }
        return switch (event.action()) {
            case EXEC_CREATE -> isCreatedByTheClock(event);
            case EXEC_START -> isOpen(event);
            case EXEC_DIE -> open.remove(execId(event)) != null;
            default -> isSteady(event);
        };
    }

    private boolean isCreatedByTheClock(Event event) {
        boolean noise = hasCommand(event) && isSteady(event);
        ExecId id = execId(event);
        if (noise && !id.id.isEmpty()) {
            open.put(id, Boolean.TRUE);
        } else {
            open.remove(id); // a label of that name hides the engine's own IDs, so one may come twice
        }
        return noise;
    }

    private boolean isOpen(Event event) {
        ExecId id = execId(event);
        return id.id.isEmpty() ? hasCommand(event) && isSteady(event) : open.containsKey(id);
    }

    private boolean isSteady(Event event) {
        return rhythms.isSteady(event.source(), event.actorId(), event.verb(), event.time());
    }

    private static boolean hasCommand(Event event) {
        return event.verb().indexOf(':') >= 0;
    }

    private static ExecId execId(Event event) {
        String id = event.actorAttributes().getOrDefault(EXEC_ID, "");
        return new ExecId(event.source(), id.length() > LONGEST_ID ? "" : id);
    }
}
