package io.porthole.settings;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// The JSON of the user's own keys. What is not as expected is kept beside them.
final class KeysJson {
    private KeysJson() {}

    /// @param others what stands there for the keys of other actions
    static void write(Map<String, List<String>> keys, Map<String, String> others, JsonGenerator json)
            throws IOException {
        json.writeStartObject();
        for (var action : new TreeMap<>(keys).entrySet()) {
            json.writeFieldName(action.getKey());
            json.writeStartArray();
            for (String key : action.getValue()) {
                json.writeString(key);
            }
            json.writeEndArray();
        }
        for (var action : new TreeMap<>(others).entrySet()) {
            json.writeFieldName(action.getKey());
            json.writeRawValue(action.getValue());
        }
        json.writeEndObject();
    }

    /// Reads the value at which `parser` is; it is at that value's end afterwards.
    ///
    /// @param others gets what is not understood
    static Map<String, List<String>> read(JsonParser parser, Map<String, String> others) throws IOException {
        Map<String, List<String>> keys = new HashMap<>();
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            parser.skipChildren();
            return keys;
        }
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String action = parser.currentName();
            parser.nextToken();
            String json = JsonCopy.of(parser);
            keys(json).ifPresentOrElse(read -> keys.put(action, read), () -> others.put(action, json));
        }
        return keys;
    }

    /// A text alone is a list of one.
    private static Optional<List<String>> keys(String json) throws IOException {
        var keys = new ArrayList<String>();
        try (JsonParser parser = JsonCopy.parser(json)) {
            if (parser.nextToken() == JsonToken.VALUE_STRING) {
                return Optional.of(List.of(parser.getText()));
            }
            boolean isList = parser.currentToken() == JsonToken.START_ARRAY;
            while (isList && parser.nextToken() == JsonToken.VALUE_STRING) {
                keys.add(parser.getText());
            }
            return parser.currentToken() == JsonToken.END_ARRAY ? Optional.of(keys) : Optional.empty();
        }
    }
}
