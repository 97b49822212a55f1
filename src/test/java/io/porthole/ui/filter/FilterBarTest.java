package io.porthole.ui.filter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.porthole.event.ActionSet;
import io.porthole.event.EventType;
import io.porthole.filter.BarFilter;
import io.porthole.filter.Combination;
import io.porthole.filter.FilterLanguage;
import io.porthole.settings.SettingsFile;
import io.porthole.settings.SettingsStore;
import io.porthole.testing.ManualScheduler;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import javafx.scene.Scene;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // the extension calls start
class FilterBarTest {
    private static final String EXAMPLE = "filter: web -exit:0 action:die,oom since:10m";

    private final List<BarFilter> handedOn = new ArrayList<>();
    private final ManualScheduler clock = new ManualScheduler();
    private final SettingsStore settings =
            new SettingsStore(new SettingsFile(Path.of("never-written.json"), clock), clock);
    private FilterBar bar;

    @Start
    void start(Stage stage) {
        bar = new FilterBar(handedOn::add, (_, _) -> List.of(), settings, clock);
        bar.setSources(List.of("local", "./conf"));
        stage.setScene(new Scene(bar, 940, 60));
        stage.show();
    }

    @Test
    void eachTypedLetterIsHandedOnAtOnce(FxRobot robot) {
        robot.interact(bar::focusSearch);
        robot.write("web");
        assertEquals(
                List.of("w", "we", "web"),
                handedOn.stream().map(BarFilter::text).toList());
    }

    @Test
    void spacesAroundTheTextChangeNothing(FxRobot robot) {
        robot.interact(bar::focusSearch);
        robot.write(" a ");
        assertEquals(List.of("a"), handedOn.stream().map(BarFilter::text).toList());
    }

    @Test
    void escapeClearsTheText(FxRobot robot) {
        robot.interact(bar::focusSearch);
        robot.write("a").type(KeyCode.ESCAPE);
        assertEquals(BarFilter.EVERYTHING, handedOn.getLast());
    }

    @Test
    void theCrossClearsTheTextAndIsThereOnlyWithOne(FxRobot robot) {
        assertFalse(robot.lookup("#" + SearchField.CLEAR_ID).query().isVisible());
        robot.interact(bar::focusSearch);
        robot.write("a").clickOn("#" + SearchField.CLEAR_ID);
        assertTrue(bar.filter().isEverything());
    }

    @Test
    void aToggleTakesItsGroupAwayAndBringsItBack(FxRobot robot) {
        robot.clickOn("#" + FilterBar.toggleId("stop"));
        assertEquals(ActionSet.STOP_GROUP.complement(), handedOn.getLast().actions());
        assertEquals("stop: hidden", toggle(robot, "stop").getAccessibleText());
        robot.clickOn("#" + FilterBar.toggleId("stop"));
        assertEquals(BarFilter.EVERYTHING, handedOn.getLast());
    }

    @Test
    void withoutDockerTheGroupsOfActionsMeanNothing(FxRobot robot) {
        robot.clickOn("#" + FilterBar.toggleId("docker"));
        assertEquals(EnumSet.of(EventType.FILE), handedOn.getLast().types());
        assertTrue(toggle(robot, "start").isDisabled());
        robot.clickOn("#" + FilterBar.toggleId("docker"));
        assertFalse(toggle(robot, "start").isDisabled());
    }

    @Test
    void tickedSourcesAreShownAndNoneTickedIsAll(FxRobot robot) {
        robot.interact(() -> tick(robot, 2));
        assertEquals(Set.of("local"), handedOn.getLast().sources());
        assertEquals("local", choice(robot).getText());
        robot.interact(() -> tick(robot, 3));
        assertEquals(Set.of("local", "./conf"), handedOn.getLast().sources());
        assertEquals("2 sources", choice(robot).getText());
        robot.interact(() -> tick(robot, 0));
        assertEquals(Set.of(), handedOn.getLast().sources());
        assertEquals(SourceChoice.ALL, choice(robot).getText());
    }

    @Test
    void aChosenSourceThatIsRemovedCanStillBeUnticked(FxRobot robot) {
        robot.interact(() -> bar.setFilter(BarFilter.EVERYTHING.withSources(Set.of("local"))));
        robot.interact(() -> bar.setSources(List.of("./conf")));
        robot.interact(() -> tick(robot, 3));
        assertTrue(bar.filter().isEverything());
    }

