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
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
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
        Path inTheWay = Files.createDirectories(file().path().resolve("in the way"));
        store.change(settings -> settings.with(WEB));
        timer.advance(Duration.ofSeconds(1));
        String problem = told.poll(20, TimeUnit.SECONDS);
        assertTrue(problem != null && problem.startsWith("The settings cannot be saved to " + folder), problem);
        assertEquals(problem, store.problem());
        Files.delete(inTheWay);
        Files.delete(file().path());
        store.change(settings -> settings.with(DB));
        store.close();
        assertEquals(List.of(WEB, DB), saved());
        assertEquals("", store.problem());
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
