package io.porthole.watcher;

import java.nio.file.Path;
import java.nio.file.WatchKey;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A directory of a watched tree. It has no key when it could not be registered.
///
/// It remembers which names a listing has told, for the events of the same names that the kernel sends as well.
/// Children
/// and told names are few or none in most directories, so their collections are made when needed.
final class WatchedDirectory {
    private final Path path;
    private @Nullable WatchKey key;
    private Map<Path, WatchedDirectory> children = Map.of();
    private Set<Path> told = Set.of();
    private long toldAt;
    private boolean refused;

    WatchedDirectory(Path path) {
        this.path = path;
    }

    Path path() {
        return path;
    }

    @Nullable
    WatchKey key() {
        return key;
    }

    void setKey(@Nullable WatchKey key) {
        this.key = key;
        refused = false;
    }

    /// Notes that this directory cannot be read; false if that is known.
    boolean refuse() {
        var news = !refused;
        refused = true;
        return news;
    }

    Map<Path, WatchedDirectory> children() {
        return children;
    }

    @Nullable
    WatchedDirectory child(Path name) {
        return children.get(name);
    }

    /// The child of this name, made if there is none.
    WatchedDirectory addChild(Path name) {
        if (children.isEmpty()) {
            children = new HashMap<>();
        }
        return children.computeIfAbsent(name, _ -> new WatchedDirectory(path.resolve(name)));
    }

    @Nullable
    WatchedDirectory removeChild(Path name) {
        return children.isEmpty() ? null : children.remove(name);
    }

    /// Notes that a listing tells a name; false if one has before.
    boolean tell(Path name, long now) {
        if (told.isEmpty()) {
            told = new HashSet<>();
        }
        toldAt = now;
        return told.add(name);
    }

    /// Whether a listing has told this name already; asked once for each event, and then forgotten.
    boolean takeTold(Path name) {
        return !told.isEmpty() && told.remove(name);
    }

    long toldAt() {
        return toldAt;
    }

    void forgetTold() {
        told = Set.of();
    }
}
