package io.porthole.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.porthole.testing.ManualScheduler;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
@SuppressWarnings("NullAway.Init") // set before each test
class SettingsStoreTest {
    private static final SavedSource WEB = new SavedSource.Host("tcp://web:2375", "");
    private static final SavedSource DB = new SavedSource.Host("tcp://db:2375", "");

    private final ManualScheduler timer = new ManualScheduler();

    @TempDir
    private Path folder;

    private SettingsStore store;

    @BeforeEach
    void open() {
        store = new SettingsStore(file(), timer);
    }

    @Test
    void aChangeHoldsAtOnceAndIsSavedAtTheEnd() {
        store.change(settings -> settings.with(WEB));
        assertEquals(List.of(WEB), store.settings().sources());
        assertFalse(Files.exists(file().path()));
        store.close();
        assertEquals(List.of(WEB), saved());
    }

    @Test
    void changesAreSavedTogetherAfterAQuietSecond() {
        store.change(settings -> settings.with(WEB));
        timer.advance(Duration.ofMillis(900));
        store.change(settings -> settings.with(DB));
        timer.advance(Duration.ofMillis(900));
        assertEquals(1, timer.pending());
        timer.advance(Duration.ofMillis(100));
        assertEquals(0, timer.pending());
        store.close(); // waits for the thread that saves
        assertEquals(List.of(WEB, DB), saved());
    }

    @Test
    void nothingIsWrittenWhereNothingHasChanged() {
        store.change(settings -> settings.with(WEB).without(WEB));
        assertEquals(0, timer.pending());
        store.close();
        assertFalse(Files.exists(file().path()));
    }

    @Test
    void whatWasChangedBackBeforeItWasSavedIsNotWritten() {
        store.change(settings -> settings.with(WEB));
        store.change(settings -> settings.without(WEB));
        store.close();
        assertFalse(Files.exists(file().path()));
    }

    @Test
    void aFailureIsToldAndTheNextChangeIsSavedAgain() throws IOException, InterruptedException {
        BlockingQueue<String> told = new LinkedBlockingQueue<>();
        store.onProblem(told::add);
        Files.createSymbolicLink(file().path(), folder.resolve("gone").resolve("settings.json"));
        store.change(settings -> settings.with(WEB));
        timer.advance(Duration.ofSeconds(1));
        String problem = told.poll(20, TimeUnit.SECONDS);
        assertTrue(problem != null && problem.startsWith("The settings cannot be saved to " + folder), problem);
        assertEquals(problem, store.problem());
        Files.delete(file().path());
        store.change(settings -> settings.with(DB));
        store.close();
        assertEquals(List.of(WEB, DB), saved());
        assertEquals("", store.problem());
        assertEquals("", told.poll(), "it is over");
    }

    @Test
    void whatTwoWindowsChangeIsBothThere() {
        var other = new SettingsStore(file(), timer);
        store.change(settings -> settings.with(WEB));
        other.change(settings -> settings.with(WEB).with(DB).with(Preference.THEME, "dark"));
        store.close();
        other.close();
        assertEquals(List.of(WEB, DB), saved());
        store.change(settings -> settings.with(new WindowSize(700, 500, false)));
        store.close();
        assertEquals("dark", file().read().settings().get(Preference.THEME));
        assertEquals(List.of(WEB), store.settings().sources(), "each window goes on with what it has");
    }

    @Test
    void whatIsWrittenIntoTheFileByHandStays() throws IOException {
        Files.writeString(file().path(), "{\"version\": 2, \"mine\": 1, \"preferences\": {\"keep\": \"5m\"}}");
        store.change(settings -> settings.with(WEB));
        store.close();
        assertEquals(List.of(WEB), saved());
        assertEquals(5_000_000L, file().read().settings().get(Preference.KEEP));
        assertEquals(Map.of("mine", "1"), file().read().settings().others().members());
    }

