package io.porthole.ui.main;

import static io.porthole.ui.main.OpenWindow.await;
import static io.porthole.ui.main.OpenWindow.onFx;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.porthole.event.Action;
import io.porthole.settings.Preference;
import io.porthole.settings.SettingsStore;
import io.porthole.testing.Events;
import io.porthole.testing.Sessions;
import io.porthole.ui.detail.DetailView;
import io.porthole.ui.events.EventTable;
import io.porthole.ui.events.TimeFormat;
import io.porthole.ui.find.FindBar;
import io.porthole.ui.fx.ThemeChoice;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.AccessibleAttribute;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// What is set holds in a window that is open, and what is changed there is kept.
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // set by start, which the extension calls before each test
class WindowSettingsTest {
    private final SettingsStore settings = Sessions.settings();
    private Stage stage;
    private OpenWindow window;

    @Start
    void start(Stage newStage) {
        stage = newStage;
        window = new OpenWindow(stage, settings);
    }

    @AfterEach
    void close() {
        onFx(() -> window.themes().choiceProperty().set(ThemeChoice.SYSTEM));
        window.close();
    }

    @Test
    void theThemeIsKeptWhenAKeyChangesItAndChangesWhenItIsSet(FxRobot robot) throws Exception {
        robot.push(KeyCode.SHORTCUT, KeyCode.T);
        assertEquals("light", settings.settings().get(Preference.THEME));
        set(Preference.THEME, "high contrast");
        await(() -> window.themes().choiceProperty().get() == ThemeChoice.HIGH_CONTRAST);
        reopen();
        assertEquals(
                ThemeChoice.HIGH_CONTRAST,
                onFx(() -> window.themes().choiceProperty().get()));
        settings.change(now -> now.without(Preference.THEME));
        await(() -> window.themes().choiceProperty().get() == ThemeChoice.SYSTEM);
    }

    @Test
    void theSizeOfTheTextIsChangedByKeysAndKept(FxRobot robot) throws Exception {
        robot.push(KeyCode.SHORTCUT, KeyCode.PLUS);
        robot.push(KeyCode.SHORTCUT, KeyCode.EQUALS);
        await(() -> rowHeight() == Math.rint(25 * 15 / 13.0));
        assertEquals(15, settings.settings().get(Preference.TABLE_FONT_SIZE));
        robot.push(KeyCode.SHORTCUT, KeyCode.MINUS);
        assertEquals(14, settings.settings().get(Preference.TABLE_FONT_SIZE));
        reopen();
        assertEquals(Math.rint(25 * 14 / 13.0), onFx(this::rowHeight));
        robot.push(KeyCode.SHORTCUT, KeyCode.DIGIT0);
        await(() -> rowHeight() == 25);
        assertFalse(settings.settings().has(Preference.TABLE_FONT_SIZE));
    }

    @Test
    void thereIsALargestAndASmallestText(FxRobot robot) {
        set(Preference.TABLE_FONT_SIZE, 28);
        robot.push(KeyCode.SHORTCUT, KeyCode.PLUS);
        assertEquals(28, settings.settings().get(Preference.TABLE_FONT_SIZE));
        set(Preference.TABLE_FONT_SIZE, 8);
        robot.push(KeyCode.SHORTCUT, KeyCode.MINUS);
        assertEquals(8, settings.settings().get(Preference.TABLE_FONT_SIZE));
    }

    @Test
    void theZoneHoldsInTableDetailsAndFilter(FxRobot robot) throws Exception {
        set(Preference.TIME_ZONE, "UTC");
        window.append(Events.numbered(0, 3));
        await(() -> timeCells().contains("2026-01-01 00:00:00.000001000 +00:00"));
        robot.type(KeyCode.HOME);
        await(() -> details().contains("2026-01-01 00:00:00.000000000 +00:00 (UTC)"));
        set(Preference.TIME_ZONE, "Asia/Kolkata");
        await(() -> timeCells().contains("2026-01-01 05:30:00.000001000 +05:30"));
        await(() -> details().contains("2026-01-01 05:30:00.000000000 +05:30 (Asia/Kolkata)"));
        reopen();
        window.append(Events.numbered(0, 3));
        await(() -> timeCells().contains("2026-01-01 05:30:00.000001000 +05:30"));
        onFx(() -> window.main().setFilter("until:2026-01-01T05:00"));
        await(() -> window.rows() == 0);
        set(Preference.TIME_ZONE, "UTC");
        await(() -> window.rows() == 3);
    }

