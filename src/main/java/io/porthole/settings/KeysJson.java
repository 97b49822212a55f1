package io.porthole.settings;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The JSON of the user's own keys. What is not as expected is left out.
final class KeysJson {
    /// More actions than there are, and more keys than any has.
    private static final int MOST = 1_000;

    private KeysJson() {}

    static void write(Map<String, List<String>> keys, JsonGenerator json) throws IOException {
        json.writeStartObject();
        for (var action : new TreeMap<>(keys).entrySet()) {
            json.writeFieldName(action.getKey());
            json.writeStartArray();
            for (String key : action.getValue()) {
                json.writeString(key);
            }
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    /// Reads the value at which `parser` is; it is at that value's end afterwards.
    static Map<String, List<String>> read(JsonParser parser) throws IOException {
        Map<String, List<String>> keys = new HashMap<>();
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            parser.skipChildren();
            return keys;
        }
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String action = parser.currentName();
            if (parser.nextToken() == JsonToken.START_ARRAY) {
                List<String> read = keys(parser);
                if (keys.size() < MOST) {
                    keys.put(action, read);
                }
            } else {
                parser.skipChildren();
            }
        }
        return keys;
    }

    private static List<String> keys(JsonParser parser) throws IOException {
        var keys = new ArrayList<String>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (parser.currentToken() == JsonToken.VALUE_STRING && keys.size() < MOST) {
                keys.add(parser.getText());
            } else {
                parser.skipChildren();
            }
        }
        return keys;
    }
}
