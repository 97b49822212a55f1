package io.porthole.settings;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LayoutSettingsTest {
    @Test
    void layoutsAreReadAsTheyWereWritten() throws IOException {
        var columns = List.of(new TableLayout.Column("time", 148), new TableLayout.Column("attr.odd \"key\"\n", 90));
        Settings settings = Settings.NONE.with(new TableLayout(columns, "utc")).with(new WindowSize(1_280, 720, true));
        assertEquals(
                settings, SettingsReader.read(SettingsWriter.write(settings)).settings());
    }

    @Test
    void whatWasNeverChangedIsNotWritten() {
        String json = new String(SettingsWriter.write(Settings.NONE), UTF_8);
        assertFalse(json.contains("table"), json);
        assertFalse(json.contains("window"), json);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"table\":7,\"window\":[]",
                "\"table\":{\"columns\":{},\"time\":[1]},\"window\":{\"width\":-5,\"height\":\"wide\"}",
                "\"table\":{\"columns\":[7,[],{\"id\":\"\"},{\"width\":9}],\"new\":{\"a\":[{}]}},\"window\":null"
            })
    void aLayoutThatMakesNoSenseCountsAsNotSetAndSpoilsNothingElse(String members) throws IOException {
        byte[] json = ("{\"version\":1," + members + ",\"sources\":[{\"kind\":\"usual-engine\"}]}").getBytes(UTF_8);
        Settings read = SettingsReader.read(json).settings();
        assertEquals(TableLayout.USUAL, read.table());
        assertEquals(WindowSize.USUAL, read.window());
        assertEquals(1, read.sources().size());
    }

    @Test
    void aWidthBeyondAnyScreenIsNone() throws IOException {
        byte[] json = "{\"version\":1,\"table\":{\"columns\":[{\"id\":\"who\",\"width\":1e300}]}}".getBytes(UTF_8);
        assertEquals(
                List.of(new TableLayout.Column("who", 0)),
                SettingsReader.read(json).settings().table().columns());
    }
}
