package io.porthole.filter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class FilterTextTest {
    private static final Set<String> TIMES = Set.of("since", "until", "time");

    @ParameterizedTest
    @CsvSource({
        "'web service:', web service, web",
        "'web -service:', web -service, web",
        "'service:', service, ''",
        "'label.app~', label.app, ''",
        "'exit>', exit, ''",
        "'exit!=', exit, ''",
        "'web or name:', web or name, web or name",
        "'web exit:0 \"', web exit:0, web exit:0",
        "'name:web,', name:web, name:web",
        "'web nme:ab', web, web",
        "'(', '', ''"
    })
    void aWordThatHasBecomeAKeyIsNotLookedForMeanwhile(String typed, String last, String inForce) {
        assertInstanceOf(FilterReading.Mistake.class, FilterLanguage.read(typed));
        assertEquals(inForce, FilterText.meanwhile(typed, last));
    }

    @ParameterizedTest
    @CsvSource({
        "'',                     ONLY, name:web",
        "action:die,             ONLY, name:web",
        "'',                     NOT,  -name:web",
        "action:die,             NOT,  action:die -name:web",
        "'',                     AND,  name:web",
        "action:die,             AND,  action:die name:web",
        "'',                     OR,   name:web",
        "action:die,             OR,   action:die or name:web",
        "action:die or exit:1,   NOT,  (action:die or exit:1) -name:web",
        "action:die or exit:1,   AND,  (action:die or exit:1) name:web",
        "action:die or exit:1,   OR,   action:die or exit:1 or name:web",
        "action:die -exit:0,     OR,   action:die -exit:0 or name:web",
    })
    void aTermJoinsAFilterWithItsBrackets(String text, Combination how, String expected) {
        assertEquals(expected, FilterText.combined(text, how, "name:web"));
    }

    @ParameterizedTest
    @CsvSource({
        "name:web exit:1,      AND, name:web exit:1",
        "-name:web exit:1,     NOT, -name:web exit:1",
        "exit:1 or name:web,   OR,  exit:1 or name:web",
        "name:web,             OR,  name:web",
    })
    void whatStandsThereAlreadyIsNotSaidTwice(String text, Combination how, String expected) {
        assertEquals(expected, FilterText.combined(text, how, "name:web"));
    }

    @ParameterizedTest
    @CsvSource({
        "name:web exit:1,    NOT, exit:1 -name:web",
        "name:web,           NOT, -name:web",
        "-name:web exit:1,   AND, exit:1 name:web",
        "-name:web,          OR,  name:web",
    })
    void whatContradictsTheTermGivesWay(String text, Combination how, String expected) {
        assertEquals(expected, FilterText.combined(text, how, "name:web"));
    }

    @Test
    void aTermOfSeveralPartsIsJoinedWhole() {
        assertEquals("exit:1 name:a action:die", FilterText.combined("exit:1", Combination.AND, "name:a action:die"));
        assertEquals(
                "exit:1 -(name:a action:die)", FilterText.combined("exit:1", Combination.NOT, "name:a action:die"));
        assertEquals("exit:1 (name:a or name:b)", FilterText.combined("exit:1", Combination.AND, "name:a or name:b"));
        assertEquals("exit:1 or name:a name:b", FilterText.combined("exit:1", Combination.OR, "name:a name:b"));
    }

    @ParameterizedTest
    @EnumSource(Combination.class)
    void aTextThatCannotBeReadGivesWay(Combination how) {
        assertEquals(FilterText.combined("", how, "name:web"), FilterText.combined("name:", how, "name:web"));
    }

    @Test
    void whatIsNoTermIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> FilterText.combined("a", Combination.AND, "name:"));
        assertThrows(IllegalArgumentException.class, () -> FilterText.combined("a", Combination.NOT, " "));
        assertThrows(IllegalArgumentException.class, () -> FilterText.withTerm("a", TIMES, "name:"));
        assertThrows(IllegalArgumentException.class, () -> FilterText.withTerm("a", Set.of("nme"), "name:a"));
    }

    @Test
    void aTermTakesThePlaceOfThoseAboutTheSame() {
        assertEquals("web since:10m", FilterText.withTerm("since:1h web -until:14:02", TIMES, "since:10m"));
        assertEquals("web since:10m until:5m", FilterText.withTerm("web time:14:02", TIMES, "since:10m until:5m"));
        assertEquals("web", FilterText.withTerm("since:1h web", TIMES, ""));
        assertEquals("", FilterText.withTerm("since:1h", TIMES, ""));
        assertEquals("since:1h", FilterText.withTerm("", TIMES, "since:1h"));
    }

    @Test
    void aTermWithinAnAlternativeStays() {
        assertEquals("(since:1h or web) since:10m", FilterText.withTerm("since:1h or web", TIMES, "since:10m"));
    }

    @Test
    void ofLabelsOnlyThatOfTheNameGivesWay() {
        assertEquals("label.b:2 label.a:3", FilterText.withTerm("label.a:1 label.b:2", Set.of("label.a"), "label.a:3"));
    }

    @Test
    void whateverIsJoinedCanBeRead() {
        var random = new Random(11);
        var filters = new RandomFilters(random);
        for (int i = 0; i < 2_000; i++) {
            String text = filters.next().text();
            String term = FilterLanguage.term("name", "web " + i);
            for (Combination how : Combination.values()) {
                String joined = FilterText.combined(text, how, term);
                var good = assertInstanceOf(FilterReading.Good.class, FilterLanguage.read(joined), joined);
                assertEquals(joined, good.expression().text());
            }
        }
    }
}
