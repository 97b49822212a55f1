package io.porthole.ui.actions;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.porthole.ui.fx.Place;
import io.porthole.ui.fx.UserAction;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ActionSearchTest {
    private static final List<UserAction> ACTIONS = List.of(
            action("Copy as text").keys("Ctrl+C"),
            action("Copy as JSON lines"),
            action("Show or hide the timeline").keys("Ctrl+B"),
            action("Show times in the next way"),
            action("Clear the table"));

    private static UserAction action(String name) {
        return new UserAction(Place.TABLE, name, name, () -> {});
    }

    @Test
    void nothingFindsEverythingInItsOrder() {
        assertEquals(ACTIONS, ActionSearch.find(ACTIONS, "  "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"timeline", "hide show", "TIMELINE show", "meli", "sht", "shotim hide", "sothti", "ctrl+b"})
    void wordsInAnyOrderPartsAndBeginningLettersFind(String text) {
        assertEquals(
                "Show or hide the timeline",
                ActionSearch.find(ACTIONS, text).getFirst().name());
    }

    @Test
    void whatFitsBestComesFirst() {
        List<UserAction> actions = List.of(
                action("Lead text"), action("Undo the copy"), action("Ten extra"), action("Texture"), action("Text"));
        assertEquals(List.of("Lead text", "Text", "Texture", "Ten extra"), names(ActionSearch.find(actions, "text")));
        assertEquals(List.of("Lead text", "Texture", "Text", "Ten extra"), names(ActionSearch.find(actions, "tex")));
    }

    @Test
    void ofWhatFitsAsWellThatComesFirstThatCanBeDone() {
        List<UserAction> actions = List.of(action("Copy one").when(() -> false), action("Copy two"));
        assertEquals(List.of("Copy two", "Copy one"), names(ActionSearch.find(actions, "copy")));
        assertEquals(List.of("Copy one", "Copy two"), names(ActionSearch.find(actions, "")));
    }

    @Test
    void everyWordIsNeeded() {
        assertEquals(List.of("Copy as JSON lines"), names(ActionSearch.find(ACTIONS, "copy json")));
        assertEquals(List.of(), names(ActionSearch.find(ACTIONS, "copy timeline")));
        assertEquals(List.of(), names(ActionSearch.find(ACTIONS, "xyz")));
    }

    private static List<String> names(List<UserAction> actions) {
        return actions.stream().map(UserAction::name).toList();
    }
}
