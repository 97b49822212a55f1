package io.porthole.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonToken;
import io.porthole.capture.JsonEventWriter;
import io.porthole.capture.Rfc3339;
import io.porthole.event.Action;
import io.porthole.event.Actor;
import io.porthole.event.Event;
import io.porthole.event.Origin;
import io.porthole.testing.Events;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.TypeConversionException;

class EventWriterTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @Test
    void jsonHasTheNamesThatFiltersAndCapturesUse() throws IOException {
        String line =
                json(Events.container("local", "web", Action.DIE, Events.T0 + 7, "exitCode", "1", "image", "nginx"));
        assertEquals(
                "{\"source\":\"local\",\"origin\":\"live\",\"type\":\"docker\",\"object\":\"container\","
                        + "\"action\":\"die\",\"verb\":\"die\",\"name\":\"web\",\"id\":\"id-web\","
                        + "\"time\":\"2026-01-01T00:00:00.000000007Z\",\"timeNano\":\"1767225600000000007\","
                        + "\"attributes\":{\"exitCode\":\"1\",\"image\":\"nginx\"},\"batch\":9}\n",
                line);
    }

    @Test
    void jsonTellsRawTextAndWordsWithSpacesByTheirKeys() throws IOException {
        Event event = new Event(
                Events.container("web", Action.EXEC_DIE).type(),
                "local",
                "container",
                Action.EXEC_DIE,
                "exec_die",
                Events.container("web", Action.EXEC_DIE).actor(),
                1,
                1,
                Origin.REPLAYED,
                "{\"x\":1}");
        List<String> strings = strings(json(event));
        assertEquals("exec_die", strings.get(strings.indexOf("action") + 1));
        assertEquals("replayed", strings.get(strings.indexOf("origin") + 1));
        assertEquals("{\"x\":1}", strings.get(strings.indexOf("raw") + 1));
    }

    @Test
    void aFlagIsToldInJsonAndBeforeTheDetailsInText() throws IOException {
        Event flagged = Events.flagged("web", "key \"a\" appears\ntwice");
        List<String> strings = strings(json(flagged));
        assertEquals(flagged.flag(), strings.get(strings.indexOf("flag") + 1));
        out.reset();
        var writer = new TextEventWriter(out, UTF_8, ZoneOffset.UTC);
        writer.write(flagged, 1);
        writer.flush();
        assertTrue(out.toString(UTF_8).contains("  flagged: key \"a\" appears\\ntwice · nginx\n"), out.toString(UTF_8));
    }

    @Test
    void jsonKeepsHostileTextExactly() throws IOException {
        String hostile = "\u0000\u001b[31m\n\r\t\"\\\u202e\u2028é東😀\ud800x\udc00";
        List<String> strings = strings(json(Events.container("web", Action.START, "label", hostile)));
        assertEquals(hostile, strings.get(strings.indexOf("label") + 1));
        assertEquals(1, out.toString(UTF_8).lines().count());
    }

    @Test
    void jsonTellsWhatAGapRowFound() throws IOException {
        var found = new LinkedHashMap<String, String>();
        found.put("from", "2026-01-01T00:00:00.000000001Z");
        found.put("to", "2026-01-01T00:00:07.000000000Z");
        found.put("recovered", "256");
        found.put("complete", "false");
        Event gap = Event.porthole("local", Action.GAP, "events may be missing", Events.T0);
        String json = json(new Event(
                gap.type(),
                gap.source(),
                gap.object(),
                gap.action(),
                gap.verb(),
                new Actor("local", "", found),
                gap.time(),
                gap.arrived(),
                gap.origin(),
                ""));
        assertTrue(json.endsWith("""
            },"from":"2026-01-01T00:00:00.000000001Z","to":"2026-01-01T00:00:07.000000000Z",\
            "recovered":256,"complete":false,"batch":9}
            """), json);
    }

    @Test
    void textIsALineForPeople() throws IOException {
        var writer = new TextEventWriter(out, UTF_8, ZoneId.of("+01:00"));
        writer.write(Events.container("local", "web", Action.DIE, Events.T0 + 7, "exitCode", "137"), 1);
        writer.write(Event.porthole("local", Action.LOST, "", Events.T0), 1);
        writer.flush();
        assertEquals(
                "2026-01-01T01:00:00.000000007+01:00  local         die               web                       exit"
                        + " 137\n"
                        + "2026-01-01T01:00:00.000000000+01:00  local         lost              local\n",
                out.toString(UTF_8));
    }

    @Test
    void textIsOneLineAndHarmlessWhateverTheNames() throws IOException {
        var writer = new TextEventWriter(out, UTF_8, ZoneOffset.UTC);
        writer.write(Events.container("a\nb\u001b[2J\u202e", Action.START, "image", "x\r\ny"), 1);
        writer.flush();
        String text = out.toString(UTF_8);
        assertEquals(1, text.lines().count());
        assertEquals(text, text.replaceAll("[^\\x20-\\x7e\\n·…]", "?"));
    }

    @Test
    void timesBeforeAndAfterASecondsBorderAreTold() {
        var times = new Rfc3339(ZoneOffset.UTC);
        assertEquals("1969-12-31T23:59:59.999999999Z", times.format(-1));
        assertEquals("1970-01-01T00:00:00.000000000Z", times.format(0));
        assertEquals("1970-01-01T00:00:00.100000000Z", times.format(100_000_000));
        assertEquals("2262-04-11T23:47:16.854775807Z", times.format(Long.MAX_VALUE));
        assertEquals("1677-09-21T00:12:43.145224192Z", times.format(Long.MIN_VALUE));
    }

    @Test
    void lengthsOfTimeHaveUnits() {
        var option = new DurationOption();
        assertEquals(Duration.ofMillis(500), option.convert("500ms"));
        assertEquals(Duration.ofSeconds(30), option.convert("30s"));
        assertEquals(Duration.ofMinutes(5), option.convert("5m"));
        assertEquals(Duration.ofHours(2), option.convert("2h"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "30", "s", "-1s", "1d", "1.5s", "99999999999s"})
    void otherLengthsOfTimeAreRefused(String text) {
        assertThrows(TypeConversionException.class, () -> new DurationOption().convert(text));
    }

    private String json(Event event) throws IOException {
        var writer = new JsonEventWriter(out);
        writer.write(event, 9);
        writer.flush();
        return out.toString(UTF_8);
    }

    private static List<String> strings(String json) throws IOException {
        var strings = new ArrayList<String>();
        try (var parser = new JsonFactory().createParser(json)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.FIELD_NAME || token == JsonToken.VALUE_STRING) {
                    strings.add(parser.getText());
                }
            }
        }
        return strings;
    }
}
