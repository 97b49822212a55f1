package io.porthole.ui.highlights;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.porthole.settings.HighlightRole;
import io.porthole.settings.HighlightRule;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // set by start, which the extension calls before each test
class HighlightsViewTest {
    private static final HighlightRule ENDS = new HighlightRule("action:die", HighlightRole.DANGER, true);
    private static final HighlightRule STARTS = new HighlightRule("action:start", HighlightRole.SUCCESS, false);

    private final List<List<HighlightRule>> changes = new ArrayList<>();
    private HighlightsView view;

    @Start
    void start(Stage stage) {
        view = new HighlightsView(List.of(ENDS, STARTS), changes::add);
        stage.setScene(new Scene(view, 700, 400));
        stage.show();
    }

    @Test
    void aChangeOfColourOrForceIsToldAtOnce(FxRobot robot) {
        onFx(() -> all(ComboBox.class, RuleLine.ROLE)
                .getFirst()
                .getSelectionModel()
                .select(4));
        robot.clickOn(all(CheckBox.class, RuleLine.ON).getLast());
        assertEquals(
                List.of(
                        new HighlightRule("action:die", HighlightRole.MUTED, true),
                        new HighlightRule("action:start", HighlightRole.SUCCESS, true)),
                changes.getLast());
    }

    @Test
    void whileATextHoldsAMistakeTheLastGoodOneHolds(FxRobot robot) {
        TextField filter = all(TextField.class, RuleLine.FILTER).getFirst();
        onFx(() -> filter.setText("action:die or ("));
        assertTrue(changes.isEmpty());
        Label mistake = all(Label.class, RuleLine.MISTAKE).getFirst();
        assertTrue(mistake.isVisible());
        assertFalse(mistake.getText().isEmpty());
        onFx(() -> filter.setText("action:die or (name:web)"));
        assertFalse(mistake.isVisible());
        assertEquals("action:die or (name:web)", changes.getLast().getFirst().filter());
    }

    @Test
    void anAddedRuleHoldsOnceItSaysForWhichRows(FxRobot robot) {
        robot.clickOn("#" + HighlightsView.ADD_ID);
        assertTrue(changes.isEmpty());
        robot.write("is:gap");
        assertEquals(3, changes.getLast().size());
        assertEquals(
                new HighlightRule("is:gap", HighlightRole.ACCENT, true),
                changes.getLast().get(2));
    }

    @Test
    void rulesMoveAndGo(FxRobot robot) {
        robot.clickOn(all(Button.class, RuleLine.DOWN).getFirst());
        assertEquals(List.of(STARTS, ENDS), changes.getLast());
        robot.clickOn(all(Button.class, RuleLine.UP).getLast());
        assertEquals(List.of(ENDS, STARTS), changes.getLast());
        robot.clickOn(all(Button.class, RuleLine.REMOVE).getFirst());
        assertEquals(List.of(STARTS), changes.getLast());
    }

    @Test
    void resetBringsTheDefaultsBack(FxRobot robot) {
        robot.clickOn("#" + HighlightsView.RESET_ID);
        assertEquals(HighlightRule.DEFAULTS, changes.getLast());
        assertEquals(
                HighlightRule.DEFAULTS.size(),
                all(TextField.class, RuleLine.FILTER).size());
    }

    private <T> List<T> all(Class<T> type, String styleClass) {
        return onFx(() -> view.lookupAll("." + styleClass).stream()
                .filter(type::isInstance)
                .map(type::cast)
                .toList());
    }

    private static void onFx(Runnable work) {
        WaitForAsyncUtils.waitForAsyncFx(10_000, work);
    }

    private static <T> T onFx(Callable<T> work) {
        return WaitForAsyncUtils.waitForAsyncFx(10_000, work);
    }
}
