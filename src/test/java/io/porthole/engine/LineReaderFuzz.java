package io.porthole.engine;

import io.porthole.event.Event;
import io.porthole.event.EventSummary;
import io.porthole.event.Origin;
import io.porthole.event.VisibleText;
import io.porthole.watcher.DockerEventMap;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// Puts any bytes into a stream of events between two good lines, and throws where one of these is not kept: the good
/// lines are read as ever, each line is one message, the cut between two reads changes nothing, what is read in the
/// fast way is what the tolerant reader reads, nothing is kept beyond its bound, and what a row shows is one line
/// without a character that is not seen.
///
/// The first two bytes say where the stream is cut. The readers go on from input to input, as they do from line to
/// line. A target for Jazzer and for [FuzzTest].
public final class LineReaderFuzz {
    private static final long NOW = 1_795_000_000_000_000_000L;
    private static final int SHOWN = 300;
    private static final EngineMessage GOOD = Lines.tolerant(Lines.bytes(Lines.GOOD));
    private static final byte[] GOOD_LINE = Lines.bytes(Lines.GOOD + "\n");
    private static final DockerEventMap MAP = new DockerEventMap();
    private static final LineReaderFuzz READERS = new LineReaderFuzz();

    private final Feed wholeFeed = new Feed();
    private final Feed cutFeed = new Feed();
    private final EngineMessages wholeReader = new EngineMessages(wholeFeed);
    private final EngineMessages cutReader = new EngineMessages(cutFeed);
    private final TolerantReader tolerant = new TolerantReader(new SharedStrings());

    /// Called by Jazzer.
    public static void fuzzerTestOneInput(byte[] input) throws IOException {
        READERS.read(input);
    }

    void read(byte[] input) throws IOException {
        int steer = Math.min(2, input.length);
        byte[] stream = between(input, steer);
        int cut = cut(input, stream.length);
        List<EngineMessage> whole = messages(wholeReader, wholeFeed.give(stream, stream.length));
        check(whole.equals(messages(cutReader, cutFeed.give(stream, cut))), "a cut changes what is read");
        check(whole.getFirst().equals(GOOD), "the good line before is lost");
        check(whole.getLast().equals(GOOD), "the good line after is lost");
        List<EngineMessage> alone = eachAlone(input, steer);
        check(alone.equals(whole.subList(1, whole.size() - 1)), "a line is read otherwise than by the tolerant reader");
        alone.forEach(LineReaderFuzz::checkShown);
    }

    private static byte[] between(byte[] input, int from) {
        var stream = new ByteArrayOutputStream(input.length + 2 * GOOD_LINE.length + 1);
        stream.writeBytes(GOOD_LINE);
        stream.write(input, from, input.length - from);
        stream.write('\n');
        stream.writeBytes(GOOD_LINE);
        return stream.toByteArray();
    }

    private static int cut(byte[] input, int length) {
        int number = input.length < 2 ? 0 : (input[0] & 0xFF) << 8 | (input[1] & 0xFF);
        return number % length;
    }

    private static List<EngineMessage> messages(EngineMessages reader, Feed feed) throws IOException {
        var all = new ArrayList<EngineMessage>();
        while (feed.hasMore()) {
            List<EngineMessage> read = reader.next();
            check(read != null, "the stream ends");
            all.addAll(Objects.requireNonNull(read));
        }
        return all;
    }

    private List<EngineMessage> eachAlone(byte[] input, int steer) {
        var messages = new ArrayList<EngineMessage>();
        int from = steer;
        while (from < input.length) {
            int to = from;
            while (to < input.length && input[to] != '\n') {
                to++;
            }
            readAlone(input, from, to, messages);
            from = to + 1;
        }
        return messages;
    }

    private void readAlone(byte[] input, int start, int end, List<EngineMessage> messages) {
        int from = start;
        int to = end;
        while (from < to && isFrame(input[from])) {
            from++;
        }
        while (from < to && isFrame(input[to - 1])) {
            to--;
        }
        if (from < to) {
            messages.add(tolerant.read(input, from, to, false));
        }
    }

    private static boolean isFrame(byte b) {
        return b == ' ' || b == '\t' || b == '\r' || b == 0x1E;
    }

    private static void checkShown(EngineMessage message) {
        check(message.raw().length() <= TolerantReader.KEPT, "too much raw text is kept");
        check(message.isReadable() || !message.problem().isEmpty(), "an unreadable line says nothing");
        check(message.problem().length() <= SHOWN, "the problem is no short sentence");
        Event event = MAP.toEvent(message, "fuzz", NOW, Origin.LIVE);
        check(event.time() > 0, "there is no time");
        checkLine(EventSummary.what(event));
        checkLine(EventSummary.who(event));
        checkLine(EventSummary.details(event));
    }

    private static void checkLine(String text) {
        String shown = VisibleText.line(text, SHOWN);
        check(shown.length() <= SHOWN, "a line is too long");
        check(VisibleText.line(shown, SHOWN).equals(shown), "a line holds what is not seen");
    }

    private static void check(boolean kept, String otherwise) {
        if (!kept) {
            throw new AssertionError(otherwise);
        }
    }

    /// Gives a stream in two parts, and then further ones.
    private static final class Feed extends InputStream {
        private byte[] stream = new byte[0];
        private int at;
        private int cut;

        Feed give(byte[] nextStream, int nextCut) {
            stream = nextStream;
            cut = nextCut;
            at = 0;
            return this;
        }

        boolean hasMore() {
            return at < stream.length;
        }

        @Override
        public int read() {
            return hasMore() ? stream[at++] & 0xFF : -1;
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            int end = at < cut ? cut : stream.length;
            int count = Math.min(length, end - at);
            System.arraycopy(stream, at, target, offset, count);
            at += count;
            return count == 0 ? -1 : count;
        }
    }
}
