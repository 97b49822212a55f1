package io.porthole.monitor.opened;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.porthole.capture.CaptureInput;
import io.porthole.capture.SaveFormat;
import io.porthole.event.Action;
import io.porthole.event.Actor;
import io.porthole.event.EpochNanos;
import io.porthole.event.Event;
import io.porthole.event.EventType;
import io.porthole.event.Origin;
import io.porthole.filter.RandomEvents;
import io.porthole.log.EventLog;
import io.porthole.testing.Events;
import io.porthole.testing.ManualScheduler;
import io.porthole.testing.Saves;
import io.porthole.watcher.SourceState;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class OpenedFileTest {
    private static final String HEADER =
            "{\"porthole\":\"capture\",\"version\":1,\"by\":\"1\",\"saved\":\"\",\"events\":2,\"sources\":[\"local\"]}\n";
    private static final String ROW = "{\"source\":\"local\",\"origin\":\"live\",\"type\":\"docker\","
            + "\"object\":\"container\",\"action\":\"start\",\"verb\":\"%s\",\"name\":\"web\",\"id\":\"ab\","
            + "\"timeNano\":\"1767225600000000001\",\"attributes\":{\"image\":\"nginx\"},\"batch\":3}\n";
    private static final String OF_ENGINE = "{\"status\":\"start\",\"id\":\"ab\",\"from\":\"nginx\","
            + "\"Type\":\"container\",\"Action\":\"start\",\"Actor\":{\"ID\":\"ab\",\"Attributes\":"
            + "{\"image\":\"nginx\",\"name\":\"web\"}},\"scope\":\"local\",\"time\":1767225600,"
            + "\"timeNano\":1767225600000000002}\n";

    private final ManualScheduler timer = new ManualScheduler();

    @TempDir
    private Path folder = Path.of("");

    @Test
    void whatWasSavedIsReadBackAsItWas() throws IOException {
        EventLog log = Saves.log(everyKindOfRow());
        Saves.save(log, SaveFormat.CAPTURE, folder.resolve("a"));
        var opening = new Opening(folder.resolve("a"));
        assertEquals(Saves.rows(log), Saves.rows(Saves.log(opening.events)));
        assertEquals(List.of(SourceState.READING, SourceState.CLOSED), opening.states);
        assertEquals(List.of(), opening.errors);
        assertEquals(everyKindOfRow().size(), opening.expected);
        assertEquals(7, opening.events.getFirst().batch());
    }

    private static List<Event> everyKindOfRow() {
        Map<String, String> gap =
                Map.of("from", "2026-01-01T00:00:00Z", "to", "?", "recovered", "3", "complete", "false");
        return List.of(
                Events.container("web", Action.DIE, "exitCode", "137", "a", "\u202e\0\n\"\\", "", ""),
                Events.container("web", Action.CREATE),
                Events.flagged("web", "a flag"),
                Events.file("conf", "/srv/\ud800/nginx.conf", Action.FILE_WRITTEN),
                Event.porthole("local", Action.CONNECTED, "connected", Events.T0),
                Event.porthole("local", Action.GAP, "events may be missing", 5).of(new Actor("local", "", gap)),
                new Event(
                        EventType.DOCKER,
                        "local",
                        "",
                        Action.UNREADABLE,
                        "not JSON",
                        Actor.NONE,
                        -1,
                        Long.MAX_VALUE,
                        Origin.REPLAYED,
                        "{\"half\":"),
                new Event(
                        EventType.DOCKER,
                        "",
                        "network",
                        Action.OBJECT_CREATE,
                        "create",
                        Actor.NONE,
                        Long.MIN_VALUE,
                        0,
                        Origin.INFERRED,
                        ""));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void rowsMadeByChanceAreReadBackAsTheyWere(long seed) throws IOException {
        var random = new Random(seed);
        List<Event> events = new RandomEvents(random)
                .next(20_000).stream().filter(OpenedFileTest::canBe).toList();
        EventLog log = Saves.log(events);
        Saves.save(log, SaveFormat.CAPTURE, folder.resolve("a"));
        var opening = new Opening(folder.resolve("a"));
        assertEquals(Saves.rows(log), Saves.rows(Saves.log(opening.events)));
        assertEquals(
                List.of("local", "prod", "conf").size(),
                opening.file.rowSources().size());
    }

    /// Two actions have the same word; which it is depends on the object that it is said of.
    private static boolean canBe(Event event) {
        boolean ofContainer = event.type() == EventType.DOCKER && event.object().equals("container");
        return switch (event.action()) {
            case CREATE, UPDATE -> ofContainer;
            case OBJECT_CREATE, OBJECT_UPDATE -> !ofContainer;
            default -> true;
        };
    }

    @ParameterizedTest
    @EnumSource(
            value = SaveFormat.class,
            names = {"CAPTURE", "JSON"})
    void bothPlainAndCompressedAreReadWhateverTheName(SaveFormat format) throws IOException {
        Saves.save(Saves.log(Events.numbered(0, 3_000)), format, folder.resolve("picture.png"));
        var opening = new Opening(folder.resolve("picture.png"));
        assertEquals(3_000, opening.events.size());
        assertTrue(opening.most <= 1_024, "" + opening.most);
        assertEquals(1.0, Objects.requireNonNull(opening.file.progress()).part());
    }

    @Test
    void linesOfEnginesAreRead() throws IOException {
        var opening = opened("events.jsonl", "\ufeff" + OF_ENGINE + "\r\n\u001e" + OF_ENGINE);
        assertEquals(2, opening.events.size());
        Event event = opening.events.getFirst();
        assertEquals("events.jsonl", event.source());
        assertEquals(Action.START, event.action());
        assertEquals("web", event.actorName());
        assertEquals(1_767_225_600_000_000_002L, event.time());
        assertEquals(Origin.REPLAYED, event.origin());
        assertEquals(EpochNanos.of(Opening.NOW), event.arrived());
    }

    @Test
    void whatTailPrintsIsReadWithoutAFirstLine() throws IOException {
        var opening = opened("x", ROW.formatted("start") + OF_ENGINE);
        assertEquals(List.of("local", "x"), opening.file.rowSources());
        assertEquals(3, opening.events.getFirst().batch());
        assertEquals(1_767_225_600_000_000_001L, opening.events.getFirst().arrived());
        assertEquals(Map.of("image", "nginx"), opening.events.getFirst().actorAttributes());
    }

    @Test
    void filesOneBehindTheOtherAreRead() throws IOException {
        var opening = opened("x", HEADER + ROW.formatted("a") + HEADER + ROW.formatted("b"));
        assertEquals(List.of("a", "b"), opening.verbs());
        assertEquals(List.of(), opening.errors);
    }

    @Test
    void anOddLineBecomesARowAndTheGoodOnesAroundItAreKept() throws IOException {
        var opening = opened("x", ROW.formatted("a") + "nonsense\n\n{\"type\":5}\n" + ROW.formatted("b"));
        assertEquals(4, opening.events.size());
        Event odd = opening.events.get(1);
        assertEquals(Action.UNREADABLE, odd.action());
        assertTrue(odd.verb().startsWith("line 2 of the file: not JSON: "), odd.verb());
        assertEquals("nonsense", odd.raw());
        assertEquals("x", odd.source());
        assertEquals(opening.events.getFirst().time(), odd.time());
        assertEquals(
                "line 4 of the file: type is not a string",
                opening.events.get(2).verb());
        assertEquals(1, opening.errors.size());
        assertTrue(
                opening.errors
                        .getFirst()
                        .matches("2 lines of .*/x cannot be read, the first of them line 2: not JSON.*"),
                opening.errors.getFirst());
        assertEquals(SourceState.CLOSED, opening.states.getLast());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "null",
                "5",
                "{}",
                "{\"a\":1}",
                "{\"type\":\"docker\"}",
                "{\"type\":\"shark\",\"verb\":\"bite\"}",
                "{\"type\":\"docker\",\"verb\":null}",
                "{\"type\":\"docker\",\"verb\":\"x\",\"attributes\":[]}",
                "{\"type\":\"docker\",\"verb\":\"x\",\"attributes\":{\"a\":1}}",
                "{\"type\":\"docker\",\"verb\":\"x\"} {}",
                "{\"type\":\"docker\",\"verb\":\"x\",\"batch\":99999999999999999999999999999999999999}",
                "{\"porthole\":1}",
                "{\"porthole\":\"hole\"}",
                "{\"Type\":\"container\"}",
                "{\"Type\":5,\"Action\":\"x\",\"Actor\":{}}",
                "{\"porthole\":\"capture\",\"version\":1",
                "<html>"
            })
    void whatIsNoEventIsARowOfItsOwn(String line) throws IOException {
        var opening = opened("x", ROW.formatted("a") + line + "\n" + ROW.formatted("b"));
        assertEquals(3, opening.events.size());
        assertEquals(Action.UNREADABLE, opening.events.get(1).action());
        assertEquals(line, opening.events.get(1).raw());
    }

    @Test
    void whatIsOddAboutARowIsFlagged() throws IOException {
        String odd = "{\"type\":\"docker\",\"verb\":\"fly\",\"verb\":\"swim\",\"action\":\"fly\",\"origin\":\"dreamt\","
                + "\"time\":\"soon\",\"timeNano\":\"99999999999999999999\",\"batch\":-1,\"new\":{\"a\":[1]},\"flag\":\"f\"}\n";
        var opening = opened("x", odd);
        Event event = opening.events.getFirst();
        assertEquals("swim", event.verb());
        assertEquals(Action.OTHER, event.action());
        assertEquals("x", event.source());
        assertEquals(EpochNanos.of(Opening.NOW), event.time());
        for (String flag : List.of(
                "f; ",
                "a key appears twice",
                "batch is not",
                "the action is not",
                "the origin is not",
                "the time is")) {
            assertTrue(event.flag().contains(flag), event.flag());
        }
    }

    @Test
    void aTimeInWordsStandsInForItsNanoseconds() throws IOException {
        var opening = opened(
                "x",
                "{\"type\":\"file\",\"verb\":\"a\",\"action\":\"written\",\"origin\":\"live\","
                        + "\"time\":\"2026-01-01T01:00:00.000000007+01:00\"}");
        assertEquals(Events.T0 + 7, opening.events.getFirst().time());
        assertEquals("", opening.events.getFirst().flag());
    }

    @Test
    void badUtf8IsReplacedAndFlagged() throws IOException {
        Files.write(folder.resolve("x"), ROW.formatted("caf\u00e9").getBytes(ISO_8859_1));
        var opening = new Opening(folder.resolve("x"));
        assertEquals("caf\ufffd", opening.events.getFirst().verb());
        assertEquals("bytes that are not UTF-8", opening.events.getFirst().flag());
    }

    @Test
    void deepNestingIsNotFollowed() throws IOException {
        String deep = "{\"x\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}\n";
        var opening = opened("x", ROW.formatted("a") + deep + ROW.formatted("b"));
        assertEquals(Action.UNREADABLE, opening.events.get(1).action());
        assertTrue(opening.events.get(1).verb().contains("more than is read of a line"));
    }

    @Test
    void aRowWithTooMuchTextIsCut() throws IOException {
        String big = "{\"type\":\"docker\",\"action\":\"start\",\"verb\":\"start\",\"origin\":\"live\",\"time\":"
                + "\"2026-01-01T00:00:00Z\",\"raw\":\"" + "r".repeat(2_000_000) + "\",\"attributes\":{\"a\":\""
                + "x".repeat(2_000_000) + "\",\"b\":\"c\"}}\n";
        var opening = opened("x", big + ROW.formatted("b"));
        Event cut = opening.events.getFirst();
        assertEquals(2, opening.events.size());
        assertTrue(cut.raw().length() < 20_000
                && cut.actorAttributes().getOrDefault("a", "").length() < 20_000);
        assertEquals("c", cut.actorAttributes().get("b"));
        assertEquals("more text than is kept of a row, cut", cut.flag());
    }

    /// They are kept longer than the row: as names of sources.
    @Test
    void theNamesThatARowGoesByAreShort() throws IOException {
        String row =
                ROW.replace("\"container\"", "\"" + "o".repeat(100_000) + "\"").replace("local", "s".repeat(100_000));
        String header = HEADER.replace("local", "s".repeat(100_000));
        var opening = opened("x", header + row.formatted("a"));
        Event cut = opening.events.getFirst();
        assertEquals("s".repeat(1_024) + "…", cut.source());
        assertEquals("o".repeat(256) + "…", cut.object());
        assertEquals("a", cut.verb());
        assertEquals("more text than is kept of a row, cut", cut.flag());
        assertEquals(List.of(cut.source()), opening.file.rowSources());
    }

    /// A gigabyte without a newline, in a file of a megabyte.
    @Test
    void aBombIsALineThatIsTooLong() throws IOException {
        Path file = folder.resolve("bomb");
        try (var gzip = new GZIPOutputStream(Files.newOutputStream(file))) {
            gzip.write(ROW.formatted("a").getBytes(UTF_8));
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 1 << 10; i++) {
                gzip.write(zeros);
            }
            gzip.write(("\n" + ROW.formatted("b")).getBytes(UTF_8));
        }
        var opening = new Opening(file);
        assertEquals(List.of("a", "line 2 of the file: line of more than 16 MiB", "b"), opening.verbs());
        assertTrue(opening.events.get(1).raw().length() <= 64 * 1024);
    }

    @Test
    void anEngineLineThatIsTooLongIsReadAsFarAsItIsHeld() throws IOException {
        Path file = folder.resolve("x");
        try (var out = Files.newOutputStream(file)) {
            out.write(OF_ENGINE.substring(0, OF_ENGINE.indexOf("}}")).getBytes(UTF_8));
            out.write(",\"l\":\"".getBytes(UTF_8));
            out.write(new byte[20 << 20]);
            out.write(("\"}}\n" + OF_ENGINE).getBytes(UTF_8));
        }
        var opening = new Opening(file);
        assertEquals(2, opening.events.size());
        assertEquals(Action.START, opening.events.getLast().action());
    }

    @Test
    void aFileThatIsCutInALineIsReadAsFarAsItGoes() throws IOException {
        var opening =
                opened("x", HEADER + ROW.formatted("a") + ROW.formatted("b").substring(0, 40));
        assertEquals(List.of("a", "the file ends too soon, in line 3: the line is cut off"), opening.verbs());
        assertEquals(Action.GAP, opening.events.getLast().action());
        assertEquals(1, opening.file.figures().gaps());
        assertTrue(opening.errors.getFirst().contains("/x ends too soon, in line 3: the line is cut off."));
        assertEquals(SourceState.CLOSED, opening.states.getLast());
    }

    @Test
    void aLastLineWithoutANewlineIsALine() throws IOException {
        assertEquals(
                List.of("a", "b"),
                opened("x", (ROW.formatted("a") + ROW.formatted("b")).strip()).verbs());
    }

    @Test
    void compressedDataThatIsCutIsReadAsFarAsItGoes() throws IOException {
        Path whole = folder.resolve("whole");
        Saves.save(Saves.log(Events.numbered(0, 20_000)), SaveFormat.CAPTURE, whole);
        byte[] bytes = Files.readAllBytes(whole);
        Files.write(folder.resolve("x"), Arrays.copyOf(bytes, bytes.length / 2));
        var opening = new Opening(folder.resolve("x"));
        assertTrue(opening.events.size() > 5_000, "" + opening.events.size());
        assertEquals(Action.GAP, opening.events.getLast().action());
        assertTrue(opening.errors.getFirst().contains("its compressed data is cut off"), opening.errors.toString());
    }

    @Test
    void ofAShortFileAllIsReadThatCanBe() throws IOException {
        Path whole = folder.resolve("whole");
        Saves.save(Saves.log(Events.numbered(0, 50)), SaveFormat.CAPTURE, whole);
        byte[] bytes = Files.readAllBytes(whole);
        Files.write(folder.resolve("x"), Arrays.copyOf(bytes, bytes.length * 9 / 10));
        var opening = new Opening(folder.resolve("x"));
        assertTrue(opening.events.size() > 25, "" + opening.events.size());
        assertEquals(SourceState.CLOSED, opening.states.getLast());
    }

    @Test
    void compressedDataThatIsDamagedIsReadAsFarAsItGoes() throws IOException {
        Path whole = folder.resolve("whole");
        Saves.save(Saves.log(Events.numbered(0, 20_000)), SaveFormat.CAPTURE, whole);
        byte[] bytes = Files.readAllBytes(whole);
        Arrays.fill(bytes, bytes.length / 2, bytes.length / 2 + 500, (byte) 0xff);
        Files.write(folder.resolve("x"), bytes);
        var opening = new Opening(folder.resolve("x"));
        assertTrue(opening.events.size() > 5_000, "" + opening.events.size());
        assertEquals(1, opening.file.figures().gaps());
        assertEquals(SourceState.CLOSED, opening.states.getLast());
    }

    @Test
    void membersOfGzipOneBehindTheOtherAreRead() throws IOException {
        var bytes = new ByteArrayOutputStream();
        for (String verb : List.of("a", "b")) {
            try (var gzip = new GZIPOutputStream(bytes)) {
                gzip.write((HEADER + ROW.formatted(verb)).getBytes(UTF_8));
            }
        }
        Files.write(folder.resolve("x"), bytes.toByteArray());
        assertEquals(List.of("a", "b"), new Opening(folder.resolve("x")).verbs());
    }

    @ParameterizedTest
    @ValueSource(strings = {"<html>\n<p>\n", "{\n  \"name\": \"x\"\n}\n", "\u0089PNG\r\n", "{\"Ty"})
    void whatIsNoFileOfEventsFails(String content) throws IOException {
        var opening = opened("x", content.repeat(200));
        assertEquals(List.of(), opening.events);
        assertEquals(List.of(SourceState.READING, SourceState.FAILED), opening.states);
        assertTrue(opening.errors.getFirst().endsWith("/x is not a file of events."), opening.errors.toString());
    }

    @Test
    void whatCannotBeReadIsToldInWords() throws IOException {
        assertTrue(opened("empty", "").errors.getFirst().endsWith("/empty is empty."));
        assertTrue(new Opening(folder.resolve("none")).errors.getFirst().endsWith("/none does not exist."));
        assertTrue(new Opening(folder).errors.getFirst().endsWith(" is not a file."));
        Files.write(folder.resolve("wide"), ("\ufeff" + OF_ENGINE).getBytes(UTF_16LE));
        assertTrue(new Opening(folder.resolve("wide")).errors.getFirst().contains("UTF-16, as PowerShell"));
        Files.write(folder.resolve("gz"), new byte[] {0x1f, (byte) 0x8b, 8});
        var cut = new Opening(folder.resolve("gz"));
        assertEquals(List.of(SourceState.READING, SourceState.FAILED), cut.states);
        assertEquals(1, cut.errors.size());
    }

    @Test
    void aCaptureOfALaterVersionIsReadAndThatIsTold() throws IOException {
        var opening = opened("x", HEADER.replace("\"version\":1", "\"version\":2") + ROW.formatted("a"));
        assertEquals(List.of("a"), opening.verbs());
        assertTrue(opening.errors.getFirst().contains("was saved by a later Porthole (1, format 2)"));
    }

    @Test
    void whatWroteACaptureIsToldInShort() throws IOException {
        String header = HEADER.replace("\"version\":1,\"by\":\"1\"", "\"version\":2,\"by\":\"%s\"");
        var opening = opened("x", header.formatted("9".repeat(1_000_000)) + ROW.formatted("a"));
        assertTrue(
                opening.errors.getFirst().length() < 1_000,
                "" + opening.errors.getFirst().length());
    }

    @Test
    void nobodysCaptureSpeaksForASourceOfThisPorthole() throws IOException {
        var names = new RowNames();
        names.claim("local");
        Files.writeString(folder.resolve("theirs"), HEADER + ROW.formatted("a"));
        Files.writeString(folder.resolve("others"), ROW.replace("local", "prod").formatted("a"));
        Files.writeString(folder.resolve("third"), ROW.replace("local", "prod").formatted("a"));
        assertEquals(List.of("local (theirs)"), new Opening(folder.resolve("theirs"), names).file.rowSources());
        assertEquals(List.of("prod"), new Opening(folder.resolve("others"), names).file.rowSources());
        var third = new Opening(folder.resolve("third"), names);
        assertEquals("prod (third)", third.events.getFirst().source());
        assertEquals(Optional.of("others"), names.fileWith("prod"));
        names.claim("prod");
        assertEquals(Optional.empty(), names.fileWith("prod"));
        assertEquals(List.of("prod (others)"), new Opening(folder.resolve("others"), names).file.rowSources());
    }

    @Test
    void whereThereAreTooManyNamesNewOnesAreNotTrusted() throws IOException {
        var names = new RowNames();
        Path many = folder.resolve("many");
        try (var out = Files.newBufferedWriter(many)) {
            for (int i = 0; i < 10_001; i++) {
                out.write(ROW.replace("local", "host " + i).formatted("a"));
            }
        }
        var opening = new Opening(many, names);
        assertEquals("host 9999", opening.events.get(9_999).source());
        assertEquals("host 10000 (many)", opening.events.get(10_000).source());
        assertEquals("host 9999", new Opening(many, names).events.get(9_999).source());
    }

    @Test
    void whatWasClosedBeforeItsTurnIsNotRead() throws IOException {
        Files.writeString(folder.resolve("x"), ROW.formatted("a"));
        var later = new Runnable[1];
        var queue = new FileQueue(task -> later[0] = task, timer, CaptureInput::new);
        var opening = new Opening(folder.resolve("x"), new RowNames(), queue);
        opening.file.close();
        later[0].run();
        assertEquals(List.of(), opening.events);
    }

    @Test
    void whatIsClosedWhileItIsOpenedIsNotFoundWanting() throws IOException {
        Files.writeString(folder.resolve("x"), ROW.formatted("a"));
        var opening = new Opening[1];
        var later = new Runnable[1];
        var queue = new FileQueue(task -> later[0] = task, timer, path -> {
            opening[0].file.close();
            return new CaptureInput(path);
        });
        opening[0] = new Opening(folder.resolve("x"), new RowNames(), queue);
        later[0].run();
        assertEquals(List.of(), opening[0].errors);
        assertEquals(List.of(), opening[0].events);
    }

    @Test
    @Timeout(60)
    void aFileThatNeverOpensHoldsUpNoOther() throws Exception {
        Files.writeString(folder.resolve("dead"), ROW.formatted("a"));
        Files.writeString(folder.resolve("good"), ROW.formatted("b"));
        var asked = new CountDownLatch(1);
        var never = new CountDownLatch(1);
        var queue = new FileQueue(OpenedFileTest::onItsOwn, timer, path -> {
            if (path.endsWith("dead")) {
                asked.countDown();
                await(never);
            }
            return new CaptureInput(path);
        });
        var dead = new Opening(folder.resolve("dead"), new RowNames(), queue);
        var good = new Opening(folder.resolve("good"), new RowNames(), queue);
        await(asked);
        timer.advance(FileQueue.PATIENCE);
        good.awaitEnd();
        assertEquals(List.of("b"), good.verbs());
        assertEquals(
                List.of(folder.resolve("dead") + " has not been opened for 10 s: its file system does not answer."),
                dead.errors);
        never.countDown();
        dead.awaitEnd();
        assertEquals(List.of("a"), dead.verbs());
    }

    @Test
    @Timeout(60)
    void aFileThatNeverOpensCanBeClosed() throws Exception {
        Files.writeString(folder.resolve("good"), ROW.formatted("b"));
        var never = new CountDownLatch(1);
        var queue = new FileQueue(OpenedFileTest::onItsOwn, timer, path -> {
            if (path.endsWith("dead")) {
                await(never);
            }
            return new CaptureInput(path);
        });
        var dead = new Opening(folder.resolve("dead"), new RowNames(), queue);
        var good = new Opening(folder.resolve("good"), new RowNames(), queue);
        dead.file.close();
        good.awaitEnd();
        assertEquals(List.of("b"), good.verbs());
        never.countDown();
        assertEquals(List.of(SourceState.READING), dead.states);
    }

    @Test
    void aFaultThatNobodyForesawIsTold() throws IOException {
        Files.writeString(folder.resolve("x"), ROW.formatted("a"));
        var queue = new FileQueue(Runnable::run, timer, _ -> {
            throw new IllegalStateException("planted");
        });
        var opening = new Opening(folder.resolve("x"), new RowNames(), queue);
        assertEquals(
                List.of(folder.resolve("x") + " cannot be read: java.lang.IllegalStateException: planted."),
                opening.errors);
        assertEquals(SourceState.FAILED, opening.states.getLast());
    }

    private static void onItsOwn(Runnable task) {
        Thread.ofPlatform().daemon().start(task);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private Opening opened(String name, String content) throws IOException {
        Files.writeString(folder.resolve(name), content);
        return new Opening(folder.resolve(name));
    }
}
