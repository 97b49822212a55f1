package io.porthole.engine;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Reads lines in exactly the form in which engines write nearly all of theirs, about ten times as fast as
/// [TolerantReader], and leaves every other line to that one. What both accept, both read alike.
///
/// The form is Go's: no spaces, the fields in the order of moby's `events.Message` (the legacy `status`, `id` and
/// `from` before them where the API is older than 1.52), and here only printable ASCII without escapes. For one
/// thread.
final class CanonicalLines {
    /// How many bytes there must be behind a newline in the array, whatever they are: more than any text in the
    /// form.
    static final int SLACK = 64;

    private static final byte[] STATUS = ascii("{\"status\":\"");
    private static final byte[] LEGACY_ID = ascii(",\"id\":\"");
    private static final byte[] FROM = ascii(",\"from\":\"");
    private static final byte[] TYPE = ascii(",\"Type\":\"");
    private static final byte[] FIRST_TYPE = ascii("{\"Type\":\"");
    private static final byte[] ACTION = ascii(",\"Action\":\"");
    private static final byte[] ACTOR_ID = ascii(",\"Actor\":{\"ID\":\"");
    private static final byte[] ATTRIBUTES = ascii(",\"Attributes\":{");
    private static final byte[] TIME = ascii("}},\"scope\":\"local\",\"time\":");
    private static final byte[] TIME_NANO = ascii(",\"timeNano\":");
    private static final byte[] END = ascii("}\n");

    private final SharedStrings shared;
    private final AttributeReader attributes;
    private final ActorTemplates templates = new ActorTemplates();
    private final Span status = new Span();
    private final Span legacyId = new Span();
    private final Span from = new Span();
    private final Span type = new Span();
    private final Span action = new Span();
    private final Span id = new Span();
    private byte[] bytes = new byte[0];
    private int limit;
    private int at;

    CanonicalLines(SharedStrings shared) {
        this.shared = shared;
        this.attributes = new AttributeReader(shared);
    }

    /// Reads the line at `start`, with its newline; null if it is not in the form. The last byte before `limit` is a
    /// newline, and [#SLACK] bytes follow in the array.
    @Nullable
    EngineMessage read(byte[] line, int start, int limit) {
        bytes = line;
        this.limit = limit;
        at = start;
        return readHead() ? readActor(start) : null;
    }

    /// Where the line behind the one that was read begins.
    int next() {
        return at;
    }

    private boolean readHead() {
        status.clear();
        legacyId.clear();
        from.clear();
        byte[] typeOpening = FIRST_TYPE;
        if (text(STATUS, status)) {
            text(LEGACY_ID, legacyId);
            text(FROM, from);
            typeOpening = TYPE;
        }
        return text(typeOpening, type)
                && textAs(status, ACTION, action)
                && textAs(legacyId, ACTOR_ID, id)
                && pass(ATTRIBUTES)
                && !type.isEmpty()
                && !action.isEmpty();
    }

    private @Nullable EngineMessage readActor(int start) {
        ActorTemplate template = template();
        FlatAttributes read = template == null ? null : attributes.read(bytes, at, limit, template.pairs());
        if (template == null || read == null || !isFromImage()) {
            return null;
        }
        if (attributes.isStrange()) {
            templates.forget(bytes, id.from, id.to);
        }
        at = attributes.end();
        long timeNano = readTimes();
        if (timeNano == 0 || at - 1 - start > TolerantReader.KEPT) {
            return null;
        }
        return new EngineMessage(text(type), text(action), template.id(), read, timeNano, "", "");
    }

    private boolean isFromImage() {
        return from.isAbsent() || attributes.isImage(bytes, from.from, from.to);
    }

    private @Nullable ActorTemplate template() {
        ActorTemplate known = templates.find(bytes, id.from, id.to);
        if (known != null) {
            return known;
        }
        ActorTemplate made = ActorTemplate.read(bytes, id.from, id.to, at, shared);
        if (made != null) {
            templates.keep(made, bytes, id.from, id.to);
        }
        return made;
    }

    /// The time in nanoseconds, or 0 if the end of the line is not in the form.
    private long readTimes() {
        if (!pass(TIME) || number() == 0 || !pass(TIME_NANO)) {
            return 0;
        }
        long timeNano = number();
        return pass(END) ? timeNano : 0;
    }

    /// Passes a whole number of at most 19 digits; 0 if there is none, or a `long` does not hold it, or it is 0.
    private long number() {
        int first = at;
        if (bytes[first] == '0') {
            return 0;
        }
        long number = 0;
        for (int eight = ByteWords.eightDigits(bytes, at); eight >= 0; eight = ByteWords.eightDigits(bytes, at)) {
            number = number * 100_000_000 + eight;
            at += 8;
        }
        for (int digit = bytes[at] - '0'; digit >= 0 && digit <= 9; digit = bytes[at] - '0') {
            number = number * 10 + digit;
            at++;
        }
        // Nineteen nines are less than 2^64: a number too large is negative here, and no other is.
        return at - first > 19 || number < 0 ? 0 : number;
    }

    /// Passes `opening` and the string behind it with its quote.
    private boolean text(byte[] opening, Span span) {
        if (!pass(opening)) {
            return false;
        }
        int end = ByteWords.plainStringEnd(bytes, at);
        if (end < 0) {
            return false;
        }
        span.from = at;
        span.to = end;
        at = end + 1;
        return true;
    }

    /// Passes `opening` and the string behind it, which must be the same as the legacy one if there was one.
    private boolean textAs(Span legacy, byte[] opening, Span span) {
        if (legacy.isAbsent()) {
            return text(opening, span);
        }
        int length = legacy.to - legacy.from;
        if (!pass(opening)
                || at + length >= limit
                || !Arrays.equals(bytes, at, at + length, bytes, legacy.from, legacy.to)) {
            return false;
        }
        span.from = at;
        span.to = at + length;
        at = span.to + 1;
        return bytes[span.to] == '"';
    }

    private boolean pass(byte[] expected) {
        int end = at + expected.length;
        if (!Arrays.equals(bytes, at, end, expected, 0, expected.length)) {
            return false;
        }
        at = end;
        return true;
    }

    private String text(Span span) {
        return shared.share(bytes, span.from, span.to);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /// Where a string lies in the line.
    private static final class Span {
        private int from;
        private int to;

        void clear() {
            from = 0;
            to = 0;
        }

        boolean isAbsent() {
            return to == 0;
        }

        boolean isEmpty() {
            return from == to;
        }
    }
}
