package io.porthole.monitor;

import io.porthole.engine.InvalidEndpointException;
import io.porthole.event.VisibleText;
import io.porthole.message.Messages;
import io.porthole.settings.SavedSource;
import io.porthole.settings.SettingsStore;
import io.porthole.watcher.SourceError;
import io.porthole.watcher.SourceState;
import io.porthole.watcher.WatchOptions;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What the user watches: adds, changes and removes sources, and keeps the settings in step. What the command line
/// named is for that one time and not saved, unless the user changes it. Usable from any thread; nothing here waits
/// for a source or a disk.
public final class WatchList {
    private static final int LONGEST_MISTAKE = 500;

    private final Monitor monitor;
    private final SettingsStore settings;
    private final InstantSource clock;
    /// What the settings hold of each source, by the source's name.
    private final Map<String, SavedSource> saved = new HashMap<>();

    private @Nullable String standIn;

    /// What came of adding a source.
    ///
    /// @param mistake what is wrong with it, a plain sentence; empty if it was taken
    /// @param note    what that has changed beside it, a plain sentence; may be empty
    public record Added(Optional<String> mistake, String note) {
        private static Added not(Optional<String> mistake) {
            return new Added(mistake, "");
        }
    }

    public WatchList(Monitor monitor, SettingsStore settings, InstantSource clock) {
        this.monitor = monitor;
        this.settings = settings;
        this.clock = clock;
    }

    /// Begins to watch what is watched from the start.
    public synchronized void start(List<StartSource> sources) {
        sources.forEach(this::start);
    }

    private void start(StartSource source) {
        String name = source.spec().name();
        if (!monitor.add(source.spec())) {
            tell(Messages.text("monitor.among-sources-twice-and", shown(name)));
            return;
        }
        switch (source) {
            case StartSource.Named _ -> {}
            case StartSource.Saved kept -> saved.put(name, kept.saved());
            case StartSource.StandIn _ -> standIn = name;
        }
    }

    private void tell(String message) {
        monitor.errors()
                .add(new SourceError(
                        "porthole",
                        message,
                        Messages.text("monitor.give-one-them-another"),
                        0,
                        clock.instant(),
                        null,
                        null));
    }

    /// Begins to watch a source and saves it.
    ///
    /// @param address an engine's address or a directory's path
    /// @param name    what to call it; if empty, its usual name
    /// @param options how it is watched, if it is a directory
    public synchronized Added add(String address, String name, WatchOptions options) {
        try {
            SourceSpec spec = SourceSpecs.read(address, name, options);
            Optional<String> clash = Clash.of(spec, specs()).or(() -> clashWithRows(spec));
            if (clash.isPresent()) {
                return Added.not(clash);
            }
            monitor.add(spec);
            String note = spec instanceof SourceSpec.Engine ? removeStandInNeverReached() : "";
            saveStandIn();
            SavedSource added = saved(spec, address, name);
            saved.put(spec.name(), added);
            settings.change(now -> now.with(added));
            return new Added(Optional.empty(), note);
        } catch (InvalidEndpointException e) {
            return Added.not(told(e));
        }
    }

    /// Who adds an engine where only one that nobody chose is tried in vain has no use for that one.
    ///
    /// @return that it was removed, a plain sentence; empty if it was not
    private String removeStandInNeverReached() {
        String name = standIn;
        if (name == null || monitor.sources().stream().noneMatch(source -> isNeverReached(source, name))) {
            return "";
        }
        remove(name);
        return Messages.text("monitor.never-reached-not-watched", shown(name));
    }

    private static boolean isNeverReached(SourceHealth source, String name) {
        boolean inTrouble = source.state() == SourceState.RETRYING || source.state() == SourceState.FAILED;
        return source.spec().name().equals(name) && source.total() == 0 && inTrouble;
    }

