package io.porthole.filter.regex;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegexTest {
    private static final List<String> ATOMS = List.of(
            "a", "b", "c", "1", " ", "é", ".", "[ab]", "[^a]", "[a-c1]", "[é-ü]", "\\d", "\\w", "\\s", "\\W", "\\.",
            "^", "$", "\\b", "\\B", "[\\d_-]", "\\x61", "[^\\w]");
    private static final List<String> QUANTIFIERS =
            List.of("", "", "", "*", "+", "?", "{2}", "{1,}", "{0,2}", "*?", "+?");

    private final Random random = new Random(9);

    /// The JDK's own engine is the reference, on texts that are too short for it to be slow.
    @Test
    void findsWhatTheJdkFinds() throws RegexException {
        int found = 0;
        for (int i = 0; i < 6_000; i++) {
            String source = source(2);
            boolean ignoresCase = random.nextBoolean();
            Regex regex = Regex.of(source, ignoresCase);
            int flags = ignoresCase ? Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE : 0;
            Pattern reference = Pattern.compile(source, flags);
            for (int j = 0; j < 10; j++) {
                String text = text();
                boolean expected = reference.matcher(text).find();
                found += expected ? 1 : 0;
                assertEquals(expected, regex.isIn(text), () -> source + " in '" + text + "' " + ignoresCase);
            }
        }
        assertTrue(found > 10_000 && found < 55_000, "found " + found);
    }

    private String source(int depth) {
        var source = new StringBuilder();
        int parts = 1 + random.nextInt(3);
        for (int i = 0; i < parts; i++) {
            if (depth > 0 && random.nextInt(3) == 0) {
                String within = source(depth - 1) + (random.nextBoolean() ? "|" + source(depth - 1) : "");
                source.append(random.nextBoolean() ? "(" : "(?:").append(within).append(')');
            } else {
                source.append(any(ATOMS));
            }
            source.append(any(QUANTIFIERS));
        }
        return source.toString();
    }

    private String text() {
        var text = new StringBuilder();
        int length = random.nextInt(8);
        for (int i = 0; i < length; i++) {
            text.append(any(List.of("a", "b", "c", "A", "B", "1", " ", "é", "É", "_", "-", ".")));
        }
        return text.toString();
    }

    private String any(List<String> of) {
        return of.get(random.nextInt(of.size()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"(a|a)*b", "(a*)*b", "(a+)+$", "(.*a){20}b", "(a?){100}a{100}b", "(x+x+)+y"})
    void noExpressionIsSlow(String source) throws RegexException {
        Regex regex = Regex.of(source, false);
        String text = "a".repeat(4_000) + "x".repeat(100);
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> regex.isIn(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"((((){1000}){1000}){1000}){1000}", "(a{1000}){1000}", "a{1,1001}", "((a{50}){50}){50}"})
    void noExpressionIsLong(String source) {
        assertThrows(RegexException.class, () -> Regex.of(source, false));
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            value = {
                "(a => Expected a closing bracket in the regular expression.",
                "a) => Expected an opening bracket before ) in the regular expression, or \\).",
                "*a => Expected something before * in the regular expression, or \\*.",
                "a** => Expected only one of *, + and ? after another part of the regular expression.",
                "[a => Expected a closing ] in the regular expression.",
                "[b-a] => Expected the smaller character first in a range such as [a-z].",
                "a{3,2} => Expected the smaller number first in {…}, and none over 1000.",
                "(?=a) => Expected (…) or (?:…): looking ahead or back and names are not known here.",
                "(a)\\1 => Expected no \\1 in the regular expression: known are \\d, \\w, \\s, \\b, \\n, \\t and \\x{…}.",
                "\\x{110000} => Expected the number of a character in the regular expression, as in \\x41.",
                "a\\ => Expected more at the end of the regular expression."
            })
    void aMistakeIsTold(String source, String expected) {
        assertEquals(
                expected,
                assertThrows(RegexException.class, () -> Regex.of(source, false))
                        .expected());
    }

    @Test
    void aCharacterIsWholeEvenWhereItTakesTwoUnits() throws RegexException {
        assertTrue(Regex.of("^.$", false).isIn("\ud83d\udc33"));
        assertTrue(Regex.of("^[\\x{1f400}-\\x{1f4ff}]$", false).isIn("\ud83d\udc33"));
        assertFalse(Regex.of("^..$", false).isIn("\ud83d\udc33"));
        assertTrue(Regex.of("^.$", false).isIn("\ud800"));
    }

    @Test
    void depthIsBounded() {
        assertThrows(RegexException.class, () -> Regex.of("(".repeat(10_000) + ")".repeat(10_000), false));
    }
}
