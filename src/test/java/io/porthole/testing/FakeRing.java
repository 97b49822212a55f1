package io.porthole.testing;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;

/// What an engine remembers of its events, as moby does (`daemon/events/events.go`): the last 256, sent again from
/// the newest backward until one is older than `since`. Off at first. Safe for any number of threads.
final class FakeRing {
    private static final int SIZE = 256;
    private static final Pattern TIME = Pattern.compile("\"timeNano\":(\\d+)");

    private final Deque<String> lines = new ArrayDeque<>();
    private boolean on;

    synchronized void begin() {
        on = true;
    }

    /// Forgets all, as an engine does that is started again.
    synchronized void forget() {
        lines.clear();
    }

    synchronized void add(String line) {
        if (on) {
            lines.addLast(line);
            if (lines.size() > SIZE) {
                lines.removeFirst();
            }
        }
    }

    /// @param since seconds and nine digits of nanoseconds; empty for nothing
    synchronized List<String> since(String since) {
        var sent = new ArrayList<String>();
        if (since.isEmpty()) {
            return sent;
        }
        long from = nanos(since);
        for (var backward = lines.descendingIterator(); backward.hasNext(); ) {
            String line = backward.next();
            if (time(line) < from) {
                break;
            }
            sent.addFirst(line);
        }
        return sent;
    }

    private static long nanos(String since) {
        String[] parts = since.split("\\.", 2);
        String fraction = parts.length == 1 ? "" : parts[1];
        return Long.parseLong(parts[0]) * 1_000_000_000L + Long.parseLong((fraction + "000000000").substring(0, 9));
    }

    private static long time(String line) {
        var matcher = TIME.matcher(line);
        return matcher.find() ? Long.parseLong(matcher.group(1)) : 0;
    }
}
