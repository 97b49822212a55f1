package io.porthole.log;

import io.porthole.event.Action;
import io.porthole.event.ActionSet;
import io.porthole.event.Event;
import io.porthole.event.EventType;
import io.porthole.event.Origin;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Tells which events only repeat what the same container or file did before ([Habit]). Used by the log's writer
/// alone.
///
/// What is done to a container from outside while it goes round (execs, attachments, looks) takes no part, nor does
/// what nobody saw. A network's and a volume's events about a container are the container's.
final class RepetitionDetector {
    /// Beyond this the one not heard of for the longest time is forgotten: it is shown three times again.
    private static final int MOST = 8_192;

    /// Longer ones are remembered by nobody, so that all habits together stay within some megabytes. No path is longer.
    private static final int LONGEST_ID = 4_096;

    private static final int LONGEST_EXIT = 32;

    private static final long NO_PART = ActionSet.of(
                    Action.EXEC_CREATE,
                    Action.EXEC_START,
                    Action.EXEC_DETACH,
                    Action.EXEC_DIE,
                    Action.ATTACH,
                    Action.DETACH,
                    Action.TOP,
                    Action.RESIZE,
                    Action.ARCHIVE_PATH)
            .bits();

    private static final long OF_CONTAINER = ActionSet.of(
                    Action.CONNECT, Action.DISCONNECT, Action.MOUNT, Action.UNMOUNT)
            .bits();

    private static final String CONTAINER = "container";
    private static final String EXIT_CODE = "exitCode";

    private final Map<Subject, Habit> habits = new LinkedHashMap<>(256, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Subject, Habit> eldest) {
            return size() > MOST;
        }
    };

    private long ids;

    /// Who does it.
    private record Subject(String source, String id) {}

    /// Takes the log's next event.
    ///
    /// @return the repetition of which it is a repeat; null if it is none
    @Nullable
    Repetition next(Event event) {
        if (event.type() == EventType.PORTHOLE) {
            afterGap(event);
            return null;
        }
        if ((event.action().mask() & NO_PART) != 0 || event.origin() == Origin.INFERRED) {
            return null;
        }
        Subject subject = subject(event);
        if (subject.id.length() > LONGEST_ID) {
            return null;
        }
        Habit habit = habits.computeIfAbsent(subject, _ -> new Habit());
        return habit.next(Words.of(event), event.time(), exitCode(event), ++ids);
    }

    /// Where events are missing, nobody knows how often something happened.
    private void afterGap(Event event) {
        if (event.action() == Action.GAP || event.action() == Action.OVERFLOW) {
            habits.forEach((subject, habit) -> {
                if (subject.source.equals(event.source())) {
                    habit.forget();
                }
            });
        }
    }

    private static Subject subject(Event event) {
        if (isOfContainer(event)) {
            String container = event.actorAttributes().getOrDefault(CONTAINER, "");
            if (!container.isEmpty()) {
                return new Subject(event.source(), container);
            }
        }
        return new Subject(event.source(), event.actorId().isEmpty() ? event.actorName() : event.actorId());
    }

    /// Whether a network or a volume tells what became of a container.
    static boolean isOfContainer(Event event) {
        return (event.action().mask() & OF_CONTAINER) != 0;
    }

    private static String exitCode(Event event) {
        String code = event.action() == Action.DIE ? event.actorAttributes().getOrDefault(EXIT_CODE, "") : "";
        return code.length() > LONGEST_EXIT ? "" : code;
    }
}
