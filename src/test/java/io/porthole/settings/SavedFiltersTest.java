package io.porthole.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SavedFiltersTest {
    private static final NamedFilter A = new NamedFilter("a", "name:a");
    private static final NamedFilter B = new NamedFilter("b", "name:b");
    private static final NamedFilter C = new NamedFilter("c", "name:c");

    @TempDir
    private Path home = Path.of("");

    @Test
    void theNewestComesFirstAndEachOnce() {
        SavedFilters used = SavedFilters.NONE.used("a").used(" b ").used("a").used("  ");
        assertEquals(List.of("a", "b"), used.recent());
    }

    @Test
    void theOldestAreForgotten() {
        SavedFilters used = SavedFilters.NONE;
        for (int i = 0; i < SavedFilters.MOST_RECENT + 5; i++) {
            used = used.used("name:" + i);
        }
        assertEquals(SavedFilters.MOST_RECENT, used.recent().size());
        assertEquals("name:104", used.recent().getFirst());
        assertEquals("name:5", used.recent().getLast());
    }

    @Test
    void whatNobodyCanHaveTypedIsNotKept() {
        assertEquals(List.of(), SavedFilters.NONE.used("x".repeat(4_001)).recent());
        assertEquals(List.of(), SavedFilters.NONE.used("a\nb").recent());
    }

    @Test
    void aNamedOneMayBeAsLongAsAFilterCanBe() throws IOException {
        SavedFilters named = SavedFilters.NONE.with(new NamedFilter("long", "x".repeat(20_000)));
        assertEquals(1, named.named().size());
        file().write(Settings.NONE.withFilters(named));
        assertEquals(named, file().read().settings().filters());
    }

    @Test
    void thereIsRoomForAsManyAsAMenuCanShow() {
        SavedFilters filters = SavedFilters.NONE;
        for (int i = 0; i < SavedFilters.MOST_NAMED; i++) {
            assertTrue(filters.hasRoom("n" + i));
            filters = filters.with(new NamedFilter("n" + i, "x"));
        }
        assertFalse(filters.hasRoom("one more"));
        assertTrue(filters.hasRoom("n7"), "it takes the other's place");
    }

    @Test
    void aNameIsThereOnceAndKeepsItsPlace() {
        SavedFilters named = SavedFilters.NONE.with(List.of(A, B)).with(new NamedFilter("a", "exit:1"));
        assertEquals(List.of(new NamedFilter("a", "exit:1"), B), named.named());
        assertEquals(Optional.of(B), named.find("b"));
        assertEquals(Optional.empty(), named.find("z"));
        assertEquals(List.of(B), named.without("a").named());
    }

    @Test
    void aRenamedOneKeepsItsPlaceAndTakesThatOfTheOther() {
        SavedFilters named = SavedFilters.NONE.with(List.of(A, B, C));
        assertEquals(
                List.of(new NamedFilter("x", "name:a"), B, C),
                named.renamed("a", "x").named());
        assertEquals(
                List.of(new NamedFilter("c", "name:a"), B),
                named.renamed("a", "c").named());
        assertEquals(named, named.renamed("a", "a"));
        assertEquals(named, named.renamed("nobody", "x"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " a", "a ", "a=b", "#a", "a\nb", "a\u202eb"})
    void whatWouldNotReadBackIsNoName(String name) {
        assertFalse(NamedFilter.isName(name));
        assertThrows(IllegalArgumentException.class, () -> new NamedFilter(name, "x"));
    }

    @Test
    void aNameIsOfOrdinaryLength() {
        assertTrue(NamedFilter.isName("Crash loops, größer & 世界 #1"));
        assertTrue(NamedFilter.isName("x".repeat(60)));
        assertFalse(NamedFilter.isName("x".repeat(61)));
    }

    @Test
    void theFileKeepsThem() throws IOException {
        SavedFilters filters = SavedFilters.NONE.with(List.of(A, C)).used("name~/a\\\"b/");
        file().write(Settings.NONE.withFilters(filters));
        assertEquals(filters, file().read().settings().filters());
    }

    @Test
    void whatIsNoFilterInTheFileIsLeftOut() throws IOException {
        write("""
                {"version": 1, "filters": {"recent": ["a", 1, ["b"], "a", ""], "more": {"x": [1]}, "named": [
                  {"name": "a=", "filter": "x"}, 3, {"name": "a"}, {"name": "a", "filter": "name:a", "colour": 1},
                  ["x"]]}}
                """);
        SavedFilters read = file().read().settings().filters();
        assertEquals(new SavedFilters(List.of("a"), List.of(A)), read);
        write("{\"version\": 1, \"filters\": [{\"recent\": [1]}]}");
        assertEquals(new SettingsFile.Found(Settings.NONE, true, ""), file().read());
    }

    private SettingsFile file() {
        return new SettingsFile(home.resolve("settings.json"), InstantSource.system());
    }

    private void write(String json) throws IOException {
        Files.writeString(home.resolve("settings.json"), json);
    }
}
