package io.porthole.engine;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.porthole.message.Messages;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// Finds one field in a JSON object without building the object.
final class JsonField {
    private static final JsonFactory FACTORY = new JsonFactory();

    private JsonField() {}

    /// The text of the string, number or boolean at the end of `path`, or null where there is none.
    ///
    /// @throws IOException where `json` is not an object, or is broken before the field
    static @Nullable String find(byte[] json, String... path) throws IOException {
        try (JsonParser parser = FACTORY.createParser(json)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new IOException(Messages.text("engine.not-json-object"));
            }
            return find(parser, path, 0);
        }
    }

    private static @Nullable String find(JsonParser parser, String[] path, int depth) throws IOException {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            boolean wanted = parser.currentName().equals(path[depth]);
            JsonToken value = parser.nextToken();
            if (wanted && depth == path.length - 1) {
                return value.isScalarValue() && value != JsonToken.VALUE_NULL ? parser.getText() : null;
            }
            if (wanted && value == JsonToken.START_OBJECT) {
                return find(parser, path, depth + 1);
            }
            parser.skipChildren();
        }
        return null;
    }
}
