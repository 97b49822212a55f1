package io.porthole.monitor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.porthole.engine.Endpoint;
import io.porthole.engine.RequestLog;
import io.porthole.event.Action;
import io.porthole.settings.SavedSource;
import io.porthole.settings.SavedSource.Directory;
import io.porthole.settings.SavedSource.Host;
import io.porthole.settings.SavedSource.UsualEngine;
import io.porthole.settings.SavedSource.Watch;
import io.porthole.settings.Settings;
import io.porthole.settings.SettingsFile;
import io.porthole.settings.SettingsStore;
import io.porthole.testing.Events;
import io.porthole.testing.FakeHosts;
import io.porthole.testing.FakeWatcher;
import io.porthole.testing.ManualScheduler;
import io.porthole.watcher.SourceState;
import io.porthole.watcher.WatchOptions;
import io.porthole.watcher.Watcher;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init") // set before each test
class WatchListTest {
    private static final SourceSpec USUAL = new SourceSpec.Engine(Endpoint.DEFAULT);

    private static final WatchList.Added ADDED = new WatchList.Added(Optional.empty(), "");

    private final ManualScheduler timer = new ManualScheduler();
    private final List<FakeWatcher> watchers = new ArrayList<>();
    private final Monitor monitor = new Monitor(MonitorOptions.DEFAULT, this::watcher, new RequestLog(), timer, timer);

    @TempDir
    private Path folder;

    private SettingsStore settings;
    private WatchList list;

    @BeforeEach
    void open() {
        settings = new SettingsStore(file(), timer);
        list = new WatchList(monitor, settings, timer);
    }

    @AfterEach
    void close() {
        monitor.close();
    }

    @Test
    void whatIsAddedIsWatchedAndSaved() {
        assertEquals(ADDED, list.add(" tcp://build:2375 ", " build ", WatchOptions.USUAL));
        assertEquals(ADDED, list.add("/srv/conf", "", WatchOptions.USUAL));
        assertEquals(List.of("build", "/srv/conf"), names());
        assertEquals(List.of(new Host("tcp://build:2375", "build"), new Directory("/srv/conf", "")), saved());
    }

    @Test
    void aDirectoryIsSavedWithItsWholePath() {
        list.add("conf", "", WatchOptions.USUAL);
        assertEquals(List.of(new Directory(Path.of("conf").toAbsolutePath().toString(), "")), saved());
    }

    @Test
    void whatTheCommandLineNamedIsNotSaved() {
        list.start(List.of(new StartSource.Named(USUAL)));
        list.add("tcp://build:2375", "", WatchOptions.USUAL);
        list.remove("local");
        assertEquals(List.of(new Host("tcp://build:2375", "")), saved());
    }

    @Test
    void theEngineThatStoodInIsSavedWithTheFirstSource() {
        list.start(List.of(new StartSource.StandIn(USUAL)));
        assertEquals(List.of(), saved());
        list.add("tcp://build:2375", "", WatchOptions.USUAL);
        assertEquals(List.of(new UsualEngine(""), new Host("tcp://build:2375", "")), saved());
        list.remove("local");
        assertEquals(List.of(new Host("tcp://build:2375", "")), saved());
    }

    @Test
    void theEngineThatStoodInAndWasNeverReachedGoesWhenAnotherIsAdded() {
        list.start(List.of(new StartSource.StandIn(USUAL)));
        watchers.getFirst().fail("Nobody answers.", 3);
        watchers.getFirst().state(SourceState.RETRYING);
        assertEquals(
                new WatchList.Added(Optional.empty(), "local could never be reached and is no longer watched."),
                list.add("tcp://build:2375", "", WatchOptions.USUAL));
        assertEquals(List.of("build:2375"), names());
        assertEquals(List.of(new Host("tcp://build:2375", "")), saved());
        assertFalse(monitor.errors().entries().getFirst().open());
    }

    @Test
    void theEngineThatStoodInStaysBesideADirectoryAndWhenItWasReachedOnce() {
        list.start(List.of(new StartSource.StandIn(USUAL)));
        watchers.getFirst().state(SourceState.RETRYING);
        assertEquals(ADDED, list.add("/srv/conf", "", WatchOptions.USUAL));
        assertEquals(List.of("local", "/srv/conf"), names());
        assertEquals(List.of(new UsualEngine(""), new Directory("/srv/conf", "")), saved());
    }

