package io.porthole.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VisibleTextTest {
    @Test
    void plainTextIsLeftAlone() {
        String name = "shop-web-1 größe 東京 😀";
        assertSame(name, VisibleText.line(name, 100));
    }

    @ParameterizedTest
    @CsvSource({
        "10, \\n", "13, \\r", "9, \\t", "27, \\u001b", "0, \\u0000", "127, \\u007f", "155, \\u009b", "8232, \\u2028",
        "8238, \\u202e", "8294, \\u2066", "8206, \\u200e", "1564, \\u061c", "8203, \\u200b", "65279, \\ufeff",
        "173, \\u00ad", "55357, \\ud83d", "917569, \\u{e0041}"
    })
    void whatCannotBeSeenBecomesAnEscape(int codePoint, String escape) {
        assertEquals("a" + escape + "b", VisibleText.line("a" + Character.toString(codePoint) + "b", 100));
    }

    @Test
    void manyMarksOnOneLetterDoNotPileUp() {
        String line = VisibleText.line("a" + "\u0301".repeat(100), 1_000);
        assertEquals("a" + "\u0301".repeat(4) + "\\u0301".repeat(96), line);
    }

    @Test
    void longTextIsCutAndSaysSo() {
        assertEquals("abc", VisibleText.line("abc", 3));
        assertEquals("ab…", VisibleText.line("abcd", 3));
        assertEquals("ab…", VisibleText.line("ab\ncd", 4));
        assertEquals("abc…", VisibleText.line("abc😀d", 5));
        assertTrue(VisibleText.line("\u202e".repeat(10_000), 200).length() <= 200);
    }
}
