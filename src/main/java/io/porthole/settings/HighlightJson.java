package io.porthole.settings;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// The JSON of highlight rules. A rule that cannot be understood is left out, for no colour is worth refusing a file.
final class HighlightJson {
    private static final String FILTER = "filter";
    private static final String ROLE = "role";
    private static final String ON = "on";
    /// More rules than anybody can tell apart.
    private static final int MOST = 1_000;

    private HighlightJson() {}

    static void write(List<HighlightRule> rules, JsonGenerator json) throws IOException {
        json.writeStartArray();
        for (HighlightRule rule : rules) {
            json.writeStartObject();
            json.writeStringField(FILTER, rule.filter());
            json.writeStringField(ROLE, rule.role().word());
            json.writeBooleanField(ON, rule.on());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /// Reads the value at which `parser` is; it is at that value's end afterwards.
    static List<HighlightRule> read(JsonParser parser) throws IOException {
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            parser.skipChildren();
            return HighlightRule.DEFAULTS;
        }
        var rules = new ArrayList<HighlightRule>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (parser.currentToken() != JsonToken.START_OBJECT) {
                parser.skipChildren();
            } else {
                readRule(parser, rules);
            }
        }
        return rules;
    }

    private static void readRule(JsonParser parser, List<HighlightRule> rules) throws IOException {
        String filter = "";
        String role = "";
        boolean on = true;
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String key = parser.currentName();
            JsonToken value = parser.nextToken();
            if (key.equals(FILTER) && value == JsonToken.VALUE_STRING) {
                filter = parser.getText();
            } else if (key.equals(ROLE) && value == JsonToken.VALUE_STRING) {
                role = parser.getText();
            } else if (key.equals(ON) && value.isBoolean()) {
                on = parser.getBooleanValue();
            } else {
                parser.skipChildren();
            }
        }
        var known = HighlightRole.of(role);
        if (known.isPresent() && !filter.isBlank() && rules.size() < MOST) {
            rules.add(new HighlightRule(filter, known.get(), on));
        }
    }
}
