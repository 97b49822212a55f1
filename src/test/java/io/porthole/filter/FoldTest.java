package io.porthole.filter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.porthole.event.Action;
import io.porthole.event.Event;
import io.porthole.log.EventLog;
import io.porthole.log.Kind;
import io.porthole.log.Segment;
import io.porthole.testing.Events;
import io.porthole.testing.Recording;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FoldTest {
    private static final long SECOND = 1_000_000_000L;
    private static final RowFilter ENDS = new KindFilter(kind -> kind.action() == Action.DIE);

    private final EventLog log = new EventLog(2 * Segment.ROWS);

    @Test
    void ofARealCrashLoopAndHealthCheckTheFirstTimesAreShownAndOneRowForTheRest() {
        log.append(Recording.read(Recording.RESTLESS), 1);
        var matches = all(Fold.ALL);
        List<Long> shown = numbers(matches.list());
        assertTrue(shown.size() < 60, "shown: " + shown.size());
        assertEquals(log.snapshot().held(), shown.size() + matches.folded());
        long standing = shown.stream()
                .filter(number -> log.snapshot().repetition(number) != null)
                .count();
        assertEquals(1, standing);
    }

    @Test
    void anOpenedRepetitionShowsAllItsRowsAndNoOther() {
        log.append(twoLoops(20), 1);
        long id = repetitions().iterator().next();
        List<Long> closed = numbers(all(Fold.ALL).list());
        List<Long> open = numbers(all(Fold.ALL.open(id)).list());
        var expected = new TreeSet<>(closed);
        EventLog.Snapshot rows = log.snapshot();
        for (long number = rows.first(); number < rows.next(); number++) {
            var of = rows.repetition(number);
            if (of != null && of.id() == id) {
                expected.add(number);
            }
        }
        assertEquals(List.copyOf(expected), open);
        assertTrue(open.size() > closed.size());
        assertEquals(closed, numbers(all(Fold.ALL.open(id).close(id)).list()));
    }

    @Test
    void whatIsNoiseToTheUserIsFoldedAndCountedLikeAnyOther() {
        log.append(twoLoops(20), 1);
        EventLog.Snapshot rows = log.snapshot();
        long ends = LongStream.range(rows.first(), rows.next())
                .filter(number -> ENDS.passes(rows, number))
                .count();
        assertTrue(ends > 0);
        Fold fold = Fold.ALL.withOwn(ENDS);
        for (long id : repetitions()) {
            fold = fold.open(id);
        }
        var matches = all(fold);
        List<Long> shown = numbers(matches.list());
        assertEquals(ends, matches.folded());
        assertEquals(rows.held() - ends, shown.size());
        assertTrue(shown.stream().noneMatch(number -> ENDS.passes(rows, number)));
        assertEquals(rows.held(), all(fold.withNoise(false)).list().size(), "where noise is asked for");
        assertEquals(rows.held(), all(fold.withOn(false)).list().size(), "where nothing is folded");
        long first = LongStream.range(rows.first(), rows.next())
                .filter(number -> ENDS.passes(rows, number))
                .findFirst()
                .orElseThrow();
        assertEquals(shown.size() + 1, all(fold.show(first)).list().size(), "and one that was looked for");
    }

    @Test
    void noiseIsShownWhereItIsAskedForOrLookedFor() {
        log.append(Recording.read(Recording.RESTLESS), 1);
        List<Long> noise = new ArrayList<>();
        EventLog.Snapshot rows = log.snapshot();
        Segment segment = rows.segments().getFirst();
        for (int index = 0; index < segment.size(); index++) {
            if (segment.isNoise(index)) {
                noise.add(segment.first() + index);
            }
        }
        assertFalse(noise.isEmpty());
        assertTrue(numbers(all(Fold.ALL.withNoise(false)).list()).containsAll(noise));
        List<Long> one = numbers(all(Fold.ALL.show(noise.get(7))).list());
        assertTrue(one.contains(noise.get(7)));
        assertFalse(one.contains(noise.get(8)));
    }

    @Test
    void aFilterThatAsksForNoiseIsKnown() {
        for (String text : List.of("is:noise", "name:web is:noise", "name:web or (is:noise name:db)", "is:gap,noise")) {
            assertTrue(BarFilter.EVERYTHING.withText(text).asksForNoise(), text);
        }
        for (String text : List.of("", "noise", "-is:noise", "name:noise", "is:gap", "is:noise (")) {
            assertFalse(BarFilter.EVERYTHING.withText(text).asksForNoise(), text);
        }
    }

    @Test
    void aLoopThatGoesOnComesInSightAgainAndAgain() {
        var events = new ArrayList<Event>();
        for (int i = 0; i < 200; i++) {
            events.add(event("loop", Action.START, i));
            events.add(event("loop", Action.DIE, i));
            for (int other = 0; other < 10; other++) {
                events.add(event("c" + i + "." + other, Action.CREATE, i));
            }
        }
        log.append(events, 1);
        RowList shown = all(Fold.ALL).list();
        long longest = 0;
        long since = 0;
        for (long position = 0; position < shown.size(); position++) {
            boolean loop = log.snapshot().repetition(shown.number(position)) != null;
            since = loop || position < 40 ? 0 : since + 1;
            longest = Math.max(longest, since);
        }
        assertTrue(longest >= FoldedRows.AGAIN_AFTER, "shown again after " + longest);
        assertTrue(longest <= FoldedRows.AGAIN_AFTER + FoldedRows.BETWEEN + 10, "shown again after " + longest);
    }

    @Test
    void howeverManyLoopsThereAreTheyDoNotCrowdOutTheRest() {
        var events = new ArrayList<Event>();
        for (int i = 0; i < 60; i++) {
            for (int loop = 0; loop < 50; loop++) {
                events.add(event("loop" + loop, Action.START, i));
                events.add(event("loop" + loop, Action.DIE, i));
                events.add(event("c" + i + "." + loop, Action.CREATE, i));
            }
        }
        log.append(events, 1);
        List<Long> shown = numbers(all(Fold.ALL).list());
        long loops = shown.stream()
                .filter(number -> number > 50 * 3 * 5 && log.snapshot().repetition(number) != null)
                .count();
        long others = shown.stream()
                .filter(number -> number > 50 * 3 * 5 && log.snapshot().repetition(number) == null)
                .count();
        assertTrue(loops > 0);
        assertTrue(loops <= others / FoldedRows.BETWEEN + 1, loops + " of " + others);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void foldsAsAPlainReadingOfTheRulesDoes(int seed) {
        var random = new Random(seed);
        RowFilter filter = random.nextBoolean() ? RowFilter.ALL : ENDS;
        var scripted = new Restless(random);
        Set<Long> opened = new HashSet<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            opened.add(1L + random.nextInt(2_000));
        }
        Fold fold = new Fold(true, random.nextInt(4) > 0, opened, Set.of(30L, 500L, 40_000L), Fold.NONE);
        var matches = new Matches(fold.over(filter));
        for (int batch = 0; batch < 60; batch++) {
            log.append(scripted.next(1 + random.nextInt(2_000)), batch);
            if (random.nextInt(3) > 0) {
                matches.advance(log.snapshot());
            }
        }
        while (matches.advance(log.snapshot())) {
            // all that is left
        }
        var reference = new Reference(filter, fold);
        List<Long> held = numbers(matches.list()).stream()
                .filter(number -> number >= log.snapshot().first())
                .toList();
        assertEquals(reference.shown, held);
        assertEquals(reference.folded, matches.folded());
        assertTrue(log.snapshot().evicted() > 0);
        everythingOpenedIsEverything(filter);
    }

    private void everythingOpenedIsEverything(RowFilter filter) {
        var unfolded = new Matches(filter);
        var open = new Matches(new Fold(true, false, repetitions(), Set.of(), Fold.NONE).over(filter));
        while (unfolded.advance(log.snapshot())) {
            // all of it
        }
        while (open.advance(log.snapshot())) {
            // all of it
        }
        assertEquals(numbers(unfolded.list()), numbers(open.list()));
        assertEquals(0, open.folded());
    }

    private Matches all(Fold fold) {
        var matches = new Matches(fold.over(RowFilter.ALL));
        while (matches.advance(log.snapshot())) {
            // until the end
        }
        return matches;
    }

    private Set<Long> repetitions() {
        var ids = new HashSet<Long>();
        EventLog.Snapshot rows = log.snapshot();
        for (long number = rows.first(); number < rows.next(); number++) {
            var repetition = rows.repetition(number);
            if (repetition != null) {
                ids.add(repetition.id());
            }
        }
        return ids;
    }

    private static List<Long> numbers(RowList rows) {
        return LongStream.range(0, rows.size()).map(rows::number).boxed().toList();
    }

    private static List<Event> twoLoops(int rounds) {
        var events = new ArrayList<Event>();
        for (int i = 0; i < rounds; i++) {
            for (String name : List.of("a", "b")) {
                events.add(event(name, Action.START, i));
                events.add(event(name, Action.DIE, i));
            }
        }
        return events;
    }

    private static Event event(String name, Action action, int second) {
        return Events.container("local", name, action, Events.T0 + second * SECOND);
    }

    /// Loops, odd events among them, and others.
    private static final class Restless {
        private final Random random;
        private final Map<Integer, Integer> places = new HashMap<>();
        private int second;

        Restless(Random random) {
            this.random = random;
        }

        List<Event> next(int count) {
            var events = new ArrayList<Event>();
            for (int i = 0; i < count; i++) {
                events.add(one());
            }
            return events;
        }

        private Event one() {
            second += random.nextInt(10) == 0 ? 1 : 0;
            int who = random.nextInt(12);
            int what = random.nextInt(40);
            if (what == 0) {
                return event("loop" + who, Action.HEALTH_STATUS, second);
            }
            if (what < 8) {
                return event("c" + random.nextInt(10_000), Action.CREATE, second);
            }
            if (what < 12) {
                return event("seen" + who, Action.TOP, second);
            }
            int place = places.merge(who, 1, Integer::sum);
            return event("loop" + who, place % 2 == 0 ? Action.DIE : Action.START, second);
        }
    }

    /// The rules, read row by row.
    private final class Reference {
        final List<Long> shown = new ArrayList<>();
        long folded;

        Reference(RowFilter filter, Fold fold) {
            log.snapshot().segments().forEach(segment -> read(segment, filter, fold));
            shown.removeIf(number -> number < log.snapshot().first());
        }

        private void read(Segment segment, RowFilter filter, Fold fold) {
            var lastOf = new HashMap<Long, Integer>();
            var kindOf = new HashMap<Long, Kind>();
            var passing = filter.forSegment(segment);
            int others = 0;
            int anyAt = 0;
            for (int index = 0; index < segment.size(); index++) {
                if (!passing.passes(index)) {
                    continue;
                }
                long number = segment.first() + index;
                var repetition = log.snapshot().repetition(number);
                boolean show;
                if (segment.isNoise(index)) {
                    show = !fold.noise() || fold.shown().contains(number);
                } else if (repetition == null) {
                    others++;
                    show = true;
                } else if (fold.opened().contains(repetition.id())) {
                    show = true;
                } else {
                    Integer last = lastOf.get(repetition.id());
                    Kind kind = segment.kind(segment.kindNumber(index));
                    show = last == null
                            || (others - last >= FoldedRows.AGAIN_AFTER
                                    && others - anyAt >= FoldedRows.BETWEEN
                                    && kind.equals(kindOf.get(repetition.id())));
                    if (show) {
                        lastOf.put(repetition.id(), others);
                        kindOf.put(repetition.id(), kind);
                        anyAt = others;
                    }
                }
                if (show) {
                    shown.add(number);
                } else {
                    folded++;
                }
            }
        }
    }
}
