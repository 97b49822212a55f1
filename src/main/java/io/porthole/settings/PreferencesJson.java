package io.porthole.settings;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/// The JSON of preferences. Numbers and switches may be written as texts or as themselves.
final class PreferencesJson {
    private PreferencesJson() {}

    static void write(Preferences preferences, JsonGenerator json) throws IOException {
        json.writeStartObject();
        for (Preference<?> preference : Preference.all()) {
            String text = preferences.texts().get(preference.id());
            if (text != null) {
                json.writeStringField(preference.id(), text);
            }
        }
        for (var other : new TreeMap<>(preferences.others()).entrySet()) {
            json.writeFieldName(other.getKey());
            json.writeRawValue(other.getValue());
        }
        json.writeEndObject();
    }

    /// Reads the value at which `parser` is; it is at that value's end afterwards.
    static Preferences read(JsonParser parser) throws IOException {
        Map<String, String> texts = new HashMap<>();
        Map<String, String> others = new HashMap<>();
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            parser.skipChildren();
            return Preferences.USUAL;
        }
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String id = parser.currentName();
            JsonToken value = parser.nextToken();
            if (Preference.of(id).isPresent() && value.isScalarValue() && value != JsonToken.VALUE_NULL) {
                texts.put(id, parser.getText());
            } else {
                others.put(id, JsonCopy.of(parser));
            }
        }
        return new Preferences(texts, others);
    }
}
