package io.porthole.capture;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.SerializedString;
import io.porthole.event.Event;
import io.porthole.event.EventType;
import java.io.IOException;
import java.io.OutputStream;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.regex.Pattern;

/// Writes each event as one JSON object a line. The names are those of filters and captures. `timeNano` is a string,
/// for it is larger than the integers that most readers of JSON hold exactly.
public final class JsonEventWriter implements EventWriter {
    private static final SerializedString SOURCE = new SerializedString("source");
    private static final SerializedString ORIGIN = new SerializedString("origin");
    private static final SerializedString TYPE = new SerializedString("type");
    private static final SerializedString OBJECT = new SerializedString("object");
    private static final SerializedString ACTION = new SerializedString("action");
    private static final SerializedString VERB = new SerializedString("verb");
    private static final SerializedString NAME = new SerializedString("name");
    private static final SerializedString ID = new SerializedString("id");
    private static final SerializedString TIME = new SerializedString("time");
    private static final SerializedString TIME_NANO = new SerializedString("timeNano");
    private static final SerializedString ARRIVED = new SerializedString("arrived");
    private static final SerializedString ATTRIBUTES = new SerializedString("attributes");
    private static final SerializedString BATCH = new SerializedString("batch");
    private static final SerializedString FLAG = new SerializedString("flag");
    private static final SerializedString RAW = new SerializedString("raw");

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");

    private final JsonGenerator json;
    private final boolean whole;
    private final SerializedStrings known = new SerializedStrings();
    private final Rfc3339 times = new Rfc3339(ZoneOffset.UTC);

    public JsonEventWriter(OutputStream out) throws IOException {
        this(out, false);
    }

    /// @param whole whether all is written that is needed to read the very same event back: also when it arrived
    JsonEventWriter(OutputStream out, boolean whole) throws IOException {
        this.whole = whole;
        json = new JsonFactory().createGenerator(out);
        json.setRootValueSeparator(new SerializedString(""));
    }

    @Override
    public void write(Event event, long batch) throws IOException {
        json.writeStartObject();
        string(SOURCE, event.source());
        string(ORIGIN, event.origin().key());
        string(TYPE, event.type().key());
        string(OBJECT, event.object());
        string(ACTION, event.action().key());
        string(VERB, event.verb());
        string(NAME, event.actorName());
        string(ID, event.actorId());
        json.writeFieldName(TIME);
        json.writeString(times.format(event.time()));
        json.writeFieldName(TIME_NANO);
        json.writeString(Long.toString(event.time()));
        if (whole) {
            json.writeFieldName(ARRIVED);
            json.writeString(Long.toString(event.arrived()));
        }
        attributes(event.actorAttributes());
        if (event.type() == EventType.PORTHOLE && event.actorAttributes().containsKey("complete")) {
            gap(event.actorAttributes());
        }
        json.writeFieldName(BATCH);
        json.writeNumber(batch);
        optional(FLAG, event.flag());
        optional(RAW, event.raw());
        json.writeEndObject();
        json.writeRaw('\n');
    }

    /// What a row says of a stream that was taken up again: from when to when it was away, how many events were
    /// recovered, and whether these are all. A row that was read from a file may say anything there.
    private void gap(Map<String, String> found) throws IOException {
        json.writeStringField("from", found.getOrDefault("from", ""));
        json.writeStringField("to", found.getOrDefault("to", ""));
        json.writeFieldName("recovered");
        json.writeNumber(number(found.getOrDefault("recovered", "0")));
        json.writeBooleanField("complete", Boolean.parseBoolean(found.get("complete")));
    }

    private static long number(String digits) {
        return NUMBER.matcher(digits).matches() ? Long.parseLong(digits) : 0;
    }

    private void attributes(Map<String, String> attributes) throws IOException {
        json.writeFieldName(ATTRIBUTES);
        json.writeStartObject();
        for (Map.Entry<String, String> attribute : attributes.entrySet()) {
            SerializableString key = known.find(attribute.getKey());
            if (key == null) {
                json.writeFieldName(attribute.getKey());
            } else {
                json.writeFieldName(key);
            }
            string(attribute.getValue());
        }
        json.writeEndObject();
    }

    private void optional(SerializedString name, String value) throws IOException {
        if (!value.isEmpty()) {
            string(name, value);
        }
    }

    private void string(SerializedString name, String value) throws IOException {
        json.writeFieldName(name);
        string(value);
    }

    private void string(String value) throws IOException {
        SerializableString form = known.find(value);
        if (form == null) {
            json.writeString(value);
        } else {
            json.writeString(form);
        }
    }

    @Override
    public void flush() throws IOException {
        json.flush();
    }
}
