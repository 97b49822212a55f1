package io.porthole.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class EngineMessagesTest {
    private static final EngineMessage GOOD = Lines.tolerant(Lines.bytes(Lines.GOOD));
    private static final int MIB = 1024 * 1024;

    /// Gives its parts one by one, as a socket does, and then ends or fails.
    private static InputStream parts(List<byte[]> parts) {
        return new SequenceInputStream(Collections.enumeration(
                parts.stream().map(ByteArrayInputStream::new).toList()));
    }

    @Test
    void readsWhatHasArrivedAndThenEnds() throws IOException {
        String two = Lines.GOOD + "\n" + Lines.GOOD + "\n";
        try (var messages = new EngineMessages(new ByteArrayInputStream(Lines.bytes(two)))) {
            assertEquals(List.of(GOOD, GOOD), messages.next());
            assertNull(messages.next());
            assertNull(messages.next());
        }
    }

    @Test
    void anEmptyStreamEnds() {
        assertEquals(List.of(), Lines.readAll(""));
        assertEquals(List.of(), Lines.readAll("\n\r\n \n\n"));
    }

    @Test
    void givesEachLineAsSoonAsItIsComplete() throws IOException {
        byte[] line = Lines.bytes(Lines.GOOD + "\n");
        byte[] half = Lines.bytes(Lines.GOOD.substring(0, 30));
        byte[] rest = Lines.bytes(Lines.GOOD.substring(30) + "\n");
        try (var messages = new EngineMessages(parts(List.of(line, half, rest)))) {
            assertEquals(List.of(GOOD), messages.next());
            assertEquals(List.of(GOOD), messages.next());
            assertNull(messages.next());
        }
    }

    @Test
    void toleratesOtherFrames() {
        String odd = "\u001E" + Lines.GOOD + "\r\n\n\r\n  " + Lines.GOOD + " \n\u001E\n" + Lines.GOOD;
        assertEquals(List.of(GOOD, GOOD, GOOD), Lines.readAll(odd));
    }

    @Test
    void aLastLineWithoutNewlineIsRead() {
        assertEquals(List.of(GOOD, GOOD), Lines.readAll(Lines.GOOD + "\n" + Lines.GOOD));
        List<EngineMessage> cut = Lines.readAll(Lines.GOOD + "\n" + Lines.GOOD.substring(0, 40));
        assertEquals(GOOD, cut.get(0));
        assertTrue(cut.get(1).problem().startsWith("not JSON: "));
    }

    @Test
    void everySplitGivesTheSameMessages() {
        String bad = "{\"Type\":7}";
        String text = Lines.GOOD + "\n" + bad + "\r\n" + Lines.modern("die", "\"exitCode\":\"1\",\"name\":\"é\"") + "\n"
                + Lines.container("kill", "\"image\":\"busy:1\",\"name\":\"web\",\"signal\":\"15\"") + "\n";
        byte[] bytes = Lines.bytes(text);
        List<EngineMessage> expected = Lines.readAll(text);
        assertEquals(4, expected.size());
        for (int split = 0; split <= bytes.length; split++) {
            byte[] before = Arrays.copyOfRange(bytes, 0, split);
            byte[] after = Arrays.copyOfRange(bytes, split, bytes.length);
            assertEquals(expected, Lines.readAll(parts(List.of(before, after))), "split at " + split);
        }
    }

    @Test
    void aCutIsAnErrorAfterTheLinesThatArrived() throws IOException {
        InputStream cut = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("cut");
            }

            @Override
            public int read(byte[] target, int offset, int length) throws IOException {
                throw new IOException("cut");
            }
        };
        byte[] begun = Lines.bytes(Lines.GOOD + "\n" + Lines.GOOD.substring(0, 40));
        try (var messages = new EngineMessages(new SequenceInputStream(new ByteArrayInputStream(begun), cut))) {
            assertEquals(List.of(GOOD), messages.next());
            assertThrows(IOException.class, messages::next);
        }
    }

    @Test
    void aLongLineIsToldAndTheNextIsGood() {
        String bomb = Lines.container("start", "\"a\":\"" + "x".repeat(3 * MIB) + "\",\"image\":\"busy:1\"");
        List<EngineMessage> read = Lines.readAll(bomb + "\n" + Lines.GOOD + "\n" + bomb + "\n" + Lines.GOOD + "\n");
        assertEquals(4, read.size());
        assertTrue(
                read.get(0).problem().endsWith(" bytes, cut at 64 KiB, without 1 attribute"),
                read.get(0).problem());
        assertEquals("start", read.get(2).action());
        assertEquals(List.of(GOOD, GOOD), List.of(read.get(1), read.get(3)));
    }

    @Test
    void anEndlessLineIsToldOnceAndSkipped() {
        String bomb = Lines.container("start", "\"a\":\"" + "x".repeat(40 * MIB) + "\",\"image\":\"busy:1\"");
        List<EngineMessage> read = Lines.readAll(Lines.GOOD + "\n" + bomb + "\n" + Lines.GOOD + "\n");
        assertEquals(3, read.size());
        EngineMessage cut = read.get(1);
        assertEquals("line of more than 16 MiB, cut at 64 KiB", cut.problem());
        assertEquals("container", cut.type());
        assertEquals("start", cut.action());
        assertEquals(Lines.ID, cut.actorId());
        assertEquals(TolerantReader.KEPT, cut.raw().length());
        assertEquals(List.of(GOOD, GOOD), List.of(read.get(0), read.get(2)));
    }

    @Test
    void anEndlessLineMayBeCutWithinACharacter() {
        for (String shift : List.of("", "x")) {
            String bomb = Lines.container("start", "\"a\":\"" + shift + "é".repeat(9 * MIB) + "\"");
            List<EngineMessage> read = Lines.readAll(bomb + "\n" + Lines.GOOD + "\n");
            assertEquals("start", read.getFirst().action(), read.getFirst().problem());
            assertEquals(GOOD, read.getLast());
        }
    }

    @Test
    void anEndlessLineOfJunkIsToldOnce() {
        List<EngineMessage> read = Lines.readAll("x".repeat(33 * MIB));
        assertEquals(1, read.size());
        assertFalse(read.getFirst().isReadable());
        assertTrue(read.getFirst().problem().startsWith("not JSON: "));
    }

    @Test
    void theBufferIsSmallAgainAfterALongLine() throws IOException {
        String bomb = Lines.container("start", "\"a\":\"" + "x".repeat(3 * MIB) + "\"");
        var buffer = new LineBuffer(new ByteArrayInputStream(Lines.bytes(bomb + "\n" + Lines.GOOD)));
        int largest = 0;
        while (buffer.fill()) {
            largest = Math.max(largest, buffer.bytes().length);
            buffer.startAt(Math.max(buffer.start(), buffer.complete()));
        }
        assertTrue(largest > 3 * MIB);
        assertTrue(buffer.bytes().length < 128 * 1024);
    }

    @Test
    void closesItsStream() throws IOException {
        boolean[] closed = new boolean[1];
        var in = new ByteArrayInputStream(new byte[0]) {
            @Override
            public void close() {
                closed[0] = true;
            }
        };
        var messages = new EngineMessages(in);
        assertNotNull(messages);
        messages.close();
        assertTrue(closed[0]);
    }
}
