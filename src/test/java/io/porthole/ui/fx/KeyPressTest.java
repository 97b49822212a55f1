package io.porthole.ui.fx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.event.EventType;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyPressTest {
    @ParameterizedTest
    @ValueSource(strings = {"Ctrl+Shift+P", "F3", "Shift+F3", "Alt+Left", "Page Up", "Backspace", "/", "?", "|", "-"})
    void aKeyIsReadAsItIsWritten(String text) {
        assertEquals(text, KeyPress.of(text).orElseThrow().text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Ctrl", "Ctrl+", "Ctrl+Foo", "Shift+Ctrl+P", "Ctrl+/", "ab", "ä"})
    void whatIsNoKeyIsNone(String text) {
        assertEquals(Optional.empty(), KeyPress.of(text));
        var action = new UserAction(Place.TABLE, "id", "name", () -> {});
        assertThrows(IllegalArgumentException.class, () -> action.keys(text));
    }

    @Test
    void aSignIsWhatIsTypedAndAKeyWhatIsPressed() {
        KeyPress slash = KeyPress.of("/").orElseThrow();
        assertTrue(slash.matches(event(KeyEvent.KEY_TYPED, "/", KeyCode.UNDEFINED, false)));
        assertFalse(slash.matches(event(KeyEvent.KEY_PRESSED, "/", KeyCode.SLASH, false)));
        KeyPress next = KeyPress.of("F3").orElseThrow();
        assertTrue(next.matches(event(KeyEvent.KEY_PRESSED, "", KeyCode.F3, false)));
        assertFalse(next.matches(event(KeyEvent.KEY_PRESSED, "", KeyCode.F3, true)));
        assertFalse(next.matches(event(KeyEvent.KEY_RELEASED, "", KeyCode.F3, false)));
    }

    @Test
    void whereTextIsTypedOnlyKeysThatCannotBeTextAreMeant() {
        var done = new ArrayList<String>();
        List<UserAction> actions = List.of(
                new UserAction(Place.ANYWHERE, "fold", "Fold", () -> done.add("fold")).keys("Z", "F4"),
                new UserAction(Place.TABLE, "mark", "Mark", () -> done.add("mark")).keys("F2"));
        UserAction.handle(actions, event(KeyEvent.KEY_PRESSED, "z", KeyCode.Z, false), false);
        UserAction.handle(actions, event(KeyEvent.KEY_PRESSED, "", KeyCode.F2, false), false);
        assertEquals(List.of(), done);
        UserAction.handle(actions, event(KeyEvent.KEY_PRESSED, "", KeyCode.F4, false), false);
        assertEquals(List.of("fold"), done);
        UserAction.handle(actions, event(KeyEvent.KEY_PRESSED, "z", KeyCode.Z, false), true);
        KeyEvent mark = event(KeyEvent.KEY_PRESSED, "", KeyCode.F2, false);
        UserAction.handle(actions, mark, true);
        assertEquals(List.of("fold", "fold", "mark"), done);
        assertTrue(mark.isConsumed());
    }

    @Test
    void aPressedKeyIsFoundAgainByWhatIsReadOfItsEvent() {
        assertEquals("F3", read(event(KeyEvent.KEY_PRESSED, "", KeyCode.F3, false)));
        assertEquals("Shift+K", read(event(KeyEvent.KEY_PRESSED, "K", KeyCode.K, true)));
        assertEquals("Page Up", read(event(KeyEvent.KEY_PRESSED, "", KeyCode.PAGE_UP, false)));
        assertEquals("1", read(event(KeyEvent.KEY_PRESSED, "1", KeyCode.DIGIT1, false)));
        assertEquals("", read(event(KeyEvent.KEY_PRESSED, "", KeyCode.SHIFT, true)));
        var ctrlAlt = new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.SLASH, false, true, true, false);
        assertEquals("Ctrl+Alt+Slash", read(ctrlAlt));
    }

    @Test
    void aSignIsReadOnlyOfWhatIsTyped() {
        assertEquals("", read(event(KeyEvent.KEY_PRESSED, "/", KeyCode.SLASH, false)));
        assertEquals("", read(event(KeyEvent.KEY_PRESSED, "!", KeyCode.DIGIT1, true)));
        assertEquals("!", read(event(KeyEvent.KEY_TYPED, "!", KeyCode.UNDEFINED, true)));
        assertEquals("", read(event(KeyEvent.KEY_TYPED, "k", KeyCode.UNDEFINED, false)));
    }

    @Test
    void aKeyThatTheSystemKeepsIsNone() {
        assertEquals("", read(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.K, false, false, false, true)));
    }

    private static String read(KeyEvent event) {
        return KeyPress.of(event).map(KeyPress::text).orElse("");
    }

    private static KeyEvent event(EventType<KeyEvent> type, String text, KeyCode code, boolean shift) {
        return new KeyEvent(type, text, text, code, shift, false, false, false);
    }
}
