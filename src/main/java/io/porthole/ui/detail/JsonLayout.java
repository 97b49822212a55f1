package io.porthole.ui.detail;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Optional;

/// Lays JSON out over several lines, with two spaces for each level. Names, values, their order, doubles and the
/// digits of numbers stay as they are.
final class JsonLayout {
    /// How deep JSON may be nested; what is nested deeper is not laid out.
    static final int DEEPEST = 100;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
            .build();

    private JsonLayout() {}

    /// The JSON laid out; empty if `json` is not one whole JSON value, is nested too deep, or would take more than
    /// `most` characters. Never does more work than `most` characters of text cost.
    static Optional<String> layOut(String json, int most) {
        if (json.length() > most) {
            return Optional.empty();
        }
        try (JsonParser parser = FACTORY.createParser(json)) {
            return copied(parser, most);
        } catch (JsonProcessingException e) {
            return Optional.empty(); // not JSON: shown as it is
        } catch (IOException e) {
            throw new UncheckedIOException(e); // neither a string nor a string writer has any
        }
    }

    private static Optional<String> copied(JsonParser parser, int most) throws IOException {
        var text = new StringWriter();
        try (JsonGenerator generator = generator(text)) {
            if (parser.nextToken() == null) {
                return Optional.empty();
            }
            do {
                generator.copyCurrentEventExact(parser);
                generator.flush();
                if (text.getBuffer().length() > most) {
                    return Optional.empty();
                }
            } while (parser.nextToken() != null && !isSecondValue(generator, parser.currentToken()));
            boolean whole = parser.currentToken() == null;
            return whole ? Optional.of(text.toString()) : Optional.empty();
        }
    }

    private static boolean isSecondValue(JsonGenerator generator, JsonToken next) {
        return generator.getOutputContext().inRoot() && !next.isStructEnd();
    }

    /// A generator that writes into `text`.
    static JsonGenerator generator(StringWriter text) throws IOException {
        var indenter = new DefaultIndenter("  ", "\n");
        var separators = Separators.createDefaultInstance().withObjectFieldValueSpacing(Separators.Spacing.AFTER);
        var printer = new DefaultPrettyPrinter(separators);
        printer.indentObjectsWith(indenter);
        printer.indentArraysWith(indenter);
        JsonGenerator generator = FACTORY.createGenerator(text);
        generator.setPrettyPrinter(printer);
        return generator;
    }
}
