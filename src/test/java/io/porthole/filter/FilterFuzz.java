package io.porthole.filter;

import io.porthole.event.Event;
import io.porthole.log.EventLog;
import io.porthole.log.Row;
import io.porthole.log.Segment;
import io.porthole.testing.Events;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/// Reads any text as a filter, and throws where reading throws, where the place of a mistake is not in the
/// text or nothing is said of it, where what is read reads back as another filter, where the fast and the
/// plain evaluation of it differ, and where completing it goes wrong.
///
/// The first byte says where the caret is. A target for Jazzer and for [FilterFuzzTest].
public final class FilterFuzz {
    private static final int EVENTS = 48;
    private static final EventLog LOG = log();
    private static final Segment SEGMENT = LOG.snapshot().segments().getFirst();
    private static final List<Row> ROWS =
            IntStream.range(0, EVENTS).mapToObj(SEGMENT::row).toList();

    private FilterFuzz() {}

    private static EventLog log() {
        var log = new EventLog(EVENTS);
        log.append(new RandomEvents(new Random(48)).next(EVENTS), 1);
        return log;
    }

    /// Called by Jazzer.
    public static void fuzzerTestOneInput(byte[] input) {
        int steer = Math.min(1, input.length);
        read(new String(input, steer, input.length - steer, StandardCharsets.UTF_8), steer == 0 ? 0 : input[0] & 0xFF);
    }

    static void read(String text, int caret) {
        switch (FilterLanguage.read(text)) {
            case FilterReading.Mistake mistake -> check(text, mistake);
            case FilterReading.Good good -> check(good.expression());
        }
        for (Completion each : Completions.of(text, caret, LOG.snapshot())) {
            check(
                    0 <= each.from() && each.from() <= each.to() && each.to() <= text.length(),
                    "a completion is nowhere");
        }
    }

    private static void check(String text, FilterReading.Mistake mistake) {
        boolean inText = 0 <= mistake.from() && mistake.from() <= mistake.to() && mistake.to() <= text.length();
        check(inText, "a mistake is not in the text");
        check(mistake.expected().startsWith("Expected "), "nothing is said of a mistake");
    }

    private static void check(Expression expression) {
        String printed = expression.text();
        check(printed.codePoints().noneMatch(Character::isISOControl), "what is printed is more than a line");
        boolean same = FilterLanguage.read(printed) instanceof FilterReading.Good good
                && good.expression().equals(expression)
                && good.expression().text().equals(printed);
        check(same, "what is printed reads otherwise");
        EventFilter plain = expression.toEventFilter(Events.MOMENT);
        RowFilter.RowTest fast = expression.toRowFilter(Events.MOMENT).forSegment(SEGMENT);
        RowSet rows = RowSet.range(0, EVENTS);
        fast.retain(rows);
        for (int i = 0; i < EVENTS; i++) {
            Event event = ROWS.get(i).event();
            boolean wanted = plain.passes(event, 1, SEGMENT.isNoise(i));
            check(wanted == ((rows.word(0) >>> i & 1) != 0), "the fast evaluation differs");
        }
    }

    private static void check(boolean kept, String otherwise) {
        if (!kept) {
            throw new AssertionError(otherwise);
        }
    }
}
