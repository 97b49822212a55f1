package io.porthole.message;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class MessagesTest {
    @Test
    void putsArgumentsIntoTheirPlaces() {
        assertEquals("b before a, b", Messages.filled("{1} before {0}, {1}", "a", "b"));
    }

    @Test
    void writesAnArgumentAsStringValueOfDoes() {
        assertEquals("1000 1.5 null c", Messages.filled("{0} {1} {2} {3}", 1000, 1.5, null, 'c'));
    }

    @Test
    void doesNotReadAnArgumentAgain() {
        assertEquals("{1} and {0}", Messages.filled("{0} and {1}", "{1}", "{0}"));
    }

    @Test
    void leavesWhatIsNoPlace() {
        assertEquals("it's {here} {} {a} {9} {x} {", Messages.filled("it's {here} {} {a} {9} {{0}} {", "x"));
    }

    @Test
    void readsLinesAsPropertiesDo() throws IOException {
        String lines = """
                # a.remark = no
                a.plain = it's {0}: 100 % # = fine…

                a.spaces = _between_
                b.escapes = one\\ntwo \\\\d \\tthree
                """.replace("_", Messages.SPACE);
        var properties = new Properties();
        properties.load(new StringReader(lines));
        Map<String, String> read = Messages.read(lines.getBytes(StandardCharsets.UTF_8));
        assertEquals(properties, read);
        assertEquals(" between ", read.get("a.spaces"));
    }

    @Test
    void showsTheKeyOfATextThatThereIsNot() {
        assertEquals("no.such", Messages.text("no.such"));
        assertEquals("no.such", Messages.text("no.such", "x"));
    }
}
