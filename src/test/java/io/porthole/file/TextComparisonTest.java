package io.porthole.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.porthole.testing.Programs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class TextComparisonTest {
    @Test
    void changedLinesStandWithTheirNumbersAndThreeAround() {
        String before = numbered(1, 20);
        String now = before.replace("line 10\n", "line ten\nand more\n").replace("line 20\n", "");
        assertEquals("""
                @@ -7,7 +7,8 @@
                7 7   line 7
                8 8   line 8
                9 9   line 9
                10 0 - line 10
                0 10 + line ten
                0 11 + and more
                11 12   line 11
                12 13   line 12
                13 14   line 13
                @@ -17,4 +18,3 @@
                17 18   line 17
                18 19   line 18
                19 20   line 19
                20 0 - line 20
                """, shown(before, now));
    }

    @Test
    void anEmptyFileThatIsFilledAndAFullOneThatIsEmptied() {
        assertEquals("@@ -0,0 +1,2 @@\n0 1 + a\n0 2 + b\n", shown("", "a\nb\n"));
        assertEquals("@@ -1,2 +0,0 @@\n1 0 - a\n2 0 - b\n", shown("a\nb\n", ""));
        assertEquals(new Difference(List.of(), false), TextComparison.of("a\n", "a\n"));
    }

    @Test
    void lineFeedsAreDifferences() {
        assertEquals("@@ -1,1 +1,1 @@\n1 0 - a\n\\ no line feed at the end of the file\n0 1 + a\n", shown("a", "a\n"));
        assertEquals("@@ -1,1 +1,1 @@\n1 0 - a\r\n0 1 + a\n", shown("a\r\n", "a\n"));
    }

    @Test
    void linesThatLookLikeADifferenceAreLines() {
        assertEquals("""
                @@ -1,2 +1,2 @@
                1 0 - --- a
                2 0 - @@ -1,1 +1,1 @@
                0 1 + +++ b
                0 2 + @@ x
                """, shown("--- a\n@@ -1,1 +1,1 @@\n", "+++ b\n@@ x\n"));
    }

    /// Two unlike files of 256 KiB would take half a minute.
    @Test
    void tooManyDifferencesAreToldAsOneAndNothingIsMissing() {
        String before = "same\n" + "a\n".repeat(131_000) + "end\n";
        Difference difference = TextComparison.of(before, "same\n" + "b\n".repeat(131_000) + "end\n");
        assertTrue(difference.rough());
        assertEquals(131_000, difference.removed());
        assertEquals(131_000, difference.added());
        assertEquals(2 + 262_000 + 1, difference.lines().size());
    }

    @Test
    void lengthsFarApartAreToldAsOneAndALongAdditionIsExact() {
        assertTrue(TextComparison.of("a\n".repeat(1_000), "b\n".repeat(30_000)).rough());
        Difference added = TextComparison.of("x\ny\n", "x\n" + "b\n".repeat(100_000) + "y\n");
        assertFalse(added.rough());
        assertEquals(100_000, added.added());
        assertEquals(0, added.removed());
    }

    @Test
    void anInterruptEndsIt() {
        Thread.currentThread().interrupt();
        assertThrows(CancellationException.class, () -> TextComparison.of("a\n".repeat(10_000), "b\n".repeat(10_000)));
        assertTrue(Thread.interrupted());
    }

    /// Held against the tool that everybody knows: what is shown makes of the old text the new one.
    @Test
    void patchMakesOfTheOldTextTheNewOne(@TempDir Path folder) throws IOException {
        var random = new Random(5);
        Path file = folder.resolve("file");
        Path patch = folder.resolve("patch");
        for (int round = 0; round < 30; round++) {
            String before = randomText(random);
            String now = randomText(random);
            Difference difference = TextComparison.of(before, now);
            if (difference.lines().isEmpty()) {
                assertEquals(before, now);
                continue;
            }
            Files.writeString(file, before);
            Files.writeString(patch, unified(difference));
            Programs.run("patch", "--quiet", file.toString(), patch.toString());
            assertEquals(now, Files.exists(file) ? Files.readString(file) : "");
        }
    }

    private static String randomText(Random random) {
        String text = IntStream.range(0, random.nextInt(1, 60))
                .mapToObj(_ -> "abcd".charAt(random.nextInt(4)) + "\n")
                .collect(Collectors.joining());
        return random.nextBoolean() ? text : text + "end";
    }

    private static String unified(Difference difference) {
        return difference.lines().stream()
                .map(line -> sign(line) + (line.kind() == Difference.Kind.NO_LINE_FEED ? " " : "") + line.text() + "\n")
                .collect(Collectors.joining("", "--- file\n+++ file\n", ""));
    }

    private static String numbered(int from, int to) {
        return IntStream.rangeClosed(from, to).mapToObj(i -> "line " + i + "\n").collect(Collectors.joining());
    }

    private static String shown(String before, String now) {
        return TextComparison.of(before, now).lines().stream()
                .map(TextComparisonTest::shown)
                .collect(Collectors.joining());
    }

    private static String shown(Difference.Line line) {
        return switch (line.kind()) {
            case STRETCH -> line.text() + "\n";
            case NO_LINE_FEED -> "\\ " + line.text() + "\n";
            default -> line.before() + " " + line.now() + " " + sign(line) + " " + line.text() + "\n";
        };
    }

    private static String sign(Difference.Line line) {
        return switch (line.kind()) {
            case STRETCH -> "";
            case SAME -> " ";
            case REMOVED -> "-";
            case ADDED -> "+";
            case NO_LINE_FEED -> "\\";
        };
    }
}
