package io.porthole.capture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvWriterTest {
    private final StringBuilder out = new StringBuilder();
    private final CsvWriter csv = new CsvWriter(out);

    @Test
    void aLineIsCellsWithCommasBetweenThem() throws IOException {
        csv.write(List.of("time", "what", ""));
        csv.write(List.of("14:02", "die", "exit 137"));
        assertEquals("time,what,\r\n14:02,die,exit 137\r\n", out.toString());
    }

    @Test
    void whatWouldBreakACellIsQuoted() throws IOException {
        csv.write(List.of("a,b", "say \"hi\"", "two\nlines", "a;b", " edge "));
        assertEquals("\"a,b\",\"say \"\"hi\"\"\",\"two\nlines\",\"a;b\",\" edge \"\r\n", out.toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+cmd|' /C calc'!A0",
                "-2+3",
                "@SUM(A1)",
                "  =1",
                "\u00a0=1",
                "\u3000=1",
                "\u200b=1",
                "\ufeff=1",
                "\t=1",
                "\r=1",
                "\n=1",
                "\u0000=1",
                "\u0001=1",
                "\uff1d1+1",
                "\uff0b1",
                "\uff0d1",
                "\uff20SUM",
                " \uff1d1",
                "\ttab"
            })
    void whatASpreadsheetWouldRunIsText(String cell) throws IOException {
        csv.write(List.of(cell));
        assertEquals("'" + cell, unquoted());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "+12.000345", "-0.5", "1e9", "-1.5E-3"})
    void numbersStayNumbers(String number) throws IOException {
        csv.write(List.of(number));
        assertEquals(number + "\r\n", out.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"web-1", "a=b", "x@y", "1+1", "exit 137 · nginx"})
    void signsWithinATextAreLeftAlone(String cell) throws IOException {
        csv.write(List.of(cell));
        assertEquals(cell + "\r\n", out.toString());
    }

    private String unquoted() {
        String line = out.substring(0, out.length() - 2);
        return line.startsWith("\"") ? line.substring(1, line.length() - 1).replace("\"\"", "\"") : line;
    }
}