    @Test
    void theZoneHoldsInWhatIsLookedForAndInWhatIsNoise(FxRobot robot) throws Exception {
        set(Preference.TIME_ZONE, "UTC");
        window.append(Events.numbered(0, 3));
        await(() -> window.rows() == 3);
        robot.push(KeyCode.SHORTCUT, KeyCode.F);
        robot.write("until:2026-01-01T05:00");
        await(() -> found().equals("3 found"));
        set(Preference.TIME_ZONE, "Asia/Kolkata");
        await(() -> found().equals("0 found"));
        set(Preference.NOISE_FILTER, "until:2026-01-01T05:00");
        set(Preference.TIME_ZONE, "UTC");
        await(() -> window.rows() == 0);
        set(Preference.TIME_ZONE, "Asia/Kolkata");
        await(() -> window.rows() == 3);
    }

    private String found() {
        return ((Label) window.main().lookup("#" + FindBar.COUNT_ID)).getText();
    }

    @Test
    void timesCountFromTheFirstRowThatComesWhereNoneWasThere() throws Exception {
        set(Preference.TIME_FORMAT, "reference");
        reopen();
        window.append(Events.numbered(10, 13));
        await(() -> milliseconds().equals(Set.of("+0.000")));
        window.append(Events.numbered(5_000, 5_001));
        await(() -> milliseconds().contains("+0.004"));
    }

    private Set<String> milliseconds() {
        return onFx(() -> window.table().lookupAll(".time-cell .milliseconds").stream()
                .map(digits -> ((Text) digits).getText())
                .filter(text -> !text.isEmpty())
                .collect(Collectors.toSet()));
    }

    @Test
    void theFormatOfTimesIsKeptWhenAKeyChangesItAndChangesWhenItIsSet(FxRobot robot) throws Exception {
        window.append(Events.numbered(0, 3));
        await(() -> window.rows() == 3);
        robot.type(KeyCode.HOME, KeyCode.T);
        assertEquals("utc", settings.settings().get(Preference.TIME_FORMAT));
        set(Preference.TIME_FORMAT, "previous");
        await(() ->
                ((EventTable) window.table().getParent()).timeFormatProperty().get() == TimeFormat.SINCE_PREVIOUS);
    }

    @Test
    void escapeClosesAnOpenListBeforeTheWindow(FxRobot robot) throws Exception {
        robot.push(KeyCode.SHORTCUT, KeyCode.COMMA);
        Window opened = onFx(() -> robot.window(SettingsWindow.TITLE));
        ComboBox<?> list = robot.from(onFx(() -> opened.getScene().getRoot()))
                .lookup("#setting-theme")
                .queryAs(ComboBox.class);
        onFx(list::requestFocus);
        onFx(list::show);
        await(list::isShowing);
        robot.type(KeyCode.ESCAPE);
        assertFalse(onFx(list::isShowing));
        assertTrue(onFx(opened::isShowing));
        robot.type(KeyCode.ESCAPE);
        assertFalse(onFx(opened::isShowing));
    }

    @Test
    void whatIsNoiseToTheUserIsFoldedAtOnce() throws Exception {
        window.append(List.of(
                Events.container("web", Action.START),
                Events.container("db", Action.START),
                Events.container("web", Action.DIE, "exitCode", "1")));
        await(() -> window.rows() == 3);
        set(Preference.NOISE_FILTER, "name:web action:die");
        await(() -> window.rows() == 2);
        set(Preference.NOISE_FILTER, "name:(");
        await(() -> window.rows() == 3);
    }

    private <T> void set(Preference<T> preference, T value) {
        settings.change(now -> now.with(preference, value));
    }

    private void reopen() {
        window.close();
        onFx(() -> {
            window = new OpenWindow(stage, settings);
        });
    }

    private double rowHeight() {
        return ((TableView<?>) window.main().lookup("#" + EventTable.TABLE_ID)).getFixedCellSize();
    }

    private String timeCells() {
        return window.main().lookupAll(".time-cell").stream()
                .map(cell -> String.valueOf(cell.queryAccessibleAttribute(AccessibleAttribute.TEXT)))
                .collect(Collectors.joining("\n"));
    }

    private String details() {
        return ((TableView<?>)
                        window.main().lookup("." + DetailView.STYLE_CLASS).lookup(".fields-table"))
                .getItems()
                .toString();
    }
}
