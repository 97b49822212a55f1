package io.porthole.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OwnSearchTest {
    private static final ByteLetter Q = new ByteLetter(0x20, 'q');
    private static final ByteLetter X = new ByteLetter(0x20, 'x');
    private static final ByteLetter NONE = new ByteLetter(0xff, 0);

    private final Random random = new Random(17);

    @Test
    void findsEachRowThatContainsTheText() {
        for (int round = 0; round < 500; round++) {
            List<String> texts = texts(1 + random.nextInt(40));
            int distance = random.nextInt(12);
            List<Integer> found = found(texts, Q, distance == 0 ? Q : X, distance);
            String pattern = "(?i).*q" + (distance == 0 ? "" : ".{" + (distance - 1) + "}x") + ".*";
            for (int row = 0; row < texts.size(); row++) {
                String text = texts.get(row);
                boolean isWide = text.contains("東");
                boolean isFound = found.contains(row);
                assertTrue(isFound || !(isWide || text.matches(pattern)), pattern + " is in " + text);
                assertTrue(!isFound || text.matches("(?i).*q.*") || isWide, pattern + " is not in " + text);
            }
        }
    }

    private List<String> texts(int count) {
        return Stream.generate(this::text).limit(count).toList();
    }

    private String text() {
        var text = new StringBuilder();
        for (int left = random.nextInt(30); left > 0; left--) {
            text.append("qQxX_.é7".charAt(random.nextInt(8)));
        }
        return random.nextInt(10) == 0 ? text + "東" : text.toString();
    }

    @Test
    void aLetterOfNoByteIsOnlyInWideTexts() {
        assertEquals(List.of(1), found(List.of("narrow", "東", "é"), NONE, NONE, 0));
    }

    @Test
    void anyLetterIsInEachRowThatHasAText() {
        assertEquals(List.of(0, 1, 2), found(List.of("narrow", "", "東"), ByteLetter.ANY, ByteLetter.ANY, 0));
    }

    @Test
    void onlyRowsAskedForAreFound() {
        Extras extras = extras(List.of("q", "q", "", "q", "q"));
        assertEquals(3, new OwnSearch(extras, Q, Q, 0).next(2, 5));
        assertEquals(3, new OwnSearch(extras, Q, Q, 0).next(2, 3));
        assertEquals(4, new OwnSearch(extras, Q, Q, 0).next(4, 4));
    }

    private static List<Integer> found(List<String> texts, ByteLetter first, ByteLetter last, int distance) {
        var search = new OwnSearch(extras(texts), first, last, distance);
        var found = new ArrayList<Integer>();
        int size = texts.size();
        for (int row = search.next(0, size); row < size; row = search.next(row + 1, size)) {
            found.add(row);
        }
        return found;
    }

    /// Rows with one text each.
    private static Extras extras(List<String> texts) {
        var extras = new Extras();
        for (int row = 0; row < texts.size(); row++) {
            extras.addAttribute(0, "execID", texts.get(row));
            extras.endRow(row);
        }
        return extras;
    }
}
