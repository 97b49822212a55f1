package io.porthole.filter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FilterLanguageTest {
    /// What is typed, and its canonical form.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "``|``",
                "`  `|``",
                "web|web",
                "a  b|a b",
                "a and b|a b",
                "a AND NOT b|a -b",
                "a OR b c|a or b c",
                "a (b or c)|a (b or c)",
                "((a))|a",
                "(a or b) or c|a or b or c",
                "not not a|--a",
                "-(a b)|-(a b)",
                "not(a)|-a",
                "Action:die,oom|action:die,oom",
                "action:die, oom|action:die,oom",
                "exit!=0|exit!=0",
                "exit>=0128|exit>=128",
                "name:we*b?|name:we*b?",
                "name:\"we*b\"|name:\"we*b\"",
                "name:we\\*b|name:\"we*b\"",
                "name:\"a b\"*|name:\"a b\"*",
                "name:a**b|name:a*b",
                "name~/^web-[0-9]+$/i|name~/^web-[0-9]+$/i",
                "path~/\\/srv\\/.*/|path~/\\/srv\\/.*/",
                "image:nginx:1.27|image:nginx:1.27",
                "\"nginx:1.27\"|\"nginx:1.27\"",
                "label.com.example.team:a|label.com.example.team:a",
                "LABEL.\"my key\":a|label.\"my key\":a",
                "attr.seq>5|attr.seq>5",
                "signal:term,9|signal:SIGTERM,SIGKILL",
                "since:2026-11-22t14:02:11.482z|since:2026-11-22T14:02:11.482Z",
                "since:\"2026-11-22 14:02\"|since:2026-11-22T14:02",
                "until:14:02:11.5|until:14:02:11.5",
                "since:2h30m|since:2h30m",
                "\"or\"|\"or\"",
                "\"-x\"|\"-x\"",
                "FOO=bar|\"FOO=bar\"",
                "~/srv|\"~/srv\"",
                "\"a\\nb\\u0041\\u{1f433}\"|\"a\\nbA\ud83d\udc33\"",
            })
    void readsAndWritesInOneForm(String typed, String canonical) {
        Expression read = good(typed);
        assertEquals(canonical, read.text());
        assertEquals(read, good(canonical));
    }

    @Test
    void whatIsPrintedReadsBackAsTheSame() {
        var filters = new RandomFilters(new Random(4));
        for (int i = 0; i < 20_000; i++) {
            Expression expression = filters.next();
            Expression read = good(expression.text());
            assertEquals(expression, read, expression::text);
            assertEquals(expression.text(), read.text());
        }
    }

    @Test
    void aTermOfAnExampleMeansExactlyThat() {
        for (String value :
                List.of("web-1", "a*b", "a?", "", "x y", "\"", "\\", "or", "a\nb", "\u202e", "\ud800", "1,2")) {
            Term term = assertInstanceOf(Term.class, good(FilterLanguage.term("attr.my key", value)));
            assertEquals("my key", term.key().name());
            assertEquals(List.of(Glob.literal(value)), term.values());
            assertEquals(
                    Glob.literal(value),
                    ((Term) good(FilterLanguage.term("name", value))).values().getFirst());
        }
        assertEquals("signal:SIGTERM", FilterLanguage.term("signal", "15"));
        assertEquals("exit:137", FilterLanguage.term("exit", "137"));
        assertEquals("label.com.example.team:a", FilterLanguage.term("label.com.example.team", "a"));
        assertThrows(IllegalArgumentException.class, () -> FilterLanguage.term("batch", "many"));
        assertThrows(IllegalArgumentException.class, () -> FilterLanguage.term("nmae", "web"));
        assertThrows(IllegalArgumentException.class, () -> FilterLanguage.term("name.x", "web"));
        assertThrows(IllegalArgumentException.class, () -> FilterLanguage.term("label", "web"));
    }

    /// What is typed, with the place of the mistake between ‹ and ›, and what was expected.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "‹nmae›:web|Expected a key: did you mean name?",
                "‹labl.x›:web|Expected a key: did you mean label.x?",
                "‹nginx›:1.27|`Expected a key such as name or action, or quotes around a text with this sign in it.`",
                "name:‹›|Expected a value.",
                "a name:‹› web|Expected a value without a space before it.",
                "action:die,‹›|Expected a value.",
                "type:‹dokcer›|`Expected one of docker, file, porthole; did you mean docker?`",
                "exit:‹much›|Expected a whole number.",
                "exit‹~›/1/|Expected a colon after this key.",
                "is‹!=›gap|Expected a colon after this key.",
                "name‹=›web|`Expected a colon after name, as in name:value.`",
                "since:‹yesterday›|`Expected a time such as 10m, 14:02 or 2026-11-22T14:02:11Z.`",
                "time:‹10m›|`Expected a time such as 14:02 or 2026-11-22T14:02:11Z.`",
                "since:‹25:00›|`Expected a time such as 10m, 14:02 or 2026-11-22T14:02:11Z.`",
                "since:1m‹,›2m|Expected only one value here.",
                "signal:‹FOO›|Expected a signal such as TERM or 15.",
                "name~‹›web|`Expected a regular expression between slashes, as in /web-[0-9]+/.`",
                "name~‹/web›|Expected a slash after the regular expression.",
                "name~/web/‹x›|`Expected a space after the slash, or i to ignore case.`",
                "name~‹//›|Expected a regular expression between the slashes.",
                "name:‹\"web›|Expected a second quote after this text.",
                "name:a‹(›b)|`Expected a space before this bracket, or quotes around the text.`",
                "‹(›a|Expected a closing bracket for this one.",
                "a‹)›|Expected no closing bracket here: none is open.",
                "a or‹›|Expected a word or a term such as name:web here.",
                "-‹› a|Expected a term right after the minus sign.",
                "not ‹›|Expected a word or a term such as name:web here.",
                "(‹›)|Expected a word or a term such as name:web here.",
                "‹:›web|`Expected a key before :, or quotes around the text.`",
                "‹\"\"›|Expected a text between the quotes.",
                "‹C›:\\\\x|`Expected a key such as name or action, or quotes around a text with this sign in it.`",
                "a‹\\d›|`Expected two backslashes for one, or one of \\n, \\r, \\t, \\u{…}.`",
                "‹\\u12›|`Expected the number of a character, as in \\u0041 or \\u{1f433}.`",
                "label‹›:x|`Expected a name after it, as in label.KEY:value.`",
                "label.‹›:x|`Expected a name after the dot, as in label.KEY.`",
            })
    void aMistakeIsToldWithItsPlace(String marked, String expected) {
        int from = marked.indexOf('‹');
        int to = marked.indexOf('›') - 1;
        String typed = marked.replace("‹", "").replace("›", "");
        assertEquals(new FilterReading.Mistake(from, to, expected), FilterLanguage.read(typed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"(", "-", "not ", "-("})
    void depthAndLengthAreBounded(String piece) {
        assertInstanceOf(FilterReading.Mistake.class, FilterLanguage.read(piece.repeat(1_000) + "a"));
        assertInstanceOf(FilterReading.Mistake.class, FilterLanguage.read(piece.repeat(100_000)));
        String deepest = piece.repeat(100);
        var mistake = assertInstanceOf(FilterReading.Mistake.class, FilterLanguage.read(deepest));
        assertTrue(mistake.to() <= deepest.length(), "the mistake is not in the text");
    }

    static Expression good(String text) {
        return assertInstanceOf(
                        FilterReading.Good.class, FilterLanguage.read(text), () -> "" + FilterLanguage.read(text))
                .expression();
    }
}
