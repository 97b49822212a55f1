package io.porthole;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Porthole's classes keep the rules of [Architecture], and a planted fault is found by each of them.
class ArchitectureTest {

    private static final String PLANTED = "io.porthole.planted";

    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.porthole");

    private static final JavaClasses TESTS = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.ONLY_INCLUDE_TESTS)
            .withImportOption(ArchitectureTest::isNotPlanted)
            .importPackages("io.porthole");

    private static final JavaClasses FAULTS = new ClassFileImporter().importPackages(PLANTED);

    @Test
    void readsTheClassesItJudges() {
        assertTrue(MAIN.size() >= 10, () -> "only " + MAIN.size() + " main classes were read");
        assertTrue(TESTS.contain(ArchitectureTest.class), "the tests were not read");
        assertTrue(MAIN.contain("io.porthole.event.Event"), "the main classes were not read");
    }

    @TestFactory
    Stream<DynamicTest> keepsTheRules() {
        return new Architecture("io.porthole")
                .rules().stream().map(rule -> DynamicTest.dynamicTest(rule.getDescription(), () -> rule.check(MAIN)));
    }

    @Test
    void testsDoNotSleepEither() {
        new Architecture("io.porthole").nobodySleeps().check(TESTS);
    }

    /// Each fault stands in a class of its own, and what is found names exactly those classes.
    @Test
    void findsEachPlantedFault() {
        Set<String> expected = Set.of(
                "attic.LivesNowhere",
                "capture.Prints",
                "cli.BuildsItsOwnPipeline",
                "cli.ReachesPastValues",
                "desktop.Calls",
                "engine.SendsCommand",
                "engine.StartsProgram",
                "event.KnowsTheLog",
                "filter.KeepsACarrier",
                "file.KnowsTheLog",
                "log.KnowsJavafx",
                "message.KnowsEvents",
                "monitor.CallsTheDesktop",
                "monitor.Sleeps",
                "queue.KnowsEvents",
                "ui.detail.CrossesByItself",
                "ui.detail.Moves",
                "ui.events.KnowsASibling",
                "watcher.Dials",
                "watcher.DialsThroughAChannel",
                "watcher.Fetches",
                "watcher.LooksUp");
        assertEquals(expected, faultyClasses());
    }

    /// The line that tells of a fault names the class at fault first.
    private static Set<String> faultyClasses() {
        Pattern name = Pattern.compile(Pattern.quote(PLANTED) + "\\.([a-z.]+\\.[A-Z]\\w+)");
        return new Architecture(PLANTED)
                .rules().stream()
                        .flatMap(rule -> rule.evaluate(FAULTS).getFailureReport().getDetails().stream())
                        .flatMap(line -> name.matcher(line).results().limit(1))
                        .map(match -> match.group(1))
                        .collect(Collectors.toSet());
    }

    private static boolean isNotPlanted(Location location) {
        return !location.contains("/planted/");
    }
}
