package io.porthole.ui.actions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.porthole.ui.fx.KeyPress;
import io.porthole.ui.fx.Place;
import io.porthole.ui.fx.UserAction;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeyMapTest {
    private final UserAction clear = action(Place.ANYWHERE, "clear", "Clear").keys("Ctrl+L");
    private final UserAction theme = action(Place.ANYWHERE, "theme", "Theme").keys("Ctrl+T", "F9");
    private final UserAction mark = action(Place.TABLE, "mark", "Mark").keys("M", "F2");
    private final UserAction change = action(Place.SOURCES, "change", "Change").keys("F2");
    private final UserAction save = action(Place.FILTER, "save", "Save");
    private final Memory memory = new Memory();

    private static UserAction action(Place place, String id, String name) {
        return new UserAction(place, id, name, () -> {});
    }

    private KeyMap map() {
        return new KeyMap(List.of(clear, theme, mark, change, save), memory);
    }

    @Test
    void whatIsKeptIsInForceAndAllElseAsUsual() {
        memory.kept.put("clear", List.of("Ctrl+K", "X"));
        memory.kept.put("mark", List.of());
        assertEquals(List.of(), map().problems());
        assertEquals("Ctrl+K, X", clear.keysText());
        assertEquals("", mark.keysText());
        assertEquals("Ctrl+T, F9", theme.keysText());
    }

    @Test
    void onlyWhatIsNotAsUsualIsKept() {
        KeyMap map = map();
        map.add(clear, key("Ctrl+K"));
        assertEquals(Map.of("clear", List.of("Ctrl+L", "Ctrl+K")), memory.kept);
        map.remove(clear, key("Ctrl+K"));
        assertEquals(Map.of(), memory.kept);
        map.replace(clear, key("F8"));
        assertEquals("F8", clear.keysText());
        map.reset(clear);
        assertEquals(Map.of(), memory.kept);
        assertEquals("Ctrl+L", clear.keysText());
    }

    @Test
    void aKeyIsTakenAwayFromAllThatHadItWhereItIsNeeded() {
        KeyMap map = map();
        assertEquals(List.of(mark, change), map.owners(clear, key("F2")));
        assertEquals(List.of(), map.owners(save, key("F2")));
        map.replace(clear, key("F2"));
        assertEquals("M", mark.keysText());
        assertEquals("", change.keysText());
        assertEquals(Map.of("clear", List.of("F2"), "mark", List.of("M"), "change", List.of()), memory.kept);
        assertEquals(List.of(clear), map.ownersOfUsual(change));
        map.reset(change);
        assertEquals("F2", change.keysText());
        assertEquals("", clear.keysText());
        map.resetAll();
        assertEquals(Map.of(), memory.kept);
        assertEquals("M, F2", mark.keysText());
    }

    @Test
    void oneKeyMayBeForTwoActionsInTwoPlaces() {
        KeyMap map = map();
        assertEquals(List.of(), map.owners(mark, key("Enter")));
        map.add(mark, key("Enter"));
        map.add(change, key("Enter"));
        assertEquals("M, F2, Enter", mark.keysText());
        assertEquals("F2, Enter", change.keysText());
    }

    @Test
    void whatIsNotUnderstoodIsToldAndKept() {
        memory.kept.put("gone", List.of("F7"));
        memory.kept.put("clear", List.of("Hyper+Q", "F8", "Tab"));
        KeyMap map = map();
        assertEquals(
                List.of(
                        "There is no action \"gone\". Its keys are kept.",
                        "\"Hyper+Q\" is no key. It was to be for: Clear.",
                        "Tab goes from one control to the next. It cannot be for: Clear."),
                map.problems());
        assertEquals("F8", clear.keysText());
        map.add(clear, key("F7"));
        assertEquals(List.of("F8", "F7", "Hyper+Q"), memory.kept.get("clear"));
        assertEquals(List.of("F7"), memory.kept.get("gone"));
        map.resetAll();
        assertEquals(Map.of("gone", List.of("F7")), memory.kept);
    }

    @Test
    void whatIsPutRightIsNoProblemAnyMore() {
        memory.kept.put("mark", List.of("F5"));
        memory.kept.put("clear", List.of("F5"));
        KeyMap map = map();
        var told = new ArrayList<List<String>>();
        map.setOnProblems(() -> told.add(map.problems()));
        map.add(clear, key("F7"));
        assertEquals(List.of(), told);
        map.replace(mark, key("F6"));
        assertEquals(List.of(List.of()), told);
    }

    @Test
    void ofTwoActionsThatAFileGivesOneKeyTheFirstHasItAndWhatIsUsualComesLast() {
        memory.kept.put("mark", List.of("Ctrl+T", "F5"));
        memory.kept.put("clear", List.of("F5"));
        KeyMap map = map();
        assertEquals("F5", clear.keysText());
        assertEquals("Ctrl+T", mark.keysText());
        assertEquals("F9", theme.keysText());
        assertEquals(
                List.of(
                        "F5 is for: Clear. It cannot be for this too: Mark.",
                        "Ctrl+T is for: Mark. It cannot be for this too: Theme."),
                map.problems());
    }

    @ParameterizedTest
    @CsvSource({
        "ANYWHERE, Alt+F4, is the system's own.",
        "TABLE, Ctrl+Alt+F1, is the system's own.",
        "TABLE, Shift+Tab, goes from one control to the next.",
        "SOURCES, Esc, 'closes, and gives up what was begun.'",
        "TABLE, Shift+Page Down, moves the cursor.",
        "ANYWHERE, Left, moves the cursor.",
        "ANYWHERE, Ctrl+V, is needed where text is typed.",
        "ANYWHERE, Enter, takes what is chosen or typed.",
        "FILTER, K, types where this is to hold.",
    })
    void someKeysAreRefusedWithTheReason(Place place, String text, String reason) {
        assertEquals(
                text + " " + reason,
                KeyMap.refusal(action(place, "id", "Name"), key(text)).orElseThrow());
    }

    @ParameterizedTest
    @CsvSource({
        "TABLE, Left",
        "TABLE, Ctrl+C",
        "TABLE, Enter",
        "ANYWHERE, K",
        "ANYWHERE, Alt+Left",
        "FILTER, Ctrl+K",
        "ANYWHERE, /"
    })
    void othersAreNot(Place place, String text) {
        assertTrue(KeyMap.refusal(action(place, "id", "Name"), key(text)).isEmpty());
    }

    @Test
    void theUsualKeyIsNeverRefused() {
        UserAction back = action(Place.TIMELINE, "back", "Back").keys("Esc");
        assertTrue(KeyMap.refusal(back, key("Esc")).isEmpty());
        assertFalse(KeyMap.refusal(clear, key("Esc")).isEmpty());
    }

    private static KeyPress key(String text) {
        return KeyPress.of(text).orElseThrow();
    }

    private static final class Memory implements KeyMemory {
        private Map<String, List<String>> kept = new TreeMap<>();

        @Override
        public Map<String, List<String>> keys() {
            return kept;
        }

        @Override
        public void keep(Map<String, List<String>> keys) {
            kept = new TreeMap<>(keys);
        }
    }
}
