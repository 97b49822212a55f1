package io.porthole.settings;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// Writes settings as JSON that people can read and change.
final class SettingsWriter {
    /// The version of the form that is written here. In version 1 there were no preferences; what is one now stood
    /// beside the others' members, where [SettingsReader] still finds it.
    static final int VERSION = 2;

    static final String VERSION_KEY = "version";
    static final String SOURCES_KEY = "sources";
    static final String TABLE_KEY = "table";
    static final String WINDOW_KEY = "window";
    static final String PANES_KEY = "panes";
    static final String HIGHLIGHTS_KEY = "highlights";
    static final String FILTERS_KEY = "filters";
    static final String PREFERENCES_KEY = "preferences";
    static final String KEYS_KEY = "keys";

    /// Half of a sign of two, which JSON can hold and UTF-8 cannot.
    private static final Pattern HALF = Pattern.compile("\\p{Cs}");

    private static final JsonFactory FACTORY = new JsonFactory();

    private SettingsWriter() {}

    static byte[] write(Settings settings) {
        var json = new StringWriter();
        try (JsonGenerator generator = FACTORY.createGenerator(json)) {
            generator.setPrettyPrinter(linePerMember());
            write(settings, generator);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // memory has no faults
        }
        json.write('\n');
        return HALF.matcher(json.toString())
                .replaceAll(half -> "\\\\u%04x".formatted((int) half.group().charAt(0)))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static DefaultPrettyPrinter linePerMember() {
        return new DefaultPrettyPrinter().withArrayIndenter(DefaultIndenter.SYSTEM_LINEFEED_INSTANCE);
    }

    private static void write(Settings settings, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeNumberField(VERSION_KEY, VERSION);
        json.writeArrayFieldStart(SOURCES_KEY);
        for (SavedSource source : settings.sources()) {
            SourceJson.write(source, json);
        }
        json.writeEndArray();
        if (!settings.preferences().equals(Preferences.USUAL)) {
            json.writeFieldName(PREFERENCES_KEY);
            PreferencesJson.write(settings.preferences(), json);
        }
        writeLooks(settings, json);
        for (var other : new TreeMap<>(settings.others().members()).entrySet()) {
            json.writeFieldName(other.getKey());
            json.writeRawValue(other.getValue());
        }
        json.writeEndObject();
    }

    /// What the user has never changed is not written, so that a later version may have it otherwise.
    private static void writeLooks(Settings settings, JsonGenerator json) throws IOException {
        if (!settings.table().equals(TableLayout.USUAL)) {
            json.writeFieldName(TABLE_KEY);
            LayoutJson.write(settings.table(), json);
        }
        if (!settings.window().equals(WindowSize.USUAL)) {
            json.writeFieldName(WINDOW_KEY);
            LayoutJson.write(settings.window(), json);
        }
        if (!settings.panes().equals(Panes.USUAL)) {
            json.writeFieldName(PANES_KEY);
            PanesJson.write(settings.panes(), json);
        }
        if (!settings.filters().equals(SavedFilters.NONE)) {
            json.writeFieldName(FILTERS_KEY);
            FilterJson.write(settings.filters(), json);
        }
        List<String> otherRules = settings.others().highlights();
        if (!settings.highlights().equals(HighlightRule.DEFAULTS) || !otherRules.isEmpty()) {
            json.writeFieldName(HIGHLIGHTS_KEY);
            HighlightJson.write(settings.highlights(), otherRules, json);
        }
        Map<String, String> otherKeys = settings.others().keys();
        if (!settings.keys().isEmpty() || !otherKeys.isEmpty()) {
            json.writeFieldName(KEYS_KEY);
            KeysJson.write(settings.keys(), otherKeys, json);
        }
    }
}
