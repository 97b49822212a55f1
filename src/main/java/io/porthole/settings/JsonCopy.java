package io.porthole.settings;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.io.StringWriter;

/// Takes a value out of JSON as it stands there, whatever it is.
final class JsonCopy {
    private static final JsonFactory FACTORY = new JsonFactory();

    private JsonCopy() {}

    /// Reads a copy again.
    static JsonParser parser(String json) throws IOException {
        return FACTORY.createParser(json);
    }

    /// The JSON of the value at which `parser` is; it is at that value's end afterwards.
    static String of(JsonParser parser) throws IOException {
        var copy = new StringWriter();
        try (JsonGenerator generator = FACTORY.createGenerator(copy)) {
            generator.copyCurrentStructure(parser);
        }
        return copy.toString();
    }
}
