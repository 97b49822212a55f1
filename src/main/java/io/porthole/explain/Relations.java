package io.porthole.explain;

import io.porthole.event.Action;
import io.porthole.event.Event;
import io.porthole.event.EventType;
import io.porthole.log.EventLog;
import io.porthole.log.Kind;
import io.porthole.log.Row;
import io.porthole.log.Segment;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Finds the ends and failed health checks of containers that came soon after a change of a file which they mount, and
/// the changes before these.
public final class Relations {
    /// How soon.
    public static final Duration WITHIN = Duration.ofSeconds(30);

    /// The most rows that are told.
    public static final int MOST = 100;

    /// How many rows are looked at before a row, and behind it: so many come in this time at 5,000 a second.
    private static final long MOST_LOOKED_AT = 150_000;

    /// Within which time such rows arrive, in nanoseconds: one may arrive later than another of the same time.
    private static final long REACH = WITHIN.plusSeconds(5).toNanos();

    private final EventLog.Snapshot log;
    private final Row row;
    private final List<String> containers;
    private final boolean isFile;
    private final List<Related> found = new ArrayList<>();

    private Relations(Row row, EventLog.Snapshot log) {
        this.log = log;
        this.row = row;
        this.isFile = row.event().type() == EventType.FILE;
        this.containers = containers(row.event());
    }

    /// Whether rows can be related to this one at all.
    public static boolean canBeOf(Event event) {
        return !containers(event).isEmpty();
    }

    /// The rows related to one, in order of time. Looks at all rows around it, very many in a flood: not for the JavaFX
    /// thread.
    ///
    /// @param from only rows of this number and later ones are looked at
    public static List<Related> of(Row row, EventLog.Snapshot log, long from) {
        return canBeOf(row.event()) ? new Relations(row, log).find(from) : List.of();
    }

    private List<Related> find(long from) {
        for (long number = row.number() - 1; number >= from && isNear(number); number--) {
            look(number, log.segment(number));
        }
        for (long number = Math.max(from, row.number() + 1); isNear(number); number++) {
            look(number, log.segment(number));
        }
        return found.stream()
                .sorted(Comparator.comparingLong(related -> Math.abs(related.after())))
                .limit(MOST)
                .sorted(Comparator.comparingLong(Related::after))
                .toList();
    }

    private boolean isNear(long number) {
        boolean isHeld = number >= log.first() && number < log.next();
        if (!isHeld || Math.abs(number - row.number()) > MOST_LOOKED_AT) {
            return false;
        }
        Segment segment = log.segment(number);
        return Math.abs(segment.arrived(index(segment, number)) - row.event().arrived()) <= REACH;
    }

    private static int index(Segment segment, long number) {
        return (int) (number - segment.first());
    }

    private void look(long number, Segment in) {
        int index = index(in, number);
        Kind kind = in.kind(in.kindNumber(index));
        boolean isOther = isFile ? isFailure(kind) : kind.type() == EventType.FILE;
        if (isOther) {
            Row other = in.row(index);
            long after = other.event().time() - row.event().time();
            boolean isSoon =
                    isFile ? after >= 0 && after <= WITHIN.toNanos() : after <= 0 && -after <= WITHIN.toNanos();
            if (isSoon && containers(other.event()).stream().anyMatch(containers::contains)) {
                found.add(new Related(other, after));
            }
        }
    }

    private static boolean isFailure(Kind kind) {
        return kind.type() == EventType.DOCKER && isFailure(kind.action(), kind.verb());
    }

    private static boolean isFailure(Action action, String verb) {
        return action == Action.DIE
                || action == Action.OOM
                || (action == Action.HEALTH_STATUS && verb.endsWith("unhealthy"));
    }

    /// The containers that a changed file is mounted by, or the one that failed.
    private static List<String> containers(Event event) {
        return switch (event.type()) {
            case FILE -> Mounter.of(event).stream().map(Mounter::id).toList();
            case DOCKER -> {
                boolean isOne = isFailure(event.action(), event.verb())
                        && !event.actorId().equals(Mounter.shortened(event.actorId()));
                yield isOne ? List.of(Mounter.shortened(event.actorId())) : List.of();
            }
            case PORTHOLE -> List.of();
        };
    }
}
