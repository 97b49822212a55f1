package io.porthole.settings;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.TreeMap;

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
    static final String KIND_KEY = "kind";
    static final String NAME_KEY = "name";
    static final String ADDRESS_KEY = "address";
    static final String PATH_KEY = "path";
    static final String BELOW_KEY = "below";
    static final String IGNORE_KEY = "ignore";
    static final String POLL_KEY = "pollSeconds";
    static final String NO = "no";
    static final String USUAL_ENGINE = "usual-engine";
    static final String HOST = "host";
    static final String DIRECTORY = "directory";

    private static final JsonFactory FACTORY = new JsonFactory();

    private SettingsWriter() {}

    static byte[] write(Settings settings) {
        var json = new ByteArrayOutputStream();
        try (JsonGenerator generator = FACTORY.createGenerator(json, JsonEncoding.UTF8)) {
            generator.setPrettyPrinter(linePerMember());
            write(settings, generator);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // memory has no faults
        }
        json.write('\n');
        return json.toByteArray();
    }

    private static DefaultPrettyPrinter linePerMember() {
        return new DefaultPrettyPrinter().withArrayIndenter(DefaultIndenter.SYSTEM_LINEFEED_INSTANCE);
    }

    private static void write(Settings settings, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeNumberField(VERSION_KEY, VERSION);
        json.writeArrayFieldStart(SOURCES_KEY);
        for (SavedSource source : settings.sources()) {
            write(source, json);
        }
        json.writeEndArray();
        if (!settings.preferences().equals(Preferences.USUAL)) {
            json.writeFieldName(PREFERENCES_KEY);
            PreferencesJson.write(settings.preferences(), json);
        }
        writeLooks(settings, json);
        for (var other : new TreeMap<>(settings.others()).entrySet()) {
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
        if (!settings.highlights().equals(HighlightRule.DEFAULTS)) {
            json.writeFieldName(HIGHLIGHTS_KEY);
            HighlightJson.write(settings.highlights(), json);
        }
        if (!settings.keys().isEmpty()) {
            json.writeFieldName(KEYS_KEY);
            KeysJson.write(settings.keys(), json);
        }
    }

    private static void write(SavedSource source, JsonGenerator json) throws IOException {
        switch (source) {
            case SavedSource.UsualEngine usual -> {
                start(json, USUAL_ENGINE);
                end(json, usual.name());
            }
            case SavedSource.Host host -> {
                start(json, HOST);
                json.writeStringField(ADDRESS_KEY, host.address());
                end(json, host.name());
            }
            case SavedSource.Directory directory -> {
                start(json, DIRECTORY);
                json.writeStringField(PATH_KEY, directory.path());
                writeWatch(directory.watch(), json);
                end(json, directory.name());
            }
            case SavedSource.Unknown unknown -> json.writeRawValue(unknown.json());
        }
    }

    /// Only what is not as usual. Patterns are one text, one a line, as in a `.gitignore` file.
    private static void writeWatch(SavedSource.Watch watch, JsonGenerator json) throws IOException {
        if (!watch.below()) {
            json.writeStringField(BELOW_KEY, NO);
        }
        if (!watch.ignore().isEmpty()) {
            json.writeStringField(IGNORE_KEY, String.join("\n", watch.ignore()));
        }
        if (watch.poll() != SavedSource.Watch.USUAL.poll()) {
            json.writeStringField(POLL_KEY, Integer.toString(watch.poll()));
        }
    }

    private static void start(JsonGenerator json, String kind) throws IOException {
        json.writeStartObject();
        json.writeStringField(KIND_KEY, kind);
    }

    private static void end(JsonGenerator json, String name) throws IOException {
        if (!name.isEmpty()) {
            json.writeStringField(NAME_KEY, name);
        }
        json.writeEndObject();
    }
}
