package io.porthole.settings;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;

/// The JSON of layouts. What is not as expected counts as not set, for no layout is worth refusing a file for.
final class LayoutJson {
    private static final String COLUMNS = "columns";
    private static final String ID = "id";
    private static final String WIDTH = "width";
    private static final String HEIGHT = "height";
    private static final String X = "x";
    private static final String Y = "y";
    private static final String MAXIMIZED = "maximized";
    private static final String TIME = "time";
    /// More columns than anybody can read.
    private static final int MOST_COLUMNS = 200;

    private LayoutJson() {}

    static void write(TableLayout table, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeArrayFieldStart(COLUMNS);
        for (TableLayout.Column column : table.columns()) {
            json.writeStartObject();
            json.writeStringField(ID, column.id());
            json.writeNumberField(WIDTH, column.width());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    static void write(WindowSize window, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeNumberField(WIDTH, window.width());
        json.writeNumberField(HEIGHT, window.height());
        json.writeBooleanField(MAXIMIZED, window.maximized());
        if (window.place().isPresent()) {
            json.writeNumberField(X, window.place().get().x());
            json.writeNumberField(Y, window.place().get().y());
        }
        json.writeEndObject();
    }

    /// Reads the value at which `parser` is; it is at that value's end afterwards.
    ///
    /// @param time told the format of times, which version 1 kept here
    static TableLayout table(JsonParser parser, Consumer<String> time) throws IOException {
        List<TableLayout.Column> columns = List.of();
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            parser.skipChildren();
            return TableLayout.USUAL;
        }
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String key = parser.currentName();
            JsonToken value = parser.nextToken();
            if (key.equals(TIME) && value == JsonToken.VALUE_STRING) {
                time.accept(parser.getText());
            } else if (key.equals(COLUMNS) && value == JsonToken.START_ARRAY) {
                columns = columns(parser);
            } else {
                parser.skipChildren();
            }
        }
        return new TableLayout(columns);
    }

    private static List<TableLayout.Column> columns(JsonParser parser) throws IOException {
        var columns = new ArrayList<TableLayout.Column>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            var members = new Members(parser);
            if (!members.text(ID).isEmpty() && columns.size() < MOST_COLUMNS) {
                columns.add(new TableLayout.Column(members.text(ID), members.size(WIDTH)));
            }
        }
        return columns;
    }

    /// Reads the value at which `parser` is; it is at that value's end afterwards.
    static WindowSize window(JsonParser parser) throws IOException {
        var members = new Members(parser);
        return new WindowSize(
                members.size(WIDTH),
                members.size(HEIGHT),
                members.text(MAXIMIZED).equals("true"),
                place(members.place(X), members.place(Y)));
    }

    private static Optional<WindowSize.Place> place(OptionalInt x, OptionalInt y) {
        return x.isPresent() && y.isPresent()
                ? Optional.of(new WindowSize.Place(x.getAsInt(), y.getAsInt()))
                : Optional.empty();
    }
}
