package io.porthole.capture;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.porthole.event.Action;
import io.porthole.event.Actor;
import io.porthole.event.EpochNanos;
import io.porthole.event.Event;
import io.porthole.event.EventType;
import io.porthole.event.Origin;
import io.porthole.message.Messages;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A row that is being read: what its line has said so far, and what is wrong with that.
final class RowDraft {
    /// So much text is kept of a row, in characters; more than any row has that Porthole itself has seen.
    private static final int MOST_TEXT = 256 * 1024;

    /// So much of it is kept of each part where there is more.
    private static final int MOST_OF_PART = 16 * 1024;

    /// Of the names of sources and kinds of objects, which are held longer than the row.
    private static final int MOST_OF_SOURCE = 1_024;

    private static final int MOST_OF_OBJECT = 256;

    private static final String DOCKER_CONTAINER = "container";

    private final Map<String, String> texts = new LinkedHashMap<>();
    private final Map<String, String> attributes = new LinkedHashMap<>();
    private final String file;
    private String flaw;
    private String fault = "";
    private long batch;
    private long length;

    /// @param file what the row's source is called where it does not name it
    /// @param flaw what is wrong with the line; may be empty
    RowDraft(String file, String flaw) {
        this.file = file;
        this.flaw = flaw;
    }

    /// Takes a field, whose value the parser is at.
    void field(String key, JsonParser parser) throws IOException {
        switch (key) {
            case "source", "origin", "type", "object", "action", "verb", "name", "id", "time", "flag", "raw" ->
                text(key, parser);
            case "timeNano", "arrived" -> nanos(key, parser);
            case "attributes" -> attributes(parser);
            case "batch" -> batch = positive(parser);
            default -> parser.skipChildren(); // what a later version may add, and what the attributes say as well
        }
    }

    private void text(String key, JsonParser parser) throws IOException {
        if (parser.currentToken() != JsonToken.VALUE_STRING) {
            fault(Messages.text("capture.not-string", key));
            parser.skipChildren();
            return;
        }
        put(texts, key, parser.getText());
    }

    private void put(Map<String, String> fields, String key, String value) {
        length += key.length() + value.length();
        if (fields.put(key, value) != null) {
            flaw(Messages.text("capture.key-appears-twice"));
        }
    }

    /// As a string, since most readers of JSON do not hold such a number exactly, or as a number all the same.
    private void nanos(String key, JsonParser parser) throws IOException {
        boolean scalar =
                parser.currentToken() == JsonToken.VALUE_STRING || parser.currentToken() == JsonToken.VALUE_NUMBER_INT;
        put(texts, key, scalar ? parser.getText() : "");
        parser.skipChildren();
    }

    private long positive(JsonParser parser) throws IOException {
        boolean held = parser.currentToken() == JsonToken.VALUE_NUMBER_INT
                && parser.getNumberType() != JsonParser.NumberType.BIG_INTEGER
                && parser.getLongValue() > 0;
        if (!held) {
            flaw(Messages.text("capture.batch-not-usable-number"));
        }
        parser.skipChildren();
        return held ? parser.getLongValue() : 0;
    }