    @Test
    void theEngineThatStoodInStaysWhereItHasSentEvents() {
        list.start(List.of(new StartSource.StandIn(USUAL)));
        watchers.getFirst().send(List.of(Events.container("web", Action.START)));
        watchers.getFirst().state(SourceState.RETRYING);
        assertEquals(ADDED, list.add("tcp://build:2375", "", WatchOptions.USUAL));
        assertEquals(List.of("local", "build:2375"), names());
    }

    @Test
    void theEngineThatStoodInIsNotSavedIfItWasRemovedBefore() {
        list.start(List.of(new StartSource.StandIn(USUAL)));
        list.remove("local");
        list.add("tcp://build:2375", "", WatchOptions.USUAL);
        assertEquals(List.of(new Host("tcp://build:2375", "")), saved());
    }

    @Test
    void theUsualEngineStaysThatUnderAnotherNameAndNotAtAnotherAddress() {
        list.start(List.of(new StartSource.StandIn(USUAL)));
        assertEquals(
                Optional.empty(), list.change("local", "unix:///var/run/docker.sock", "laptop", WatchOptions.USUAL));
        assertEquals(List.of(new UsualEngine("laptop")), saved());
        assertEquals(Optional.empty(), list.change("laptop", "unix:///run/other.sock", "laptop", WatchOptions.USUAL));
        assertEquals(List.of(new Host("unix:///run/other.sock", "laptop")), saved());
    }

    @Test
    void aChangedSourceKeepsItsPlaceAndIsWatchedAnew() {
        list.add("tcp://a:2375", "", WatchOptions.USUAL);
        list.add("tcp://b:2375", "", WatchOptions.USUAL);
        list.add("tcp://c:2375", "", WatchOptions.USUAL);
        FakeWatcher old = watchers.get(1);
        assertEquals(Optional.empty(), list.change("b:2375", "tcp://b:2376", "bee", WatchOptions.USUAL));
        assertEquals(List.of("a:2375", "bee", "c:2375"), names());
        assertEquals(new Host("tcp://b:2376", "bee"), saved().get(1));
        monitor.close();
        assertTrue(old.isClosed());
    }

    @Test
    void whatDoesNotChangeIsLeftAlone() {
        list.add("tcp://a:2375", "", WatchOptions.USUAL);
        assertEquals(Optional.empty(), list.change("a:2375", "tcp://a:2375", "", WatchOptions.USUAL));
        assertEquals(1, watchers.size());
    }

    /// What is wrong with what is to be added.
    private String mistake(String address, String name) {
        return list.add(address, name, WatchOptions.USUAL).mistake().orElseThrow();
    }

    @Test
    void mistakesAreToldAndNothingIsChanged() {
        list.add("tcp://a:2375", "a", WatchOptions.USUAL);
        list.add("tcp://b:2375", "b", WatchOptions.USUAL);
        List<SavedSource> before = saved();
        assertEquals("tcp://a:2375 is watched already, as a.", mistake("tcp://a:2375", "x"));
        assertEquals("Another source is called a: choose another name.", mistake("tcp://x:2375", "a"));
        assertEquals(
                "Another source is called a: choose another name.",
                list.change("b", "tcp://b:2375", "a", WatchOptions.USUAL).orElseThrow());
        assertEquals(
                "gone is not watched any more.",
                list.change("gone", "tcp://x:1", "", WatchOptions.USUAL).orElseThrow());
        assertTrue(mistake("gopher://x", "").startsWith("gopher://x cannot be reached"));
        assertTrue(list.change("a", "", "", WatchOptions.USUAL).isPresent());
        assertFalse(mistake("a\0b", "").isEmpty());
        assertFalse(mistake("tcp://x:1", "x".repeat(101)).isEmpty());
        assertEquals(before, saved());
        assertEquals(List.of("a", "b"), names());
    }