    @Test
    void aFileThatWasRemovedIsWrittenWhole() throws IOException {
        store.change(settings -> settings.with(WEB));
        store.close();
        Files.delete(file().path());
        store.change(settings -> settings.with(DB));
        store.close();
        assertEquals(List.of(WEB, DB), saved());
    }

    @Test
    void aFileThatWasDamagedMeanwhileIsSetAsideAndTold() throws IOException {
        List<String> told = new ArrayList<>();
        store.onProblem(told::add);
        store.change(settings -> settings.with(WEB));
        store.close();
        Files.writeString(file().path(), "{");
        store.change(settings -> settings.with(DB));
        store.close();
        assertEquals(List.of(WEB, DB), saved());
        assertEquals(1, told.size());
        assertTrue(told.getFirst().contains("damaged"), told.getFirst());
        try (var files = Files.list(folder)) {
            assertTrue(files.anyMatch(file -> file.toString().contains(".damaged-")));
        }
    }

    @Test
    void aNewerPortholesFileIsNotWrittenOverEither() throws IOException {
        Files.writeString(file().path(), "{\"version\": 7}");
        store.change(settings -> settings.with(WEB));
        store.close();
        assertEquals("{\"version\": 7}", Files.readString(file().path()));
        assertTrue(store.problem().contains("newer"), store.problem());
    }

    @Test
    void aPreferenceThatIsUnderstoodAgainIsNoProblemAnyMore() throws IOException {
        Files.writeString(file().path(), "{\"version\": 2, \"preferences\": {\"keep\": \"many\"}}");
        store = new SettingsStore(file(), timer);
        assertTrue(store.problem().contains("keep"), store.problem());
        List<String> told = new ArrayList<>();
        store.onProblem(told::add);
        store.change(settings -> settings.with(WEB));
        store.close();
        assertEquals(List.of(), told);
        store.change(settings -> settings.without(Preference.KEEP));
        store.close();
        assertEquals(List.of(""), told);
    }

    @Test
    void whatIsTakenBackWhileItIsSavedIsSavedAgain() {
        var made = new AtomicInteger();
        store.change(settings -> {
            if (made.incrementAndGet() == 2) { // when it is saved
                store.change(now -> now.without(WEB));
            }
            return settings.with(WEB);
        });
        store.close();
        assertEquals(List.of(WEB), saved());
        assertEquals(List.of(), store.settings().sources());
        timer.advance(Duration.ofSeconds(1));
        store.close(); // waits for the thread that saves
        assertEquals(List.of(), saved());
    }

    @Test
    void aFileThatIsNotUnderstoodIsNeverWrittenOver() throws IOException {
        Files.writeString(file().path(), "{\"version\": 7}");
        store = new SettingsStore(file(), timer);
        assertTrue(store.problem().contains("newer"), store.problem());
        store.change(settings -> settings.with(WEB));
        assertEquals(0, timer.pending());
        store.close();
        assertEquals("{\"version\": 7}", Files.readString(file().path()));
    }

    @Test
    void listenersAreToldOfEachChangeUntilTheyAreClosed() {
        List<String> told = new ArrayList<>();
        Consumer<Settings> listener = settings -> told.add(settings.get(Preference.THEME));
        var first = store.onChange(listener);
        var second = store.onChange(listener);
        store.change(settings -> settings.with(Preference.THEME, "dark"));
        store.change(settings -> settings.with(Preference.THEME, "dark"));
        assertEquals(List.of("dark", "dark"), told);
        first.close();
        first.close();
        store.change(settings -> settings.without(Preference.THEME));
        assertEquals(List.of("dark", "dark", "system"), told);
        second.close();
        store.change(settings -> settings.with(WEB));
        assertEquals(3, told.size());
    }

    private List<SavedSource> saved() {
        return file().read().settings().sources();
    }

    private SettingsFile file() {
        return new SettingsFile(folder.resolve("settings.json"), timer);
    }
}
