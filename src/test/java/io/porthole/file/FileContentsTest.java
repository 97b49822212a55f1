package io.porthole.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.porthole.file.FileContents.Comparison;
import io.porthole.testing.ManualScheduler;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileContentsTest {
    private static final Comparison FIRST = new Comparison.First(false);
    private static final Comparison OFF = new Comparison.None("Contents are turned off.");

    private final ManualScheduler clock = new ManualScheduler();
    private final FileContents contents = new FileContents(clock, false);

    @TempDir
    private Path folder = Path.of("");

    @Test
    void theFirstLookHasNothingToCompareWithAndTheNextComparesWithIt() throws IOException {
        Path file = write("file", "a\n");
        assertEquals(FIRST, compare(file));
        Instant first = clock.instant();
        clock.advance(Duration.ofSeconds(5));
        assertEquals(new Comparison.Same(first), compare(file));
        Instant second = clock.instant();
        write("file", "b\n");
        var changed = assertInstanceOf(Comparison.Changed.class, compare(file));
        assertEquals(second, changed.since());
        assertEquals(1, changed.difference().added());
        assertEquals(1, changed.difference().removed());
        assertInstanceOf(Comparison.Same.class, compare(file));
    }

    @Test
    void aDifferenceThatWasNotShownComesAgain() throws IOException {
        Path file = write("file", "a\n");
        compare(file);
        write("file", "b\n");
        assertInstanceOf(
                Comparison.Changed.class, contents.compare(file.toString()).comparison());
        assertInstanceOf(Comparison.Changed.class, compare(file));
    }

    @Test
    void whatIsNotReadLeavesWhatWasSeen() throws IOException {
        Path file = write("file", "a\n");
        compare(file);
        Files.delete(file);
        assertEquals(new Comparison.None("The file is not there any more."), compare(file));
        write("file", "a\n");
        assertInstanceOf(Comparison.Same.class, compare(file));
    }

    @Test
    void ofTooManyFilesTheOneOfLongestAgoIsLetGoAndThatIsTold() throws IOException {
        Path oldest = write("0", "a\n");
        compare(oldest);
        Path looked = write("1", "a\n");
        compare(looked);
        for (int i = 2; i < SeenContents.MOST_FILES; i++) {
            compare(write(Integer.toString(i), "a\n"));
        }
        compare(oldest);
        compare(write("one more", "a\n"));
        assertInstanceOf(Comparison.Same.class, compare(oldest));
        assertEquals(new Comparison.First(true), compare(looked));
        assertInstanceOf(Comparison.Same.class, compare(looked));
    }

    @Test
    void ofTooMuchTextTheOldestIsLetGo() {
        var seen = new SeenContents();
        String large = "x".repeat(262_143);
        for (int i = 0; i < 40; i++) {
            seen.keep("file " + i, new SeenContents.Seen(large, clock.instant()));
            assertTrue(seen.bytes() <= SeenContents.MOST_BYTES);
        }
        assertEquals(16, seen.size());
        assertTrue(seen.wasLetGo("file 23"));
        seen.keep("file 39", new SeenContents.Seen("", clock.instant()));
        assertEquals(15 * 2 * 262_143, seen.bytes());
    }

    @Test
    void theNamesOfWhatWasLetGoAreBoundedToo() {
        var seen = new SeenContents();
        for (int i = 0; i < 1_000 + SeenContents.MOST_FILES + 1; i++) {
            seen.keep("file " + i, new SeenContents.Seen("", clock.instant()));
        }
        assertTrue(!seen.wasLetGo("file 0") && seen.wasLetGo("file 1"));
    }

    @Test
    void turnedOffNothingIsReadAndAllIsForgotten() throws IOException {
        Path file = write("file", "a\n");
        compare(file);
        FileContents.Answer underWay = contents.compare(file.toString());
        contents.turnOff();
        contents.keep(underWay);
        assertTrue(contents.isOff());
        assertEquals(OFF, compare(file));
        assertEquals(0, contents.held());
        assertEquals(OFF, new FileContents(clock, true).compare(file.toString()).comparison());
    }

    /// Compares as the window does, which shows what came of it.
    private Comparison compare(Path file) throws IOException {
        FileContents.Answer answer = contents.compare(file.toString());
        contents.keep(answer);
        return answer.comparison();
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}
