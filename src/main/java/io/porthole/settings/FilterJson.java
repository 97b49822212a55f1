package io.porthole.settings;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// The JSON of saved filters. What is not as expected is left out, for no filter is worth refusing a file.
final class FilterJson {
    private static final String RECENT = "recent";
    private static final String NAMED = "named";
    private static final String NAME = "name";
    private static final String FILTER = "filter";

    private FilterJson() {}

    static void write(SavedFilters filters, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeArrayFieldStart(NAMED);
        for (NamedFilter filter : filters.named()) {
            json.writeStartObject();
            json.writeStringField(NAME, filter.name());
            json.writeStringField(FILTER, filter.text());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart(RECENT);
        for (String text : filters.recent()) {
            json.writeString(text);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    /// Reads the value at which `parser` is; it is at that value's end afterwards.
    static SavedFilters read(JsonParser parser) throws IOException {
        var recent = new ArrayList<String>();
        var named = new ArrayList<NamedFilter>();
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            parser.skipChildren();
            return SavedFilters.NONE;
        }
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String key = parser.currentName();
            JsonToken value = parser.nextToken();
            if (key.equals(RECENT) && value == JsonToken.START_ARRAY) {
                readRecent(parser, recent);
            } else if (key.equals(NAMED) && value == JsonToken.START_ARRAY) {
                readNamed(parser, named);
            } else {
                parser.skipChildren();
            }
        }
        return new SavedFilters(recent, List.of()).with(named);
    }

    private static void readRecent(JsonParser parser, List<String> recent) throws IOException {
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (parser.currentToken() == JsonToken.VALUE_STRING) {
                recent.add(parser.getText());
            } else {
                parser.skipChildren();
            }
        }
    }

    private static void readNamed(JsonParser parser, List<NamedFilter> named) throws IOException {
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            var members = new Members(parser);
            if (NamedFilter.isName(members.text(NAME)) && NamedFilter.isText(members.text(FILTER))) {
                named.add(new NamedFilter(members.text(NAME), members.text(FILTER)));
            }
        }
    }
}
