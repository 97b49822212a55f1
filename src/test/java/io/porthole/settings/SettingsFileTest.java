package io.porthole.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsFileTest {
    private static final Settings FULL = new Settings(List.of(
            new SavedSource.UsualEngine(""),
            new SavedSource.Host("ssh://ann@build:2222", "build \"ü\"\n"),
            new SavedSource.Host("context:prod", ""),
            new SavedSource.Directory("/srv/conf", "conf"),
            new SavedSource.Directory(
                    "/srv/www", "", new SavedSource.Watch(false, List.of("*.log", "!keep.log"), 30))));

    @TempDir
    private Path home = Path.of("");

    @Test
    void whereThereIsNoneNothingIsSet() {
        assertEquals(new SettingsFile.Found(Settings.NONE, true, ""), file().read());
        assertFalse(Files.exists(folder()));
    }

    @Test
    void whatIsWrittenIsRead() throws IOException {
        file().write(FULL);
        assertEquals(new SettingsFile.Found(FULL, true, ""), file().read());
        file().write(Settings.NONE);
        assertEquals(new SettingsFile.Found(Settings.NONE, true, ""), file().read());
    }

    @Test
    void highlightRulesAreKeptInTheirOrderAndNoneIsNone() throws IOException {
        var rules = List.of(
                new HighlightRule("label.team:\"a b\" -exit:0", HighlightRole.PURPLE, false),
                new HighlightRule("is:gap", HighlightRole.MUTED, true));
        for (List<HighlightRule> kept : List.of(rules, List.<HighlightRule>of(), HighlightRule.DEFAULTS)) {
            file().write(FULL.withHighlights(kept));
            assertEquals(kept, file().read().settings().highlights());
        }
    }

    @Test
    void ofHighlightRulesThoseHoldThatAreUnderstood() throws IOException {
        write("""
                {"version": 1, "sources": [], "highlights": [
                  {"filter": "is:gap", "role": "glowing"}, {"role": "danger"}, 7, [],
                  {"filter": "action:die", "role": "danger", "more": {"a": 1}}]}
                """);
        assertEquals(
                List.of(new HighlightRule("action:die", HighlightRole.DANGER, true)),
                file().read().settings().highlights());
    }

    @Test
    void contentsThatWereTurnedOffInVersion1StayOff() throws IOException {
        write("{\"version\": 1, \"fileContents\": \"off\", \"sources\": []}");
        assertEquals(
                new SettingsFile.Found(Settings.NONE.with(Preference.FILE_CONTENTS, false), true, ""), file().read());
        file().write(file().read().settings());
        assertEquals("""
                {
                  "version" : 2,
                  "sources" : [ ],
                  "preferences" : {
                    "fileContents" : "off"
                  }
                }
                """, Files.readString(path()));
        assertFalse(file().read().settings().get(Preference.FILE_CONTENTS));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"off\"", "\"no\"", "false", "true", "null", "{\"a\": [1]}", "[\"on\"]"})
    void inVersion1OnlyOnIsOn(String value) throws IOException {
        write("{\"version\": 1, \"fileContents\": " + value + "}");
        assertFalse(file().read().settings().get(Preference.FILE_CONTENTS));
        write("{\"version\": 1, \"fileContents\": \"on\"}");
        assertTrue(file().read().settings().get(Preference.FILE_CONTENTS));
    }

    /// Half of a sign of two, which JSON can name and UTF-8 cannot.
    @Test
    void halfASignIsKept() throws IOException {
        write("""
                {"version": 1, "a": "\\ud800", "sources": [{"kind": "host", "address": "tcp://h\\udc00:1"}]}
                """);
        Settings read = file().read().settings();
        file().write(read);
        assertEquals(new SettingsFile.Found(read, true, ""), file().read());
        assertEquals(List.of(new SavedSource.Host("tcp://h\udc00:1", "")), read.sources());
    }

    @Test
    void peopleCanReadIt() throws IOException {
        file().write(new Settings(List.of(new SavedSource.Host("tcp://h:2375", "h"))));
        assertEquals("""
                {
                  "version" : 2,
                  "sources" : [
                    {
                      "kind" : "host",
                      "address" : "tcp://h:2375",
                      "name" : "h"
                    }
                  ]
                }
                """, Files.readString(path()));
    }

    @Test
    void onlyItsUserMayReadItAndNothingElseIsLeft() throws IOException {
        file().write(FULL);
        file().write(Settings.NONE);
        assertEquals("rw-------", permissions(path()));
        assertEquals("rwx------", permissions(folder()));
        assertEquals(List.of("settings.json"), names());
    }

    @Test
    void aSourceThatIsNotUnderstoodIsToldAndKeptAndCostsNoOther() throws IOException {
        String sources = """
                [{"kind":"directory","path":"/a","pollSeconds":"30s"},{"kind":"host"},{"kind":"directory"},\
                {"kind":"host","address":{"a":1}},7,"tcp://h:2375",{"kind":["host"]}]""";
        write("{\"version\": 1, \"sources\": %s,\"keys\": {\"a\": [\"F9\"]}}"
                .formatted(sources.replace("[{", "[{\"kind\": \"host\", \"address\": \"tcp://h:2375\"},{")));
        SettingsFile.Found found = file().read();
        assertTrue(found.writable());
        assertEquals(
                "In the settings in " + path() + ": Source 2 is not understood; it is left there. Expected a number of"
                        + " seconds from 1 to 999999 as its \"pollSeconds\".",
                found.problem().substring(0, found.problem().indexOf(" Source 3")));
        assertTrue(found.problem().contains("Source 3 is not understood; it is left there. Expected its \"address\"."));
        assertEquals(
                new SavedSource.Host("tcp://h:2375", ""),
                found.settings().sources().getFirst());
        assertEquals(8, found.settings().sources().size());
        assertEquals(Map.of("a", List.of("F9")), found.settings().keys());
        file().write(found.settings());
        assertEquals(found, file().read());
        assertTrue(Files.readString(path()).contains("\"30s\""));
    }

    @Test
    void numbersAndSwitchesOfASourceMayBeJsonsOwn() throws IOException {
        write("""
                {"version": 1, "sources": [{"kind": "directory", "path": "/a", "pollSeconds": 30, "below": false}]}
                """);
        assertEquals(
                new SettingsFile.Found(
                        new Settings(List.of(
                                new SavedSource.Directory("/a", "", new SavedSource.Watch(false, List.of(), 30)))),
                        true,
                        ""),
                file().read());
    }

    @Test
    void aKeyWithoutBracketsIsAListOfOne() throws IOException {
        write("{\"version\": 1, \"keys\": {\"table.clear\": \"Ctrl+K\"}}");
        SettingsFile.Found found = file().read();
        assertEquals("", found.problem());
        assertEquals(Map.of("table.clear", List.of("Ctrl+K")), found.settings().keys());
    }

    @Test
    void keysAndRulesThatAreNotUnderstoodAreToldAndKept() throws IOException {
        write("""
                {"version": 1, "keys": {"a": ["F9"], "b": {"key": "F8"}, "c": ["F7", 7]}, "highlights": [
                  {"filter": "is:gap", "role": "glowing"}, {"filter": "action:die", "role": "danger"}]}
                """);
        SettingsFile.Found found = file().read();
        assertEquals(Map.of("a", List.of("F9")), found.settings().keys());
        assertEquals(1, found.settings().highlights().size());
        for (String part : List.of("the keys of \"b\"", "the keys of \"c\"", "Of the highlight rules 1")) {
            assertTrue(found.problem().contains(part), found.problem());
        }
        file().write(found.settings());
        assertEquals(found, file().read());
        String kept = Files.readString(path());
        for (String part : List.of("{\"key\":\"F8\"}", "[\"F7\",7]", "glowing")) {
            assertTrue(kept.contains(part), kept);
        }
    }

    @Test
    void whatIsNotKnownIsKept() throws IOException {
        String json = """
                {"version": 1, "theme": {"dark": [true, null, 1.5]}, "sources": [
                 {"kind": "cluster", "nodes": [1, {"a": "b"}]},
                 {"kind": "host", "address": "tcp://h:2375", "colour": "red", "tags": [1]}]}
                """;
        write(json);
        Settings read = file().read().settings();
        assertEquals(new SavedSource.Host("tcp://h:2375", ""), read.sources().getLast());
        file().write(read.with(new SavedSource.UsualEngine("x")));
        Settings again = file().read().settings();
        assertEquals(
                Map.of("theme", "{\"dark\":[true,null,1.5]}"), again.others().members());
        assertEquals(
                new SavedSource.Unknown(
                        "{\"kind\":\"cluster\",\"nodes\":[1,{\"a\":\"b\"}]}",
                        "Expected one of these as its \"kind\": usual-engine, host, directory."),
                again.sources().getFirst());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "null",
                "{}",
                "{\"version\": 1}}",
                "{\"version\": \"1\"}",
                "{\"version\": 99999999999999999999}",
                "{\"version\": 1, \"version\": 1}",
                "{\"version\": 1, \"sources\": {}}",
                "{\"version\": 1, \"sources\": [",
                "\u0000\u0000\u0000\u0000"
            })
    void aDamagedFileIsToldAndSetAsideBeforeItIsWritten(String content) throws IOException {
        write(content);
        String aside = "settings.json.damaged-20260301-140210-482";
        assertEquals(
                new SettingsFile.Found(
                        Settings.NONE,
                        true,
                        "The settings in " + path() + " are damaged, and Porthole goes on without them. Before it"
                                + " writes there, it renames the file to " + aside + "."),
                file().read());
        assertEquals(content, Files.readString(path()), "who only reads renames nothing");
        assertEquals(
                new SettingsFile.Found(
                        FULL, true, "The settings in " + path() + " were damaged. The file is now " + aside + "."),
                file().change(Settings.NONE, _ -> FULL));
        assertEquals(content, Files.readString(path().resolveSibling(aside)));
        assertEquals(FULL, file().read().settings());
    }

    @Test
    void aNewerVersionsFileIsUsedAndNotWrittenOver() throws IOException {
        write("{\"version\": 3, \"sources\": [{\"kind\": \"host\", \"address\": \"tcp://h:2375\"}], \"more\": 1}");
        SettingsFile.Found found = file().read();
        assertEquals(
                List.of(new SavedSource.Host("tcp://h:2375", "")),
                found.settings().sources());
        assertFalse(found.writable());
        assertTrue(found.problem().contains("newer Porthole"), found.problem());
    }

    @Test
    void whatCannotBeReadIsToldAndLeftAlone() throws IOException {
        Files.createDirectories(path());
        SettingsFile.Found found = file().read();
        assertFalse(found.writable());
        assertTrue(found.problem().contains("cannot be read"), found.problem());
        assertTrue(Files.isDirectory(path()));
    }

    @Test
    void aFailedWriteLeavesTheOldFileAndNoOther() throws IOException {
        Files.createDirectories(path().resolve("in the way"));
        assertThrows(IOException.class, () -> file().write(FULL));
        assertEquals(List.of("settings.json"), names());
    }

    @Test
    void aLinkStaysOneAndItsTargetIsWritten() throws IOException {
        Path target = Files.createDirectory(home.resolve("dotfiles")).resolve("porthole.json");
        Files.createDirectories(folder());
        Files.writeString(target, "{\"version\": 1}");
        Files.createSymbolicLink(path(), target);
        file().write(FULL);
        assertTrue(Files.isSymbolicLink(path()));
        assertEquals(FULL, file().read().settings());
    }

    private SettingsFile file() {
        return new SettingsFile(path(), InstantSource.fixed(Instant.parse("2026-03-01T14:02:10.482Z")));
    }

    private Path path() {
        return folder().resolve("settings.json");
    }

    private Path folder() {
        return home.resolve("config").resolve("porthole");
    }

    private void write(String content) throws IOException {
        Files.createDirectories(folder());
        Files.writeString(path(), content);
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder())) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
