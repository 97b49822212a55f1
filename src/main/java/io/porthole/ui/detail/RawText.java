package io.porthole.ui.detail;

import com.fasterxml.jackson.core.JsonGenerator;
import io.porthole.event.Event;
import io.porthole.event.EventType;
import io.porthole.event.VisibleText;
import io.porthole.message.Messages;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.StringJoiner;

/// What a source sent for an event, as far as it is kept.
///
/// @param about where the text comes from, a plain sentence
/// @param whole the text itself, as it is copied: what the source sent to the letter, or what was rebuilt
/// @param laid  the text over several lines, with nothing left out; equal to `whole` where it is not JSON
record RawText(String about, String whole, String laid) {
    /// The longest text that is laid out. In characters.
    static final int LONGEST_LAID = 1_000_000;
    /// What is shown at most; copying gives all. In lines, and in characters of one line.
    static final int MOST_LINES = 2_000;

    static final int LONGEST_LINE = 2_000;

    static RawText of(Event event) {
        if (event.raw().isEmpty()) {
            String rebuilt = rebuilt(event);
            return new RawText(aboutRebuilt(event), rebuilt, rebuilt);
        }
        return JsonLayout.layOut(event.raw(), LONGEST_LAID)
                .map(laid -> new RawText(Messages.text("detail.source-sent-laid-out"), event.raw(), laid))
                .orElseGet(() -> new RawText(Messages.text("detail.source-sent"), event.raw(), event.raw()));
    }

    /// The text as it can be shown: in lines, each with visible escapes, and not more of them than a text area
    /// bears.
    String shown() {
        var lines = new StringJoiner("\n");
        laid.lines().limit(MOST_LINES).forEach(line -> lines.add(VisibleText.line(line, LONGEST_LINE)));
        long more = laid.lines().skip(MOST_LINES).count();
        return more == 0
                ? lines.toString()
                : lines.add(Messages.text("detail.more-lines-copy-gives", more)).toString();
    }

    private static String aboutRebuilt(Event event) {
        return switch (event.type()) {
            case DOCKER -> aboutEngine(event);
            case FILE -> Messages.text("detail.stored-fields-system-sends");
            case PORTHOLE -> Messages.text("detail.stored-fields-porthole-made");
        };
    }

    private static String aboutEngine(Event event) {
        if (event.object().isEmpty()) {
            return Messages.text("detail.stored-fields-porthole-made-event");
        }
        if (!event.flag().isEmpty()) {
            return Messages.text("detail.rebuilt-from-stored-fields");
        }
        return Messages.text("detail.rebuilt-from-stored-fields-nothing");
    }

    private static String rebuilt(Event event) {
        var text = new StringWriter();
        try (JsonGenerator json = JsonLayout.generator(text)) {
            json.writeStartObject();
            if (event.type() == EventType.DOCKER && !event.object().isEmpty()) {
                writeMessage(event, json);
            } else {
                writeFields(event, json);
            }
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e); // a string writer has none
        }
        return text.toString();
    }

    /// The shape of moby's `events.Message`.
    private static void writeMessage(Event event, JsonGenerator json) throws IOException {
        json.writeStringField("Type", event.object());
        json.writeStringField("Action", event.verb());
        json.writeObjectFieldStart("Actor");
        json.writeStringField("ID", event.actorId());
        writeMap("Attributes", event.actorAttributes(), json);
        json.writeEndObject();
        json.writeStringField("scope", "local");
        json.writeNumberField("time", Math.floorDiv(event.time(), 1_000_000_000L));
        json.writeNumberField("timeNano", event.time());
    }

    private static void writeFields(Event event, JsonGenerator json) throws IOException {
        json.writeStringField("source", event.source());
        json.writeStringField("type", event.type().name());
        json.writeStringField("object", event.object());
        json.writeStringField("action", event.action().name());
        json.writeStringField("verb", event.verb());
        json.writeStringField("name", event.actorName());
        json.writeStringField("id", event.actorId());
        json.writeStringField("timeNano", Long.toString(event.time()));
        json.writeStringField("origin", event.origin().name());
        if (!event.flag().isEmpty()) {
            json.writeStringField("flag", event.flag());
        }
        writeMap("attributes", event.actorAttributes(), json);
    }

    private static void writeMap(String name, Map<String, String> values, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart(name);
        for (var value : values.entrySet()) {
            json.writeStringField(value.getKey(), value.getValue());
        }
        json.writeEndObject();
    }
}
