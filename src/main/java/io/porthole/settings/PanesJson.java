package io.porthole.settings;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.SequencedSet;

/// The JSON of what is open. What is not as expected counts as not set.
final class PanesJson {
    private static final String TIMELINE = "timeline";
    private static final String FOLD = "fold";
    private static final String ERRORS = "errors";
    private static final String DIVIDERS = "dividers";
    private static final String SOURCES = "sources";
    private static final String DETAIL = "detail";
    private static final String GROUPS = "groups";
    /// Longer than any name that the window gives a group.
    private static final int LONGEST_GROUP = 2_000;

    private PanesJson() {}

    static void write(Panes panes, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeBooleanField(TIMELINE, panes.timeline());
        json.writeBooleanField(FOLD, panes.fold());
        json.writeBooleanField(ERRORS, panes.errors());
        json.writeObjectFieldStart(DIVIDERS);
        json.writeNumberField(SOURCES, panes.dividers().sources());
        json.writeNumberField(DETAIL, panes.dividers().detail());
        json.writeEndObject();
        json.writeArrayFieldStart(GROUPS);
        for (String group : panes.groups()) {
            if (group.length() <= LONGEST_GROUP) {
                json.writeString(group);
            }
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    /// Reads the value at which `parser` is; it is at that value's end afterwards.
    static Panes read(JsonParser parser) throws IOException {
        Panes panes = Panes.USUAL;
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            parser.skipChildren();
            return panes;
        }
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String key = parser.currentName();
            JsonToken value = parser.nextToken();
            if (key.equals(TIMELINE) && value.isBoolean()) {
                panes = panes.withTimeline(parser.getBooleanValue());
            } else if (key.equals(FOLD) && value.isBoolean()) {
                panes = panes.withFold(parser.getBooleanValue());
            } else if (key.equals(ERRORS) && value.isBoolean()) {
                panes = panes.withErrors(parser.getBooleanValue());
            } else if (key.equals(DIVIDERS)) {
                panes = panes.withDividers(dividers(parser));
            } else if (key.equals(GROUPS) && value == JsonToken.START_ARRAY) {
                panes = panes.withGroups(groups(parser));
            } else {
                parser.skipChildren();
            }
        }
        return panes;
    }

    private static Panes.Dividers dividers(JsonParser parser) throws IOException {
        var members = new Members(parser);
        return new Panes.Dividers(
                members.part(SOURCES, Panes.Dividers.USUAL.sources()),
                members.part(DETAIL, Panes.Dividers.USUAL.detail()));
    }

    private static SequencedSet<String> groups(JsonParser parser) throws IOException {
        var groups = new LinkedHashSet<String>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (parser.currentToken() == JsonToken.VALUE_STRING && parser.getTextLength() <= LONGEST_GROUP) {
                groups.add(parser.getText());
            } else {
                parser.skipChildren();
            }
        }
        return groups;
    }
}
