package io.porthole.settings;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.porthole.message.Messages;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/// The texts among the members of a JSON object. Others are of no interest.
final class SourceTexts {
    private static final JsonFactory FACTORY = new JsonFactory();

    private final Map<String, String> texts = new HashMap<>();

    /// @param json an object that has been found to be good JSON
    SourceTexts(String json) throws IOException {
        try (JsonParser parser = FACTORY.createParser(json)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String key = parser.currentName();
                if (parser.nextToken() == JsonToken.VALUE_STRING) {
                    texts.put(key, parser.getText());
                } else {
                    parser.skipChildren();
                }
            }
        }
    }

    /// A member's text, empty where there is none.
    String get(String key) {
        return texts.getOrDefault(key, "");
    }

    /// A member's text.
    ///
    /// @throws IOException where there is none
    String needed(String key) throws IOException {
        String text = get(key);
        if (text.isEmpty()) {
            throw new IOException(Messages.text("settings.source-without", key));
        }
        return text;
    }
}
