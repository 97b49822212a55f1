package io.porthole.ui.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.porthole.settings.Preference;
import io.porthole.settings.Settings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.UnaryOperator;
import javafx.event.ActionEvent;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // set by start, which the extension calls before each test
class SettingsViewTest {
    private final List<String> ways = new ArrayList<>();
    private final Set<Long> kept = new HashSet<>();
    private Settings settings = Settings.NONE;
    private SettingsView view;
    private Stage stage;

    @Start
    void start(Stage newStage) {
        stage = newStage;
        view = new SettingsView(new Actions());
        stage.setScene(new Scene(view, 720, 700));
        stage.show();
    }

    @Test
    void everyPreferenceIsShownOnceWithItsDefault() {
        Set<Preference<?>> shown = new HashSet<>();
        for (Entry<?> entry : Entry.ALL) {
            assertTrue(shown.add(entry.preference()), entry.name());
            String note = note(entry.preference());
            assertEquals("Default: " + entry.usual(), note);
        }
        assertEquals(Set.copyOf(Preference.all()), shown);
    }

    @Test
    void aGoodTextHoldsWhenItIsTakenAndAMistakeIsToldWhileItIsTyped() {
        TextField field = control(TextField.class, Preference.FLUSH_INTERVAL);
        take(field, "250ms");
        assertEquals(Duration.ofMillis(250), settings.get(Preference.FLUSH_INTERVAL));
        assertEquals("Changed · Default: 100ms", note(Preference.FLUSH_INTERVAL));
        onFx(() -> field.setText("250m"));
        assertEquals(Preference.FLUSH_INTERVAL.expected(), mistake(Preference.FLUSH_INTERVAL));
        assertTrue(help(field).contains(Preference.FLUSH_INTERVAL.expected()), help(field));
        take(field, "250m");
        assertEquals(Preference.FLUSH_INTERVAL.expected(), mistake(Preference.FLUSH_INTERVAL));
        assertEquals(Duration.ofMillis(250), settings.get(Preference.FLUSH_INTERVAL));
        onFx(() -> field.setText("1s"));
        assertEquals("", mistake(Preference.FLUSH_INTERVAL));
        take(field, "1s");
        assertEquals(Duration.ofSeconds(1), settings.get(Preference.FLUSH_INTERVAL));
    }

    /// To hold 5,000 for a moment lets go of almost all that is held.
    @Test
    void ofWhatIsTypedNothingHoldsBeforeItIsWhole(FxRobot robot) {
        TextField field = control(TextField.class, Preference.KEEP);
        type(robot, field, "5000000");
        assertEquals(Set.of(), kept);
        robot.type(KeyCode.ENTER);
        assertEquals(Set.of(5_000_000L), kept);
        assertEquals("5m", field.getText());
    }

    @Test
    void whoeverGoesOnOrClosesTheWindowHasWhatWasTyped(FxRobot robot) {
        type(robot, control(TextField.class, Preference.KEEP), "2m");
        robot.type(KeyCode.TAB);
        assertEquals(2_000_000L, settings.get(Preference.KEEP));
        type(robot, control(TextField.class, Preference.MEMORY_SHARE), "30");
        assertEquals(50, settings.get(Preference.MEMORY_SHARE));
        onFx(stage::hide);
        assertEquals(30, settings.get(Preference.MEMORY_SHARE));
    }