    private void attributes(JsonParser parser) throws IOException {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            fault(Messages.text("capture.attributes-not-object"));
            parser.skipChildren();
            return;
        }
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String key = parser.currentName();
            if (parser.nextToken() == JsonToken.VALUE_STRING) {
                put(attributes, key, parser.getText());
            } else {
                fault(Messages.text("capture.attribute-not-string", key.substring(0, Math.min(key.length(), 60))));
                parser.skipChildren();
            }
        }
    }

    private void fault(String problem) {
        fault = fault.isEmpty() ? problem : fault;
    }

    private void flaw(String problem) {
        flaw = flaw.isEmpty() || flaw.equals(problem) ? problem : flaw + ", " + problem;
    }

    /// The row; or what is wrong, where it is none.
    ///
    /// @param now stands in for a time that is missing
    CaptureLine finish(long now) {
        EventType type = type();
        if (fault.isEmpty() && (type == null || !texts.containsKey("verb"))) {
            fault(Messages.text("capture.not-event"));
        }
        if (type == null || !fault.isEmpty()) {
            return new CaptureLine.Odd(fault);
        }
        cut();
        long time = time(now);
        return new CaptureLine.Row(new Event(
                type,
                texts.getOrDefault("source", file),
                text("object"),
                action(type),
                text("verb"),
                new Actor(text("name"), text("id"), attributes.isEmpty() ? Map.of() : attributes),
                time,
                arrived(time),
                origin(),
                text("raw"),
                flags(),
                batch));
    }

    private @Nullable EventType type() {
        for (EventType type : EventType.values()) {
            if (type.key().equals(text("type"))) {
                return type;
            }
        }
        return null;
    }

    private String text(String key) {
        return texts.getOrDefault(key, "");
    }

    /// The words that start a container mean other actions, said of anything else, under the same keys.
    private Action action(EventType type) {
        String key = text("action");
        Action found =
                ActionKeys.of(key, type == EventType.DOCKER && text("object").equals(DOCKER_CONTAINER));
        if (found == null) {
            flaw(Messages.text("capture.action-not-known"));
            return Action.OTHER;
        }
        return found;
    }

    private Origin origin() {
        for (Origin origin : Origin.values()) {
            if (origin.key().equals(text("origin"))) {
                return origin;
            }
        }
        flaw(Messages.text("capture.origin-not-known"));
        return Origin.REPLAYED;
    }

    private long time(long now) {
        Long nanos = nanos(text("timeNano"));
        if (nanos == null) {
            nanos = ofText(text("time"));
        }
        if (nanos == null) {
            flaw(Messages.text("capture.time-missing-or-unusable"));
            return now;
        }
        return nanos;
    }

    /// Where it is not said, a row counts as come when it happened.
    private long arrived(long time) {
        Long nanos = nanos(text("arrived"));
        return nanos == null ? time : nanos;
    }

    private static @Nullable Long nanos(String digits) {
        try {
            return digits.isEmpty() ? null : Long.valueOf(digits);
        } catch (NumberFormatException _) {
            return null;
        }
    }

    private static @Nullable Long ofText(String time) {
        try {
            return time.isEmpty()
                    ? null
                    : Long.valueOf(EpochNanos.of(OffsetDateTime.parse(time).toInstant()));
        } catch (DateTimeException | ArithmeticException _) {
            return null;
        }
    }

    private String flags() {
        String own = text("flag");
        return own.isEmpty() || flaw.isEmpty() ? own + flaw : own + "; " + flaw;
    }

    private void cut() {
        boolean tooLong =
                text("source").length() > MOST_OF_SOURCE || text("object").length() > MOST_OF_OBJECT;
        texts.computeIfPresent("source", (_, text) -> source(text));
        texts.computeIfPresent("object", (_, text) -> start(text, MOST_OF_OBJECT));
        if (length > MOST_TEXT) {
            cutAll();
        }
        if (tooLong || length > MOST_TEXT) {
            flaw(Messages.text("capture.more-text-than-kept"));
        }
    }

    /// Leaves of each text its beginning, and of the attributes the first.
    private void cutAll() {
        texts.replaceAll((_, text) -> start(text, MOST_OF_PART));
        var kept = new LinkedHashMap<String, String>();
        long room = MOST_TEXT / 2;
        for (Map.Entry<String, String> attribute : attributes.entrySet()) {
            String value = start(attribute.getValue(), MOST_OF_PART);
            room -= attribute.getKey().length() + value.length();
            if (room >= 0) {
                kept.put(attribute.getKey(), value);
            }
        }
        attributes.clear();
        attributes.putAll(kept);
    }

    /// What is kept of a source's name.
    static String source(String name) {
        return start(name, MOST_OF_SOURCE);
    }

    /// At most so many characters of a text.
    static String start(String text, int most) {
        return text.length() > most ? text.substring(0, most) + "…" : text;
    }
}
