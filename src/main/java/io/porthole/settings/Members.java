package io.porthole.settings;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;

/// The simple members of a JSON object as texts. Of anything else it has none.
final class Members {
    /// More pixels than any screen has.
    private static final int MOST_SIZE = 100_000;

    private final Map<String, String> texts = new HashMap<>();

    /// Reads the value at which `parser` is; it is at that value's end afterwards.
    Members(JsonParser parser) throws IOException {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            parser.skipChildren();
            return;
        }
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String key = parser.currentName();
            JsonToken value = parser.nextToken();
            if (value.isScalarValue() && value != JsonToken.VALUE_NULL) {
                texts.put(key, parser.getText());
            } else {
                parser.skipChildren();
            }
        }
    }

    /// Those of a copy.
    static Members of(String json) throws IOException {
        try (JsonParser parser = JsonCopy.parser(json)) {
            parser.nextToken();
            return new Members(parser);
        }
    }

    /// A member's text; empty where there is none.
    String text(String key) {
        return texts.getOrDefault(key, "");
    }

    /// A place in pixels; empty where there is none that makes sense.
    OptionalInt place(String key) {
        try {
            double place = Double.parseDouble(text(key));
            return Math.abs(place) <= MOST_SIZE ? OptionalInt.of((int) Math.round(place)) : OptionalInt.empty();
        } catch (NumberFormatException _) {
            return OptionalInt.empty();
        }
    }

    /// A part of a whole, from 0 to 1; `otherwise` where there is none.
    double part(String key, double otherwise) {
        try {
            double part = Double.parseDouble(text(key));
            return part >= 0 && part <= 1 ? part : otherwise;
        } catch (NumberFormatException _) {
            return otherwise;
        }
    }

    /// A size in pixels; 0 where there is none that makes sense.
    int size(String key) {
        try {
            double size = Double.parseDouble(text(key));
            return size > 0 && size <= MOST_SIZE ? (int) Math.round(size) : 0;
        } catch (NumberFormatException _) {
            return 0;
        }
    }
}
