package io.porthole.filter;

import io.porthole.event.Actor;
import io.porthole.event.EventType;
import io.porthole.event.FileAttributes;
import io.porthole.log.EventLog;
import io.porthole.log.Kind;
import io.porthole.log.OwnValues;
import io.porthole.log.Segment;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;

/// Counts the values that keys have among the newest rows of a log. The work is bounded by the number of
/// rows and of different values that it looks at.
final class ValueCounts {
    private static final int MOST_ROWS = 1 << 20;
    /// What rows have of their own takes longer to look at.
    private static final int MOST_OWN_ROWS = 1 << 17;

    private static final int MOST_VALUES = 5_000;

    private final EventLog.Snapshot log;
    private final Map<String, Long> counts = new HashMap<>();

    ValueCounts(EventLog.Snapshot log) {
        this.log = log;
    }

    Map<String, Long> of(Key key) {
        switch (key.field()) {
            case SOURCE -> kinds(kind -> List.of(kind.source()));
            case HOST -> kinds(kind -> kind.type() == EventType.FILE ? List.of() : List.of(kind.source()));
            case OBJECT -> kinds(kind -> List.of(kind.object()));
            case ACTION -> kinds(kind -> List.of(kind.action().key()));
            case VERB -> kinds(kind -> List.of(kind.verb()));
            case NAME -> actors(kind -> true, actor -> List.of(actor.name()));
            case ID -> actors(kind -> true, actor -> List.of(actor.id()));
            case PATH -> actors(kind -> kind.type() == EventType.FILE, actor -> List.of(actor.name()));
            case IMAGE -> attributes(kind -> true, Facts.IMAGE);
            case MOUNTEDBY -> {
                attributes(kind -> kind.type() == EventType.FILE, Facts.MOUNTED_BY);
                splitLists();
            }
            case PROJECT -> attributes(kind -> true, Facts.PROJECT);
            case SERVICE -> attributes(kind -> true, Facts.SERVICE);
            case SIGNAL -> attributes(kind -> true, List.of(Facts.SIGNAL));
            case EXIT ->
                attributes(kind -> !Facts.exitCode(kind.type(), kind.action()).isEmpty(), List.of("exitCode"));
            case LABEL -> attributes(kind -> kind.type() == EventType.DOCKER, List.of(key.name()));
            case ATTR -> attributes(kind -> true, List.of(key.name()));
            case TYPE, GROUP, TIME, SINCE, UNTIL, BATCH, ORIGIN, IS -> {
                // no value of these is worth counting
            }
        }
        counts.remove("");
        return counts;
    }

    /// The names of attributes.
    Map<String, Long> ofNames(boolean labels) {
        Predicate<Kind> which = kind -> !labels || kind.type() == EventType.DOCKER;
        actors(which, actor -> List.copyOf(actor.attributes().keySet()));
        own(which, own -> own.keyName(own.key()));
        return counts;
    }

    private void splitLists() {
        var lists = Map.copyOf(counts);
        counts.clear();
        lists.forEach((list, count) -> FileAttributes.list(list).forEach(text -> add(text, count)));
    }

    private void add(String value, long count) {
        if (count > 0 && (counts.size() < MOST_VALUES || counts.containsKey(value))) {
            counts.merge(value, count, Long::sum);
        }
    }

    private void kinds(Function<Kind, List<String>> values) {
        for (Stretch stretch : stretches(MOST_ROWS)) {
            int[] rows = new int[stretch.to]; // so many rows have no more different ones
            for (int i = stretch.from; i < stretch.to; i++) {
                rows[stretch.segment.kindNumber(i)]++;
            }
            for (int number = 0; number < rows.length; number++) {
                if (rows[number] > 0) {
                    int count = rows[number];
                    values.apply(stretch.segment.kind(number)).forEach(value -> add(value, count));
                }
            }
        }
    }

    private void actors(Predicate<Kind> which, Function<Actor, List<String>> values) {
        for (Stretch stretch : stretches(MOST_ROWS)) {
            Segment segment = stretch.segment;
            var wanted = new Verdicts(number -> which.test(segment.kind(number)));
            int[] rows = new int[stretch.to]; // so many rows have no more different ones
            for (int i = stretch.from; i < stretch.to; i++) {
                rows[segment.actorNumber(i)] += wanted.of(segment.kindNumber(i)) ? 1 : 0;
            }
            for (int number = 0; number < rows.length; number++) {
                if (rows[number] > 0) {
                    int count = rows[number];
                    values.apply(segment.actor(number)).forEach(value -> add(value, count));
                }
            }
        }
    }

    private void attributes(Predicate<Kind> which, List<String> names) {
        actors(
                which,
                actor -> names.stream()
                        .filter(actor.attributes()::containsKey)
                        .map(name -> actor.attributes().getOrDefault(name, ""))
                        .limit(1)
                        .toList());
        own(which, own -> names.contains(own.keyName(own.key())) ? own.toString() : "");
    }

    private void own(Predicate<Kind> which, Function<OwnValues, String> value) {
        for (Stretch stretch : stretches(MOST_OWN_ROWS)) {
            Segment segment = stretch.segment;
            var wanted = new Verdicts(number -> which.test(segment.kind(number)));
            OwnValues own = segment.ownValues();
            for (int i = stretch.from; i < stretch.to; i++) {
                own.moveTo(i);
                while (wanted.of(segment.kindNumber(i)) && own.next()) {
                    add(value.apply(own), 1);
                }
            }
        }
    }

    /// Some rows of one segment.
    private record Stretch(Segment segment, int from, int to) {}

    /// The newest rows.
    private List<Stretch> stretches(int mostRows) {
        long first = Math.max(log.first(), log.next() - mostRows);
        return log.segments().stream()
                .filter(segment -> segment.end() > first && segment.first() < log.next())
                .map(segment -> new Stretch(
                        segment, (int) Math.max(0, first - segment.first()), segment.rowsBefore(log.next())))
                .toList();
    }
}
