package io.porthole.settings;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

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
            if (parser.nextToken().isScalarValue()) {
                texts.put(key, parser.getText());
            } else {
                parser.skipChildren();
            }
        }
    }

    String text(String key) {
        return texts.getOrDefault(key, "");
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