    @Test
    void resetShowsEverythingAndIsThereOnlyWhenSomethingIsHidden(FxRobot robot) {
        assertFalse(robot.lookup("#" + FilterBar.RESET_ID).query().isVisible());
        robot.interact(() -> bar.setFilter(new BarFilter("x", Set.of(), ActionSet.NONE, Set.of("local"))));
        robot.clickOn("#" + FilterBar.RESET_ID);
        assertEquals(BarFilter.EVERYTHING, handedOn.getLast());
        assertFalse(robot.lookup("#" + FilterBar.RESET_ID).query().isVisible());
    }

    @Test
    void aFilterSetFromOutsideIsShownAndHandedOnOnce(FxRobot robot) {
        BarFilter filter = BarFilter.EVERYTHING.withText("web").withTypes(Set.of(EventType.DOCKER));
        robot.interact(() -> bar.setFilter(filter));
        robot.interact(() -> bar.setFilter(filter));
        assertEquals(filter, handedOn.getLast());
        assertEquals(1, handedOn.stream().filter(filter::equals).count());
        assertFalse(toggle(robot, "file").isSelected());
    }

    @Test
    void countsAreGroupedAndSayWhenTheyAreNotTheLast(FxRobot robot) {
        robot.interact(() -> bar.setCount(1_284, 1_000_000, false));
        Label count = robot.lookup("#" + SearchField.COUNT_ID).queryAs(Label.class);
        assertEquals("1,284 of 1,000,000 so far", count.getText());
        robot.interact(() -> bar.setCount(1_300, 1_000_000, true));
        assertEquals("1,300 of 1,000,000", count.getText());
    }

    @Test
    void thePromptIsShortWhereItWouldRunUnderTheCount(FxRobot robot) {
        robot.interact(() -> {
            var field = new SearchField();
            field.setManaged(false);
            new Scene(new Pane(field));
            assertEquals(EXAMPLE, promptAt(500, field));
            assertEquals("Filter", promptAt(250, field));
            assertEquals(EXAMPLE, promptAt(500, field));
            field.setCount("1,433,052 of 1,000,000,000,000,000,000");
            assertEquals("Filter", promptAt(500, field));
        });
    }

    private static String promptAt(double width, SearchField field) {
        field.resize(width, 30);
        field.applyCss();
        field.layout();
        return field.getPromptText();
    }

    @Test
    void aTermJoinsTheTextInForce(FxRobot robot) {
        robot.interact(() -> bar.setFilter(BarFilter.EVERYTHING.withText("exit:1 or exit:2")));
        robot.interact(() -> bar.combine(Combination.AND, FilterLanguage.term("name", "web 1")));
        assertEquals("(exit:1 or exit:2) name:\"web 1\"", handedOn.getLast().text());
    }

    @Test
    void aMistakeBeingTypedGivesWayToTheTextInForce(FxRobot robot) {
        robot.interact(() -> bar.setFilter(BarFilter.EVERYTHING.withText("exit:1")));
        robot.interact(() -> bar.setFilter(BarFilter.EVERYTHING.withText("exit:1 nme:a")));
        robot.interact(() -> bar.combine(Combination.NOT, "name:web"));
        assertEquals("exit:1 -name:web", handedOn.getLast().text());
    }

    @Test
    void aTermTakesThePlaceOfAnEarlierOne(FxRobot robot) {
        robot.interact(() -> bar.setFilter(BarFilter.EVERYTHING.withText("since:1h web")));
        robot.interact(() -> bar.setTerm(Set.of("since", "until"), "since:10m until:5m"));
        assertEquals("web since:10m until:5m", handedOn.getLast().text());
        robot.interact(() -> bar.setTerm(Set.of("since", "until"), ""));
        assertEquals("web", handedOn.getLast().text());
    }

    @Test
    void inLittleRoomTheTogglesShowTheirSignsAndTheTextKeepsIts(FxRobot robot) {
        assertTrue(bar.getWidth() < 1_000);
        assertEquals(ContentDisplay.GRAPHIC_ONLY, toggle(robot, "stop").getContentDisplay());
        assertTrue(robot.lookup("#" + SearchField.ID).query().getLayoutBounds().getWidth() >= 300);
        robot.interact(() -> bar.resize(1_200, 60));
        assertEquals(ContentDisplay.LEFT, toggle(robot, "stop").getContentDisplay());
    }

    private static ToggleButton toggle(FxRobot robot, String word) {
        return robot.lookup("#" + FilterBar.toggleId(word)).queryAs(ToggleButton.class);
    }

    private static SourceChoice choice(FxRobot robot) {
        return robot.lookup("#" + SourceChoice.ID).queryAs(SourceChoice.class);
    }

    private static void tick(FxRobot robot, int at) {
        if (choice(robot).getItems().get(at) instanceof CheckMenuItem item) {
            item.fire();
        }
    }
}
