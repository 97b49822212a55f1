package io.porthole.filter.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.porthole.filter.TimeRange;
import io.porthole.testing.Events;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class RangeChoiceTest {
    private static final long SECOND = 1_000_000_000L;
    private static final long HOUR = 3_600 * SECOND;
    private static final long NOW = Events.T0;

    @Test
    void ordinaryTimesAreAllShown() {
        assertEquals(range(-HOUR, 0), choose(seconds(-3_600, 0)));
    }

    @Test
    void aQuietNightBeforeABusyMinuteIsShown() {
        long[] night = LongStream.range(-8, 0).map(i -> NOW + i * HOUR).toArray();
        assertEquals(range(-8 * HOUR, 0), choose(joined(night, seconds(-60, 0))));
    }

    @Test
    void whatTheEngineRemembersOfLastWeekDoesNotHideTheLastMinute() {
        long[] week = seconds(-7 * 86_400, -7 * 86_400 + 200);
        assertEquals(range(-60 * SECOND, 0), choose(joined(week, seconds(-60, 0))));
    }

    @Test
    void ofFewEventsNoneIsLeftOut() {
        long[] few = {NOW - 100 * HOUR, NOW - 2, NOW - 1, NOW};
        assertEquals(range(-100 * HOUR, 0), choose(few));
    }

    @Test
    void aPauseOfMinutesIsShown() {
        assertEquals(range(-1_200 * SECOND, 0), choose(joined(seconds(-1_200, -1_190), seconds(-10, 0))));
    }

    @Test
    void anEngineWhoseClockIsAnHourOffIsShownAsSoonAsThatHidesNothing() {
        assertEquals(range(-4_000 * SECOND, 0), choose(joined(seconds(-4_000, -3_600), seconds(-400, 0))));
    }

    @Test
    void anEngineWithoutAClockIsLeftOutHoweverMuchItSends() {
        long[] dead = LongStream.range(0, 5_000).map(i -> i * SECOND).toArray();
        assertEquals(range(-60 * SECOND, 0), choose(joined(dead, seconds(-60, 0))));
    }

    @Test
    void anEngineWithoutAClockIsShownWhereThereIsNoOther() {
        long[] dead = LongStream.rangeClosed(0, 50).map(i -> i * SECOND).toArray();
        assertEquals(new TimeRange(0, 50 * SECOND), choose(dead));
    }

    @Test
    void timesScatteredOverMonthsDoNotHideTheLastMinute() {
        var random = new Random(1);
        long[] scattered = random.longs(20, NOW - 300L * 24 * HOUR, NOW - HOUR).toArray();
        long[] busy =
                LongStream.rangeClosed(-60_000, 0).map(i -> NOW + i * 1_000_000).toArray();
        assertEquals(
                range(-60 * SECOND, 0).last(), choose(joined(scattered, busy)).last());
        assertEquals(60.0 * SECOND, span(choose(joined(scattered, busy))), 3.0 * SECOND);
    }

    @Test
    void theFarthestTimesDoNotOverflow() {
        long[] times = {Long.MIN_VALUE, Long.MAX_VALUE, 0, -1};
        assertEquals(new TimeRange(Scale.EARLIEST, Scale.EARLIEST), RangeChoice.of(times, Long.MIN_VALUE));
    }

    @Test
    void anythingAtAllGivesARangeWithinTheTimes() {
        var random = new Random(7);
        for (int run = 0; run < 5_000; run++) {
            long[] times = random.longs(1 + random.nextInt(60))
                    .map(time -> time >> random.nextInt(64))
                    .toArray();
            long least = Scale.clamp(Arrays.stream(times).min().orElseThrow());
            long largest = Scale.clamp(Arrays.stream(times).max().orElseThrow());
            TimeRange range = RangeChoice.of(times, random.nextLong());
            assertEquals(range.first(), Math.clamp(range.first(), least, largest));
            assertEquals(range.last(), Math.clamp(range.last(), range.first(), largest));
        }
    }

    private static double span(TimeRange range) {
        return (double) range.last() - range.first();
    }

    private static TimeRange choose(long[] times) {
        return RangeChoice.of(times, NOW);
    }

    private static TimeRange range(long from, long to) {
        return new TimeRange(NOW + from, NOW + to);
    }

    private static long[] seconds(long from, long to) {
        return LongStream.rangeClosed(from, to).map(i -> NOW + i * SECOND).toArray();
    }

    private static long[] joined(long[] a, long[] b) {
        return LongStream.concat(Arrays.stream(a), Arrays.stream(b)).toArray();
    }
}