    @Test
    void whatIsTypedWaitsWhileTheUserLooksElsewhere(FxRobot robot) throws TimeoutException {
        type(robot, control(TextField.class, Preference.KEEP), "5000");
        Stage other = onFx(() -> {
            var opened = new Stage();
            opened.setScene(new Scene(new TextField()));
            opened.show();
            opened.requestFocus();
            return opened;
        });
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, other::isFocused);
        assertEquals(Set.of(), kept);
        onFx(other::hide);
    }

    @Test
    void whatIsNotUnderstoodAndWasNotTypedOverStays(FxRobot robot) {
        settings = settings.with(Preference.KEEP, 5L);
        onFx(view::refresh);
        TextField field = control(TextField.class, Preference.KEEP);
        onFx(field::requestFocus);
        robot.type(KeyCode.ENTER, KeyCode.TAB);
        assertTrue(settings.has(Preference.KEEP));
    }

    @Test
    void aFilterIsCheckedInTheFilterLanguage() {
        TextField field = control(TextField.class, Preference.DEFAULT_FILTER);
        onFx(() -> field.setText("action:die or ("));
        assertFalse(mistake(Preference.DEFAULT_FILTER).isEmpty());
        assertEquals("", settings.get(Preference.DEFAULT_FILTER));
        take(field, "action:die");
        assertEquals("action:die", settings.get(Preference.DEFAULT_FILTER));
        take(field, "");
        assertFalse(settings.has(Preference.DEFAULT_FILTER));
    }

    @Test
    void boxesAndListsAreSetByKeys(FxRobot robot) {
        CheckBox box = control(CheckBox.class, Preference.NOTIFY_GAP);
        onFx(box::requestFocus);
        robot.type(KeyCode.SPACE);
        assertTrue(settings.get(Preference.NOTIFY_GAP));
        ComboBox<?> list = control(ComboBox.class, Preference.THEME);
        onFx(list::requestFocus);
        robot.type(KeyCode.DOWN, KeyCode.DOWN);
        assertEquals("dark", settings.get(Preference.THEME));
    }

    @Test
    void eachIsResetByItself() {
        take(control(TextField.class, Preference.KEEP), "5m");
        take(control(TextField.class, Preference.MEMORY_SHARE), "30");
        assertEquals(30, settings.get(Preference.MEMORY_SHARE));
        onFx(() -> ((Button) node(PreferenceLine.resetId(Preference.KEEP))).fire());
        assertFalse(settings.has(Preference.KEEP));
        assertEquals("1m", control(TextField.class, Preference.KEEP).getText());
        assertEquals("Default: 1m", note(Preference.KEEP));
        assertFalse(node(PreferenceLine.resetId(Preference.KEEP)).isVisible());
        assertTrue(node(PreferenceLine.resetId(Preference.MEMORY_SHARE)).isVisible());
        assertTrue(control(TextField.class, Preference.KEEP).isFocused());
    }

    @Test
    void aResetTakesAMistakeAway() {
        TextField field = control(TextField.class, Preference.KEEP);
        take(field, "5m");
        onFx(() -> field.setText("5mm"));
        onFx(() -> ((Button) node(PreferenceLine.resetId(Preference.KEEP))).fire());
        assertEquals("1m", field.getText());
        assertEquals("", mistake(Preference.KEEP));
    }

    @Test
    void aResetOfAllTakesMistakesAway() {
        TextField field = control(TextField.class, Preference.FLUSH_INTERVAL);
        onFx(() -> field.setText("abc"));
        onFx(() -> ((Button) node(SettingsView.RESET_ALL_ID)).fire());
        assertEquals("100ms", field.getText());
        assertEquals("", mistake(Preference.FLUSH_INTERVAL));
    }

    @Test
    void allAreResetTogetherAndNothingElseIs() {
        settings = settings.withKeys(Map.of("a", List.of("F9")));
        take(control(TextField.class, Preference.KEEP), "5m");
        onFx(() -> control(ComboBox.class, Preference.THEME).getSelectionModel().select(1));
        onFx(() -> ((Button) node(SettingsView.RESET_ALL_ID)).fire());
        for (Preference<?> preference : Preference.all()) {
            assertFalse(settings.has(preference), preference.id());
        }
        assertEquals(1, settings.keys().size());
        assertEquals("1m", control(TextField.class, Preference.KEEP).getText());
        assertEquals("system", control(ComboBox.class, Preference.THEME).getValue());
    }

    @Test
    void settingsAreFoundByNameDescriptionAndId(FxRobot robot) {
        assertEquals(List.of("Theme"), found("desktop high CONTRAST"));
        assertEquals(List.of("Longest pause between attempts"), found("retryLongest"));
        assertEquals(List.of("Hosts and directories"), found("hosts"));
        assertEquals(List.of(), found("nothing is called so"));
        assertTrue(found("").size() > Preference.all().size());
    }

    @Test
    void whatIsSetElsewhereIsShownButNotOverWhatIsBeingTyped() {
        TextField field = control(TextField.class, Preference.TABLE_FONT_SIZE);
        onFx(() -> field.setText("9p"));
        settings = settings.with(Preference.NOTIFY_OOM, true);
        onFx(view::refresh);
        assertEquals("9p", field.getText());
        assertTrue(control(CheckBox.class, Preference.NOTIFY_OOM).isSelected());
        settings = settings.with(Preference.TABLE_FONT_SIZE, 20);
        onFx(view::refresh);
        assertEquals("20px", field.getText());
        assertEquals("", mistake(Preference.TABLE_FONT_SIZE));
    }

    @Test
    void buttonsLeadToWhatIsSetElsewhereAndTheFileIsNamed() {
        for (String id : List.of(SettingsView.SOURCES_ID, SettingsView.HIGHLIGHTS_ID, SettingsView.KEYS_ID)) {
            onFx(() -> ((Button) node(id)).fire());
        }
        assertEquals(List.of("sources", "highlights", "keys"), ways);
        assertEquals("Kept in /home/ann/settings.json", ((Label) node(SettingsView.PATH_ID)).getText());
    }

    @Test
    void everyControlHasANameForScreenReaders() {
        for (Entry<?> entry : Entry.ALL) {
            Node control = node(PreferenceLine.controlId(entry.preference()));
            assertEquals(entry.name(), control.getAccessibleText());
            assertTrue(help(control).contains("Default: "), help(control));
        }
    }

    private static void type(FxRobot robot, TextField field, String text) {
        onFx(() -> {
            field.requestFocus();
            field.selectAll();
        });
        robot.write(text, 0);
    }

    private static void take(TextField field, String text) {
        onFx(() -> {
            field.setText(text);
            field.fireEvent(new ActionEvent());
        });
    }

    private static String help(Node node) {
        return String.valueOf(node.queryAccessibleAttribute(AccessibleAttribute.HELP));
    }

    private List<String> found(String words) {
        onFx(() -> ((TextField) node(SettingsView.TEXT_ID)).setText(words));
        return onFx(() -> view.lookupAll(".setting-name").stream()
                .map(label -> ((Label) label).getText())
                .toList());
    }

    private String note(Preference<?> preference) {
        return label(preference, "." + PreferenceLine.NOTE);
    }

    private String mistake(Preference<?> preference) {
        return label(preference, "." + PreferenceLine.MISTAKE);
    }

    private String label(Preference<?> preference, String selector) {
        Node line = node(PreferenceLine.controlId(preference));
        while (!(line instanceof PreferenceLine<?>)) {
            line = line.getParent();
        }
        Label label = (Label) line.lookup(selector);
        return label.isVisible() ? label.getText() : "";
    }

    private <T extends Node> T control(Class<T> type, Preference<?> preference) {
        return type.cast(node(PreferenceLine.controlId(preference)));
    }

    private Node node(String id) {
        return onFx(() -> view.lookup("#" + id));
    }

    private static void onFx(Runnable work) {
        WaitForAsyncUtils.waitForAsyncFx(10_000, work);
    }

    private static <T> T onFx(Callable<T> work) {
        return WaitForAsyncUtils.waitForAsyncFx(10_000, work);
    }

    private final class Actions implements SettingsActions {
        @Override
        public Settings settings() {
            return settings;
        }

        @Override
        public void change(UnaryOperator<Settings> change) {
            settings = change.apply(settings);
            kept.add(settings.get(Preference.KEEP));
        }

        @Override
        public String path() {
            return "/home/ann/settings.json";
        }

        @Override
        public String whyNotInForce(Preference<?> preference) {
            return "";
        }

        @Override
        public void showSources() {
            ways.add("sources");
        }

        @Override
        public void showHighlights() {
            ways.add("highlights");
        }

        @Override
        public void showKeys() {
            ways.add("keys");
        }
    }
}
