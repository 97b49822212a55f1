package io.porthole.log;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/// Tells what is done by a clock from what is done by hand: whether the same thing has happened to the same container
/// again and again at an even pace. Used by the log's writer alone.
final class Rhythms {
    /// Whatever pauses for longer begins anew.
    static final long LONGEST_PAUSE_NANOS = Duration.ofMinutes(15).toNanos();

    /// By how much two pauses may differ although they are of one pace: a quarter of the longer one and this, for a
    /// probe takes some time of its own.
    private static final long SLACK_NANOS = Duration.ofMillis(300).toNanos();

    /// Beyond this the rhythm not heard for the longest time is forgotten: what it belonged to is shown again, thrice.
    static final int MOST = 2_048;

    /// Longer words are remembered by nobody, so that all rhythms together stay within some megabytes.
    private static final int LONGEST_VERB = 2_048;

    private static final int LONGEST_ID = 1_024;

    /// What happens, and to whom.
    private record Beat(String source, String actorId, String verb) {}

    private final Map<Beat, Rhythm> rhythms = new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Beat, Rhythm> eldest) {
            return size() > MOST;
        }
    };

    /// Takes note of one more and says whether it came by the clock. The first two of a rhythm never do; once two
    /// pauses in a row were alike, all that follows does, however late a slow machine makes it, until
    /// [#LONGEST_PAUSE_NANOS] pass without.
    ///
    /// @param time nanoseconds of any clock, the same for all
    boolean isSteady(String source, String actorId, String verb, long time) {
        if (verb.length() > LONGEST_VERB || actorId.length() > LONGEST_ID) {
            return false;
        }
        var beat = new Beat(source, actorId, verb);
        Rhythm rhythm = rhythms.get(beat);
        if (rhythm == null) {
            rhythms.put(beat, new Rhythm(time));
            return false;
        }
        return rhythm.beat(time);
    }

    private static final class Rhythm {
        private static final long NONE = -1;

        private long last;
        private long pause = NONE;
        private boolean steady;

        Rhythm(long time) {
            last = time;
        }

        boolean beat(long time) {
            long now = Math.abs(time - last); // an engine's events are not quite in the order of their times
            boolean goesOn = now <= LONGEST_PAUSE_NANOS;
            steady = goesOn && (steady || alike(pause, now));
            pause = goesOn ? now : NONE;
            last = time;
            return steady;
        }

        private static boolean alike(long before, long now) {
            return before != NONE && Math.abs(now - before) <= Math.max(before, now) / 4 + SLACK_NANOS;
        }
    }
}
