package io.porthole.filter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.porthole.filter.FilterExample.Use;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FilterExampleTest {
    private static final FilterExample WEB = new FilterExample("name", "web");

    @Test
    void theFourUsesOfAValue() {
        assertEquals(Optional.of("name:web"), WEB.in("action:die", Use.ONLY));
        assertEquals(Optional.of("action:die -name:web"), WEB.in("action:die", Use.NOT));
        assertEquals(Optional.of("action:die name:web"), WEB.in("action:die", Use.AND));
        assertEquals(Optional.of("action:die or name:web"), WEB.in("action:die", Use.OR));
    }

    @Test
    void whereNothingIsInForceTheTermStandsAlone() {
        assertEquals(Optional.of("name:web"), WEB.in("", Use.AND));
        assertEquals(Optional.of("-name:web"), WEB.in("", Use.NOT));
        assertEquals(Optional.of("name:web"), WEB.in("", Use.OR));
    }

    @Test
    void alternativesAreHeldTogether() {
        assertEquals(Optional.of("(name:db or name:api) -name:web"), WEB.in("name:db or name:api", Use.NOT));
        assertEquals(Optional.of("name:db name:api or name:web"), WEB.in("name:db name:api", Use.OR));
    }

    @Test
    void whatTheFilterSaysAlreadyIsNotSaidTwice() {
        assertEquals(Optional.of("action:die name:web"), WEB.in("action:die name:web", Use.AND));
        assertEquals(Optional.of("action:die -name:web"), WEB.in("action:die -name:web", Use.NOT));
        assertEquals(Optional.of("name:db or name:web"), WEB.in("name:db or name:web", Use.OR));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "two words", "*", "a\"b\\c", "-x", "a,b", "(a)", "or", "line\nbreak", "\u202e"})
    void anyValueCanBeAskedFor(String value) {
        for (String key : new String[] {"name", "attr.com.example/odd key", "label.x"}) {
            for (Use use : Use.values()) {
                String text = new FilterExample(key, value)
                        .in("action:die or exit:1", use)
                        .orElseThrow();
                assertInstanceOf(FilterReading.Good.class, FilterLanguage.read(text), text);
            }
        }
    }

    @Test
    void whatNoFilterCanSayIsNotSaid() {
        assertTrue(new FilterExample("name", "x".repeat(FilterLanguage.LONGEST))
                .in("", Use.ONLY)
                .isEmpty());
        assertTrue(new FilterExample("batch", "word").in("", Use.ONLY).isEmpty());
    }
}