    @Test
    void aSavedSourceThatCannotBeUsedIsShownAndCanBeMended() {
        var odd = new Host("gopher://x", "odd");
        settings.change(now -> now.with(odd));
        SourceSpec spec = SourceSpecs.of(odd, new FakeHosts()).orElseThrow();
        list.start(List.of(new StartSource.Saved(spec, odd)));
        assertEquals(List.of("odd"), names());
        assertEquals(Optional.empty(), list.change("odd", "tcp://x:2375", "odd", WatchOptions.USUAL));
        assertEquals(List.of(new Host("tcp://x:2375", "odd")), saved());
    }

    @Test
    void howADirectoryIsWatchedIsSavedAndCanBeChanged() {
        var flat = new WatchOptions(false, List.of("*.log", "build/"), Duration.ofSeconds(30));
        assertEquals(ADDED, list.add("/srv/conf", "", flat));
        assertEquals(List.of(new Directory("/srv/conf", "", new Watch(false, flat.ignore(), 30))), saved());
        assertEquals(Optional.empty(), list.change("/srv/conf", "/srv/conf", "", WatchOptions.USUAL));
        assertEquals(List.of(new Directory("/srv/conf", "")), saved());
        assertEquals(2, watchers.size());
    }

    @Test
    void twoSavedSourcesOfOneNameAreTold() {
        var one = new StartSource.Saved(USUAL, new UsualEngine(""));
        list.start(List.of(one, one));
        assertEquals(1, monitor.errors().entries().size());
    }

    @Test
    void atTheNextStartItIsAllThere() throws IOException {
        list.add("tcp://a:2375", "", WatchOptions.USUAL);
        list.add("/srv/conf", "conf", WatchOptions.USUAL);
        list.change("a:2375", "tcp://a:2375", "first", WatchOptions.USUAL);
        settings.close();
        Settings next = file().read().settings();
        assertEquals(List.of(new Host("tcp://a:2375", "first"), new Directory("/srv/conf", "conf")), next.sources());
    }

    @Test
    void aFileThatIsWatchedCanBeOpenedAndTheOtherWayRound() {
        assertEquals(ADDED, list.add("/srv/a.jsonl", "", WatchOptions.USUAL));
        assertEquals(Optional.empty(), list.open(Path.of("/srv/a.jsonl")));
        assertTrue(list.open(Path.of("/srv/a.jsonl")).isPresent());
        assertEquals(Optional.empty(), list.open(Path.of("/srv/b.jsonl")));
        assertEquals(ADDED, list.add("/srv/b.jsonl", "", WatchOptions.USUAL));
        assertEquals(List.of("/srv/a.jsonl", "a.jsonl", "b.jsonl", "/srv/b.jsonl"), names());
    }

    /// The file may be closed by then: its rows stay.
    @Test
    void noSourceGetsANameByWhichRowsOfAFileGo() {
        var factory = new WatcherFactory() {
            @Override
            public Watcher create(SourceSpec spec) {
                return watcher(spec);
            }

            @Override
            public Optional<String> fileWithRowsOf(String source) {
                return source.equals("prod") ? Optional.of("theirs") : Optional.empty();
            }
        };
        try (var other = new Monitor(MonitorOptions.DEFAULT, factory, new RequestLog(), timer, timer)) {
            var sources = new WatchList(other, settings, timer);
            String told = "A source in theirs is called prod: choose another name.";
            assertEquals(
                    Optional.of(told),
                    sources.add("tcp://prod:2375", "prod", WatchOptions.USUAL).mistake());
            assertEquals(ADDED, sources.add("tcp://prod:2375", "ours", WatchOptions.USUAL));
            assertEquals(Optional.of(told), sources.change("ours", "tcp://prod:2375", "prod", WatchOptions.USUAL));
        }
    }

    private FakeWatcher watcher(SourceSpec spec) {
        var watcher = new FakeWatcher(spec.name());
        watchers.add(watcher);
        return watcher;
    }

    private List<String> names() {
        return monitor.sources().stream().map(source -> source.spec().name()).toList();
    }

    private List<SavedSource> saved() {
        return settings.settings().sources();
    }

    private SettingsFile file() {
        return new SettingsFile(folder.resolve("settings.json"), timer);
    }
}
