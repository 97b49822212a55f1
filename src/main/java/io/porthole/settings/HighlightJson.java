package io.porthole.settings;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The JSON of highlight rules. A rule that cannot be understood is kept beside them, for no colour
/// is worth refusing a file.
final class HighlightJson {
    private static final String FILTER = "filter";
    private static final String ROLE = "role";
    private static final String ON = "on";
    private static final String OFF = "false";

    private HighlightJson() {}

    /// @param others rules that are not understood
    static void write(List<HighlightRule> rules, List<String> others, JsonGenerator json) throws IOException {
        json.writeStartArray();
        for (HighlightRule rule : rules) {
            json.writeStartObject();
            json.writeStringField(FILTER, rule.filter());
            json.writeStringField(ROLE, rule.role().word());
            json.writeBooleanField(ON, rule.on());
            json.writeEndObject();
        }
        for (String other : others) {
            json.writeRawValue(other);
        }
        json.writeEndArray();
    }

    /// Reads the value at which `parser` is; it is at that value's end afterwards.
    ///
    /// @param others gets the rules that are not understood
    static List<HighlightRule> read(JsonParser parser, List<String> others) throws IOException {
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            parser.skipChildren();
            return HighlightRule.DEFAULTS;
        }
        var rules = new ArrayList<HighlightRule>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            String json = JsonCopy.of(parser);
            rule(Members.of(json)).ifPresentOrElse(rules::add, () -> others.add(json));
        }
        return rules;
    }

    private static Optional<HighlightRule> rule(Members members) {
        return HighlightRole.of(members.text(ROLE))
                .filter(_ -> !members.text(FILTER).isBlank())
                .map(role -> new HighlightRule(
                        members.text(FILTER), role, !members.text(ON).equals(OFF)));
    }
}
