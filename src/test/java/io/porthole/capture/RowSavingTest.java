package io.porthole.capture;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.porthole.event.Action;
import io.porthole.event.Actor;
import io.porthole.event.Event;
import io.porthole.log.EventLog;
import io.porthole.testing.Events;
import io.porthole.testing.Saves;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RowSavingTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void aCaptureIsCompressedAndBeginsWithWhatItIs() throws IOException {
        Path file = folder.resolve("a.porthole");
        EventLog log = Saves.log(List.of(
                Events.container("web", Action.START),
                Events.container("prod", "web", Action.DIE, Events.T0, "exitCode", "137")));
        RowSaving.Saved saved = Saves.save(log, SaveFormat.CAPTURE, file);
        assertEquals(2, saved.rows());
        assertEquals(Files.size(file), saved.bytes());
        List<String> lines = unpacked(file);
        assertEquals(
                "{\"porthole\":\"capture\",\"version\":1,\"by\":\"1.2.3\",\"saved\":\"2026-01-01T01:00:00Z\","
                        + "\"events\":2,\"sources\":[\"local\",\"prod\"]}",
                lines.getFirst());
        assertEquals(3, lines.size());
        assertTrue(lines.get(2).contains("\"arrived\":\"1767225600000000005\""), lines.get(2));
    }

    @Test
    void jsonLinesAreThoseThatTailPrints() throws IOException {
        Path file = folder.resolve("a.jsonl");
        Saves.save(Saves.log(List.of(Events.container("web", Action.START))), SaveFormat.JSON, file);
        assertEquals(
                "{\"source\":\"local\",\"origin\":\"live\",\"type\":\"docker\",\"object\":\"container\","
                        + "\"action\":\"start\",\"verb\":\"start\",\"name\":\"web\",\"id\":\"id-web\","
                        + "\"time\":\"2026-01-01T00:00:00.000000000Z\",\"timeNano\":\"1767225600000000000\","
                        + "\"attributes\":{},\"batch\":7}\n",
                Files.readString(file));
    }

    @Test
    void aSpreadsheetGetsColumnsAndNoFormulas() throws IOException {
        Path file = folder.resolve("a.csv");
        Saves.save(Saves.log(List.of(Events.container("=1+1", Action.START, "a", "b,c"))), SaveFormat.CSV, file);
        assertEquals(
                "time,source,origin,type,object,action,verb,name,id,attributes,batch,flag\r\n"
                        + "2026-01-01T00:00:00.000000000Z,local,live,docker,container,start,start,'=1+1,id-=1+1,"
                        + "\"a=b,c\",7,\r\n",
                Files.readString(file));
    }

    @Test
    void onlyWhatIsChosenIsSaved() throws IOException {
        Path file = folder.resolve("a.porthole");
        EventLog log = Saves.log(Events.numbered(0, 40_000));
        var saving = Saves.saving(RowChoice.of(log.snapshot(), number -> number % 1_000 == 0), SaveFormat.CAPTURE);
        assertEquals(40, saving.save(file, () -> {}).rows());
        assertEquals(40, saving.total());
        assertEquals(41, unpacked(file).size());
        assertTrue(unpacked(file).getFirst().contains("\"events\":40,"));
    }

    /// A row can have been read from anybody's file.
    @Test
    void aRowThatClaimsToBeAGapAndIsOddIsSavedAllTheSame() throws IOException {
        Path file = folder.resolve("a.jsonl");
        Event odd = Event.porthole("x", Action.GAP, "gap", Events.T0)
                .of(new Actor("x", "", Map.of("complete", "perhaps", "recovered", "a few")));
        Saves.save(Saves.log(List.of(odd)), SaveFormat.JSON, file);
        assertTrue(Files.readString(file).contains("\"recovered\":0,\"complete\":false"), Files.readString(file));
    }

    @Test
    void theUserAloneMayReadIt() throws IOException {
        Path file = folder.resolve("a.porthole");
        Files.writeString(file, "before");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        Saves.save(Saves.log(Events.numbered(0, 1)), SaveFormat.CAPTURE, file);
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    }

    @Test
    void whatIsGivenUpIsNotSavedAndWhatIsSavedCannotBeGivenUp() throws IOException {
        Path file = folder.resolve("a.porthole");
        EventLog log = Saves.log(Events.numbered(0, 10));
        var givenUp = Saves.saving(RowChoice.all(log.snapshot()), SaveFormat.CAPTURE);
        assertTrue(givenUp.giveUp());
        assertThrows(InterruptedIOException.class, () -> givenUp.save(file, () -> {}));
        assertEquals(List.of(), files());
        var saved = Saves.saving(RowChoice.all(log.snapshot()), SaveFormat.CAPTURE);
        saved.save(file, () -> {});
        assertFalse(saved.giveUp());
        assertEquals(List.of(file), files());
    }

    @Test
    void untilItIsWholeTheFileIsWhatItWasBefore() throws IOException {
        Path file = folder.resolve("a.porthole");
        Files.writeString(file, "before");
        var seen = new ArrayList<String>();
        EventLog log = Saves.log(Events.numbered(0, 5_000));
        Saves.saving(RowChoice.all(log.snapshot()), SaveFormat.CAPTURE).save(file, () -> {
            try {
                seen.add(Files.readString(file));
            } catch (IOException e) {
                seen.add(e.toString());
            }
        });
        assertEquals(List.of("before"), seen.stream().distinct().toList());
        assertEquals(5_001, unpacked(file).size());
        assertEquals(List.of(file), files());
    }

    @Test
    void whoGivesUpLeavesNothingBehind() throws IOException {
        Path file = folder.resolve("a.porthole");
        EventLog log = Saves.log(Events.numbered(0, 50_000));
        var saving = Saves.saving(RowChoice.all(log.snapshot()), SaveFormat.CAPTURE);
        IOException fault = assertThrows(
                IOException.class,
                () -> saving.save(file, () -> {
                    if (saving.written() > 10_000) {
                        Thread.currentThread().interrupt();
                    }
                }));
        assertTrue(Thread.interrupted() || fault instanceof InterruptedIOException, fault.toString());
        assertTrue(saving.written() < 20_000, "" + saving.written());
        assertEquals(List.of(), files());
    }

    @Test
    void whatCannotBeWrittenFailsAndLeavesWhatWasThere() throws IOException {
        EventLog log = Saves.log(Events.numbered(0, 10));
        assertThrows(IOException.class, () -> Saves.save(log, SaveFormat.CAPTURE, folder.resolve("none/a.porthole")));
        assertThrows(IOException.class, () -> Saves.save(log, SaveFormat.CAPTURE, folder));
        assertEquals(List.of(), files());
    }

    @Test
    void theLinkStaysALinkAndItsTargetIsReplaced() throws IOException {
        Path target = Files.writeString(folder.resolve("target"), "before");
        Path link = Files.createSymbolicLink(folder.resolve("link"), target);
        Saves.save(Saves.log(Events.numbered(0, 1)), SaveFormat.CAPTURE, link);
        assertTrue(Files.isSymbolicLink(link));
        assertEquals(2, unpacked(target).size());
    }

    /// It would be replaced, for everybody, by a root who saves to `/dev/null`.
    @Test
    void whatIsNoFileIsNotReplacedByOne() throws Exception {
        Path pipe = folder.resolve("pipe");
        assertEquals(0, run("mkfifo", pipe.toString()));
        Path link = Files.createSymbolicLink(folder.resolve("link"), pipe);
        for (Path place : List.of(pipe, link)) {
            IOException fault = assertThrows(
                    IOException.class, () -> Saves.save(Saves.log(Events.numbered(0, 1)), SaveFormat.CAPTURE, place));
            assertEquals(pipe.toRealPath() + " is there and is no file", fault.getMessage());
        }
        assertTrue(Files.readAttributes(pipe, BasicFileAttributes.class).isOther());
        assertEquals(2, files().size());
    }

    @Test
    void aLinkThatLeadsNowhereIsTold() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link"), folder.resolve("none"));
        IOException fault = assertThrows(
                IOException.class, () -> Saves.save(Saves.log(Events.numbered(0, 1)), SaveFormat.CAPTURE, link));
        assertEquals(link + " is a link that leads nowhere", fault.getMessage());
        assertEquals(List.of(link), files());
    }

    @Test
    void aFullDiskLeavesWhatWasThere() throws Exception {
        assertEquals(0, run("mount", "-t", "tmpfs", "-o", "size=64k", "none", folder.toString()));
        try {
            Path file = Files.writeString(folder.resolve("a.porthole"), "before");
            EventLog log = Saves.log(Events.numbered(0, 50_000));
            IOException fault = assertThrows(IOException.class, () -> Saves.save(log, SaveFormat.CAPTURE, file));
            assertEquals("No space left on device", fault.getMessage());
            assertEquals("before", Files.readString(file));
            assertEquals(List.of(file), files());
        } finally {
            run("umount", folder.toString());
        }
    }

    private static int run(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command).inheritIO().start().waitFor();
    }

    @Test
    void theRowsAreThoseOfTheMomentEvenIfTheLogLetsThemGo() throws IOException {
        Path file = folder.resolve("a.jsonl");
        EventLog log = Saves.log(Events.numbered(0, 20_000));
        var saving = Saves.saving(RowChoice.all(log.snapshot()), SaveFormat.JSON);
        log.append(Events.numbered(20_000, 30_000), 8);
        log.clear();
        assertEquals(20_000, saving.save(file, () -> {}).rows());
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.toList();
        }
    }

    private static List<String> unpacked(Path file) throws IOException {
        try (var in = new GZIPInputStream(Files.newInputStream(file))) {
            return new String(in.readAllBytes(), UTF_8).lines().toList();
        }
    }
}
