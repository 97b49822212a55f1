package io.porthole.settings;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LayoutSettingsTest {
    @Test
    void layoutsAreReadAsTheyWereWritten() throws IOException {
        var columns = List.of(new TableLayout.Column("time", 148), new TableLayout.Column("attr.odd \"key\"\n", 90));
        Settings settings = Settings.NONE
                .with(new TableLayout(columns))
                .with(new WindowSize(1_280, 720, true, Optional.of(new WindowSize.Place(-1_200, 30))))
                .with(new Panes(
                        false,
                        false,
                        true,
                        new Panes.Dividers(0.25, 0.5),
                        groups("service local/shop/web", "project a\\/b/\u0000")));
        assertEquals(
                settings, SettingsReader.read(SettingsWriter.write(settings)).settings());
    }

    @Test
    void theFormatOfTimesThatVersion1KeptWithTheTableIsAPreference() throws IOException {
        assertEquals("previous", timeFormat("\"table\":{\"time\":\"previous\"}"));
        assertEquals("clock", timeFormat("\"table\":{\"time\":\"local\"}"));
        assertEquals("clock", timeFormat("\"table\":{\"time\":\"odd\"}"));
        assertEquals(
                "reference", timeFormat("\"preferences\":{\"timeFormat\":\"reference\"},\"table\":{\"time\":\"utc\"}"));
    }

    private static String timeFormat(String members) throws IOException {
        byte[] json = ("{\"version\":1," + members + "}").getBytes(UTF_8);
        return SettingsReader.read(json).settings().get(Preference.TIME_FORMAT);
    }

    @Test
    void whatWasNeverChangedIsNotWritten() {
        String json = new String(SettingsWriter.write(Settings.NONE), UTF_8);
        assertFalse(json.contains("table"), json);
        assertFalse(json.contains("window"), json);
        assertFalse(json.contains("panes"), json);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"table\":7,\"window\":[]",
                "\"table\":{\"columns\":{},\"time\":[1]},\"window\":{\"width\":-5,\"height\":\"wide\",\"x\":1e9,\"y\":4}",
                "\"table\":{\"columns\":[7,[],{\"id\":\"\"},{\"width\":9}],\"new\":{\"a\":[{}]}},\"window\":null"
            })
    void aLayoutThatMakesNoSenseCountsAsNotSetAndSpoilsNothingElse(String members) throws IOException {
        byte[] json = ("{\"version\":1," + members + ",\"sources\":[{\"kind\":\"usual-engine\"}]}").getBytes(UTF_8);
        Settings read = SettingsReader.read(json).settings();
        assertEquals(TableLayout.USUAL, read.table());
        assertEquals(WindowSize.USUAL, read.window());
        assertEquals(1, read.sources().size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"panes\":7",
                "\"panes\":{\"errors\":\"yes\",\"dividers\":{\"sources\":2,\"detail\":\"half\"}}",
                "\"panes\":{\"dividers\":[0.3]}",
                "\"panes\":{\"timeline\":\"no\",\"fold\":0,\"groups\":{\"a\":[]},\"other\":[[]]}",
                "\"panes\":{\"timeline\":null,\"groups\":[7,[],{\"id\":[]}]}"
            })
    void whatMakesNoSenseOfPanesCountsAsNotSet(String member) throws IOException {
        byte[] json = ("{\"version\":1," + member + ",\"sources\":[{\"kind\":\"usual-engine\"}]}").getBytes(UTF_8);
        Settings read = SettingsReader.read(json).settings();
        assertEquals(Panes.USUAL, read.panes());
        assertEquals(1, read.sources().size());
    }

    @Test
    void groupsOfLongestAgoAreForgotten() {
        var many = new LinkedHashSet<String>();
        for (int i = 0; i <= Panes.MOST_GROUPS; i++) {
            many.add("project local/" + i);
        }
        Panes panes = Panes.USUAL.withGroups(many);
        assertEquals(Panes.MOST_GROUPS, panes.groups().size());
        assertEquals("project local/1", panes.groups().getFirst());
    }

    private static SequencedSet<String> groups(String... names) {
        return new LinkedHashSet<>(List.of(names));
    }

    @Test
    void aWidthBeyondAnyScreenIsNone() throws IOException {
        byte[] json = "{\"version\":1,\"table\":{\"columns\":[{\"id\":\"who\",\"width\":1e300}]}}".getBytes(UTF_8);
        assertEquals(
                List.of(new TableLayout.Column("who", 0)),
                SettingsReader.read(json).settings().table().columns());
    }
}