    /// Opens a file of events. That is for this one time and not saved. Whether it can be read its source will tell.
    ///
    /// @return why not, a plain sentence; empty if it was opened
    public synchronized Optional<String> open(Path file) {
        Optional<SourceSpec> opened = SourceSpecs.opened(file, specs());
        opened.ifPresent(monitor::add);
        return opened.isPresent()
                ? Optional.empty()
                : Optional.of(Messages.text("monitor.open-already-close-first", shown(file.toString())));
    }

    /// Once there is a saved source, nothing stands in any more at the next start; the engine that did so would
    /// vanish without a word.
    private void saveStandIn() {
        if (standIn != null) {
            var usual = new SavedSource.UsualEngine("");
            saved.put(standIn, usual);
            settings.change(now -> now.with(usual));
            standIn = null;
        }
    }

    /// Changes a source: it is watched anew as is said now, and saved. Rows that it has sent keep
    /// the name they came with.
    ///
    /// @param source  the name that it goes by
    /// @param address its address or path from now on
    /// @param name    its name from now on; if empty, its usual name
    /// @param options how it is watched from now on, if it is a directory
    /// @return what is wrong with it, a plain sentence; empty if it was changed
    public synchronized Optional<String> change(String source, String address, String name, WatchOptions options) {
        Optional<SourceSpec> old =
                specs().stream().filter(spec -> spec.name().equals(source)).findFirst();
        if (old.isEmpty()) {
            return Optional.of(Messages.text("monitor.not-watched-any-more", shown(source)));
        }
        try {
            return change(old.get(), SourceSpecs.read(address, name, options), address, name);
        } catch (InvalidEndpointException e) {
            return told(e);
        }
    }

    private Optional<String> change(SourceSpec old, SourceSpec changed, String address, String name) {
        if (changed.equals(old)) {
            return Optional.empty();
        }
        List<SourceSpec> others =
                specs().stream().filter(spec -> !spec.equals(old)).toList();
        Optional<String> clash = Clash.of(changed, others).or(() -> clashWithRows(changed));
        if (clash.isPresent()) {
            return clash;
        }
        monitor.replace(old.name(), changed);
        saveStandIn();
        save(old, changed, saved(changed, address, name), name.strip());
        return Optional.empty();
    }

    /// Rows of an opened file that go by the name of a new source could not be told from that one's.
    private Optional<String> clashWithRows(SourceSpec spec) {
        return monitor.fileWithRowsOf(spec.name())
                .map(file -> Messages.text("monitor.source-in-called-choose", shown(file), shown(spec.name())));
    }

    private void save(SourceSpec old, SourceSpec changed, SavedSource replacement, String name) {
        SavedSource before = saved.remove(old.name());
        boolean staysUsual =
                before instanceof SavedSource.UsualEngine && changed.address().equals(old.address());
        SavedSource after = staysUsual ? new SavedSource.UsualEngine(name) : replacement;
        saved.put(changed.name(), after);
        settings.change(now -> before == null ? now.with(after) : now.with(before, after));
    }

    /// Stops watching a source for good; the rows that it has sent stay.
    public synchronized void remove(String source) {
        monitor.remove(source);
        SavedSource gone = saved.remove(source);
        if (gone != null) {
            settings.change(now -> now.without(gone));
        }
        if (source.equals(standIn)) {
            standIn = null;
        }
    }

    private List<SourceSpec> specs() {
        return monitor.sources().stream().map(SourceHealth::spec).toList();
    }

    private static SavedSource saved(SourceSpec spec, String address, String name) {
        return spec instanceof SourceSpec.Directory directory
                ? new SavedSource.Directory(
                        directory.path().toString(), name.strip(), SourceSpecs.saved(directory.options()))
                : new SavedSource.Host(address.strip(), name.strip());
    }

    private static Optional<String> told(InvalidEndpointException fault) {
        return Optional.of(shown(fault.getMessage()));
    }

    private static String shown(String text) {
        return VisibleText.line(text, LONGEST_MISTAKE);
    }
}
