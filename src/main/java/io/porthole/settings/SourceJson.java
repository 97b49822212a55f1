package io.porthole.settings;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import io.porthole.message.Messages;
import java.io.IOException;
import java.util.Set;

/// The JSON of a source. One that is not understood is kept as it stands, for it says what somebody wants watched.
final class SourceJson {
    private static final String KIND = "kind";
    private static final String NAME = "name";
    private static final String ADDRESS = "address";
    private static final String PATH = "path";
    private static final String BELOW = "below";
    private static final String IGNORE = "ignore";
    private static final String POLL = "pollSeconds";
    private static final String USUAL_ENGINE = "usual-engine";
    private static final String HOST = "host";
    private static final String DIRECTORY = "directory";
    private static final String NO = "no";
    private static final Set<String> IS_BELOW = Set.of("", "yes", "true");
    private static final Set<String> IS_NOT_BELOW = Set.of(NO, "false");

    private SourceJson() {}

    static void write(SavedSource source, JsonGenerator json) throws IOException {
        switch (source) {
            case SavedSource.UsualEngine usual -> {
                start(json, USUAL_ENGINE);
                end(json, usual.name());
            }
            case SavedSource.Host host -> {
                start(json, HOST);
                json.writeStringField(ADDRESS, host.address());
                end(json, host.name());
            }
            case SavedSource.Directory directory -> {
                start(json, DIRECTORY);
                json.writeStringField(PATH, directory.path());
                writeWatch(directory.watch(), json);
                end(json, directory.name());
            }
            case SavedSource.Unknown unknown -> json.writeRawValue(unknown.json());
        }
    }

    /// Only what is not as usual. Patterns are one text, one a line, as in a `.gitignore` file.
    private static void writeWatch(SavedSource.Watch watch, JsonGenerator json) throws IOException {
        if (!watch.below()) {
            json.writeStringField(BELOW, NO);
        }
        if (!watch.ignore().isEmpty()) {
            json.writeStringField(IGNORE, String.join("\n", watch.ignore()));
        }
        if (watch.poll() != SavedSource.Watch.USUAL.poll()) {
            json.writeStringField(POLL, Integer.toString(watch.poll()));
        }
    }

    private static void start(JsonGenerator json, String kind) throws IOException {
        json.writeStartObject();
        json.writeStringField(KIND, kind);
    }

    private static void end(JsonGenerator json, String name) throws IOException {
        if (!name.isEmpty()) {
            json.writeStringField(NAME, name);
        }
        json.writeEndObject();
    }

    /// Reads the value at which `parser` is; it is at that value's end afterwards.
    static SavedSource read(JsonParser parser) throws IOException {
        String json = JsonCopy.of(parser);
        var members = Members.of(json);
        String name = members.text(NAME);
        return switch (members.text(KIND)) {
            case USUAL_ENGINE -> new SavedSource.UsualEngine(name);
            case HOST ->
                members.text(ADDRESS).isEmpty()
                        ? without(ADDRESS, json)
                        : new SavedSource.Host(members.text(ADDRESS), name);
            case DIRECTORY -> directory(members, json);
            default ->
                new SavedSource.Unknown(
                        json,
                        Messages.text("settings.expected-kind", String.join(", ", USUAL_ENGINE, HOST, DIRECTORY)));
        };
    }

    private static SavedSource directory(Members members, String json) {
        String below = members.text(BELOW);
        String poll = members.text(POLL);
        if (members.text(PATH).isEmpty()) {
            return without(PATH, json);
        }
        if (!IS_BELOW.contains(below) && !IS_NOT_BELOW.contains(below)) {
            return new SavedSource.Unknown(json, Messages.text("settings.expected-yes-or-no", BELOW));
        }
        if (!poll.matches("([1-9][0-9]{0,5})?")) {
            return new SavedSource.Unknown(json, Messages.text("settings.expected-number-seconds", POLL));
        }
        var watch = new SavedSource.Watch(
                IS_BELOW.contains(below),
                members.text(IGNORE).lines().toList(),
                poll.isEmpty() ? SavedSource.Watch.USUAL.poll() : Integer.parseInt(poll));
        return new SavedSource.Directory(members.text(PATH), members.text(NAME), watch);
    }

    private static SavedSource without(String key, String json) {
        return new SavedSource.Unknown(json, Messages.text("settings.expected-member", key));
    }
}
