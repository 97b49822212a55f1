package io.porthole.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PreferenceTest {
    static List<Preference<?>> all() {
        return Preference.all();
    }

    @ParameterizedTest
    @MethodSource("all")
    void itsUsualValueIsReadFromItsText(Preference<?> preference) {
        assertReads(preference);
    }

    private static <T> void assertReads(Preference<T> preference) {
        assertEquals(Optional.of(preference.usual()), preference.read(preference.text(preference.usual())));
        for (String choice : preference.choices()) {
            assertEquals(Optional.of(choice), preference.read(choice).map(preference::text));
        }
    }

    @Test
    void eachHasAnIdOfItsOwn() {
        List<String> ids = all().stream().map(Preference::id).toList();
        assertEquals(ids.size(), ids.stream().distinct().count());
        assertThrows(UnsupportedOperationException.class, () -> all().clear());
    }

    @ParameterizedTest
    @CsvSource({"20ms, 20", "100ms, 100", "1s, 1000", "1500ms, 1500", "10s, 10000"})
    void lengthsAreWrittenAsTheyAreRead(String text, long millis) {
        assertEquals(Optional.of(Duration.ofMillis(millis)), Preference.FLUSH_INTERVAL.read(text));
        assertEquals(text, Preference.FLUSH_INTERVAL.text(Duration.ofMillis(millis)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "19ms", "11s", "100", "100 ms", "-1s", "1.5s", "9999999999s", "1d"})
    void whatIsNoIntervalIsNotRead(String text) {
        assertEquals(Optional.empty(), Preference.FLUSH_INTERVAL.read(text));
    }

    @Test
    void whatIsExpectedNamesTheBounds() {
        assertEquals(
                "Expected a length of time from 20ms to 10s, as 500ms, 30s or 5m.",
                Preference.FLUSH_INTERVAL.expected());
        assertEquals("Expected a number from 8px to 28px.", Preference.TABLE_FONT_SIZE.expected());
        assertEquals("Expected one of these: front, window.", Preference.SECOND_START.expected());
    }

    @ParameterizedTest
    @CsvSource({"1k, 1000", "500k, 500000", "1m, 1000000", "100m, 100000000", "1234, 1234", "1500k, 1500000"})
    void countsAreWrittenAsTheyAreRead(String text, long number) {
        assertEquals(Optional.of(number), Preference.KEEP.read(text));
        assertEquals(text, Preference.KEEP.text(number));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "999", "0", "101m", "k", "1M", "1 k", "-5k", "9999999999"})
    void whatIsNoCountIsNotRead(String text) {
        assertEquals(Optional.empty(), Preference.KEEP.read(text));
    }

    @ParameterizedTest
    @CsvSource({"8, 8", "28px, 28", "14 px, 14"})
    void theUnitOfANumberMayBeLeftOut(String text, int size) {
        assertEquals(Optional.of(size), Preference.TABLE_FONT_SIZE.read(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "7", "29", "px", "12.5", "99999999999"})
    void whatIsNoSizeIsNotRead(String text) {
        assertEquals(Optional.empty(), Preference.TABLE_FONT_SIZE.read(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"local", "UTC", "Europe/Berlin", "+02:00", "America/Argentina/Buenos_Aires"})
    void zonesAreThoseThatJavaKnows(String text) {
        assertEquals(Optional.of(text), Preference.TIME_ZONE.read(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Europe", "Berlin", "LOCAL", "+99:00"})
    void whatIsNoZoneIsNotRead(String text) {
        assertEquals(Optional.empty(), Preference.TIME_ZONE.read(text));
    }

    @Test
    void aFilterIsOneLine() {
        assertTrue(Preference.DEFAULT_FILTER.read("action:die -exit:0").isPresent());
        assertTrue(Preference.DEFAULT_FILTER.read("").isPresent());
        assertEquals(Optional.empty(), Preference.DEFAULT_FILTER.read("a\nb"));
        assertEquals(Optional.empty(), Preference.DEFAULT_FILTER.read("a".repeat(4_001)));
    }
}
