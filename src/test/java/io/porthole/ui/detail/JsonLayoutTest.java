package io.porthole.ui.detail;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonLayoutTest {
    private static final int MUCH = 100_000;

    @Test
    void laysOutObjectsAndArrays() {
        assertEquals(Optional.of("""
                        {
                          "a": 1,
                          "b": [
                            true,
                            null,
                            {
                              "c": "d"
                            }
                          ]
                        }"""), JsonLayout.layOut("{\"a\":1,\"b\":[true,null,{\"c\":\"d\"}]}", MUCH));
    }

    @Test
    void keepsDigitsOrderAndDoubles() {
        String laid = JsonLayout.layOut("{\"z\":1772373731482093250,\"z\":1.50,\"a\":12345678901234567890}", MUCH)
                .orElseThrow();
        assertEquals("""
                {
                  "z": 1772373731482093250,
                  "z": 1.50,
                  "a": 12345678901234567890
                }""", laid);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "<html>", "{", "{\"a\":}", "{} {}", "1 2", "{}x", "[1,", "\"open", "{\"a\":1}}", "nul"})
    void whatIsNotOneJsonValueIsNotLaidOut(String text) {
        assertEquals(Optional.empty(), JsonLayout.layOut(text, MUCH));
    }

    @Test
    void aLoneValueIsJsonToo() {
        assertEquals(Optional.of("7"), JsonLayout.layOut("7", MUCH));
        assertEquals(Optional.of("\"x\""), JsonLayout.layOut(" \"x\" ", MUCH));
    }

    @Test
    void nestingIsBounded() {
        assertEquals(true, JsonLayout.layOut(nested(JsonLayout.DEEPEST), MUCH).isPresent());
        assertEquals(Optional.empty(), JsonLayout.layOut(nested(JsonLayout.DEEPEST + 1), MUCH));
        assertEquals(Optional.empty(), JsonLayout.layOut(nested(50_000), 200_000));
    }

    @Test
    void lengthIsBounded() {
        String wide = "[" + "[],".repeat(1_000) + "[]]";
        assertEquals(Optional.empty(), JsonLayout.layOut(wide, wide.length()));
        assertEquals(Optional.empty(), JsonLayout.layOut(wide, 10));
    }

    private static String nested(int depth) {
        return "[".repeat(depth) + "]".repeat(depth);
    }
}
