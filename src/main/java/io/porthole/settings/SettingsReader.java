package io.porthole.settings;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import io.porthole.message.Messages;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Reads settings from JSON, of the form of today or of an earlier one. Members that are not known are kept, for a
/// newer version may have written them.
final class SettingsReader {
    private static final String CONTENTS_KEY = "fileContents";
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    /// What a file holds.
    ///
    /// @param version the version of its form: a larger one than [SettingsWriter#VERSION] may say more than was
    ///                understood
    record Content(int version, Settings settings) {}

    private final JsonParser parser;
    private int version;
    private List<SavedSource> sources = List.of();
    private TableLayout table = TableLayout.USUAL;
    private WindowSize window = WindowSize.USUAL;
    private Panes panes = Panes.USUAL;
    private List<HighlightRule> highlights = HighlightRule.DEFAULTS;
    private SavedFilters filters = SavedFilters.NONE;
    private Preferences preferences = Preferences.USUAL;
    private Map<String, List<String>> keys = Map.of();
    private boolean contents = true;
    private String time = "";
    private final Map<String, String> others = new LinkedHashMap<>();
    private final Map<String, String> otherKeys = new LinkedHashMap<>();
    private final List<String> otherHighlights = new ArrayList<>();

    private SettingsReader(JsonParser parser) {
        this.parser = parser;
    }

    /// Reads a file's whole content.
    ///
    /// @throws IOException where it is not the JSON of settings
    static Content read(byte[] json) throws IOException {
        try (JsonParser parser = FACTORY.createParser(json)) {
            return new SettingsReader(parser).readAll();
        }
    }

    private Content readAll() throws IOException {
        expect(parser.nextToken() == JsonToken.START_OBJECT, Messages.text("settings.no-object"));
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            readMember(parser.currentName(), parser.nextToken());
        }
        expect(parser.currentToken() == JsonToken.END_OBJECT, Messages.text("settings.no-end"));
        expect(parser.nextToken() == null, Messages.text("settings.more-than-object"));
        expect(version > 0, Messages.text("settings.no-version"));
        var rest = new Others(others, otherKeys, otherHighlights);
        var settings = new Settings(sources, table, window, panes, highlights, filters, preferences, keys, rest);
        return new Content(version, withOld(settings));
    }

    /// With what stood elsewhere in version 1.
    private Settings withOld(Settings read) {
        Settings settings = contents ? read : read.with(Preference.FILE_CONTENTS, false);
        boolean isOfTimes = Preference.TIME_FORMAT.read(time).isPresent() && !settings.has(Preference.TIME_FORMAT);
        return isOfTimes ? settings.with(Preference.TIME_FORMAT, time) : settings;
    }

    private void readMember(String key, JsonToken value) throws IOException {
        switch (key) {
            case SettingsWriter.VERSION_KEY -> version = parser.getIntValue();
            case SettingsWriter.SOURCES_KEY -> {
                expect(value == JsonToken.START_ARRAY, Messages.text("settings.no-list-sources"));
                sources = readSources();
            }
            case SettingsWriter.TABLE_KEY -> table = LayoutJson.table(parser, word -> time = word);
            case SettingsWriter.WINDOW_KEY -> window = LayoutJson.window(parser);
            case SettingsWriter.PANES_KEY -> panes = PanesJson.read(parser);
            case SettingsWriter.HIGHLIGHTS_KEY -> highlights = HighlightJson.read(parser, otherHighlights);
            case SettingsWriter.FILTERS_KEY -> filters = FilterJson.read(parser);
            case SettingsWriter.PREFERENCES_KEY -> preferences = PreferencesJson.read(parser);
            case SettingsWriter.KEYS_KEY -> keys = KeysJson.read(parser, otherKeys);
            case CONTENTS_KEY -> contents = contents();
            default -> others.put(key, JsonCopy.of(parser));
        }
    }

    /// The member of version 1 that is [Preference#FILE_CONTENTS] now. What is not understood is taken for a no.
    private boolean contents() throws IOException {
        boolean on = parser.currentToken() == JsonToken.VALUE_STRING
                && parser.getText().equals(Form.ON);
        parser.skipChildren();
        return on;
    }

    private List<SavedSource> readSources() throws IOException {
        var read = new ArrayList<SavedSource>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            read.add(SourceJson.read(parser));
        }
        return read;
    }

    private static void expect(boolean isSo, String fault) throws IOException {
        if (!isSo) {
            throw new IOException(fault);
        }
    }
}
