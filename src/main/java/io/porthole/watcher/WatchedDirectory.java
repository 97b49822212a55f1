package io.porthole.watcher;

import java.nio.file.Path;
import java.nio.file.WatchKey;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A directory of a watched tree, with what Porthole has told, or could tell, of its files. It has no key when it could
/// not be registered.
///
/// It knows its name and the directory that it is in, not its path, so that moving it moves all below it. Most
/// have no children, so the map of them is made when needed.
final class WatchedDirectory {
    private Path name;
    private @Nullable WatchedDirectory parent;
    private final boolean virtual;
    private boolean births;
    private long identity;
    private @Nullable WatchKey key;
    private Map<Path, WatchedDirectory> children = Map.of();
    private final FileTable files = new FileTable();
    private boolean telling;
    private boolean refused;

    /// The top of a tree.
    WatchedDirectory(Path path, boolean virtual) {
        this.name = path;
        this.virtual = virtual;
    }

    private WatchedDirectory(WatchedDirectory parent, Path name, FileMark mark, boolean virtual) {
        this.parent = parent;
        this.name = name;
        this.identity = mark.identity();
        this.births = parent.births;
        this.virtual = virtual;
    }

    Path path() {
        var up = parent;
        return up == null ? name : up.path().resolve(name);
    }

    /// The tree's top, or what was taken out of the tree.
    private WatchedDirectory top() {
        var directory = this;
        for (var up = parent; up != null; up = up.parent) {
            directory = up;
        }
        return directory;
    }

    /// Whether the way up ends at that directory.
    boolean isIn(WatchedDirectory top) {
        return top().equals(top);
    }

    /// Whether it, or one that it is in, is among these.
    boolean isOrIsBelowAny(Set<WatchedDirectory> others) {
        for (@Nullable WatchedDirectory directory = this; directory != null; directory = directory.parent) {
            if (others.contains(directory)) {
                return true;
            }
        }
        return false;
    }

    /// Of this directory and those that it is in, the one that is a child of `other`; null if it is not below `other`.
    @Nullable
    WatchedDirectory ancestorIn(WatchedDirectory other) {
        for (@Nullable WatchedDirectory directory = this; directory != null; directory = directory.parent) {
            if (other.equals(directory.parent)) {
                return directory;
            }
        }
        return null;
    }

    /// Whether its files' sizes and times say nothing, as in `/proc`.
    boolean isVirtual() {
        return virtual;
    }

    /// Looks at a file in it; null if there is none of this name.
    @Nullable
    FileMark look(Path childName) {
        return look(childName, path().resolve(childName));
    }

    /// As [#look(Path)], where its whole path is known.
    @Nullable
    FileMark look(Path childName, Path childPath) {
        var known = children.get(childName);
        return FileMark.of(childPath, known == null ? births : known.births);
    }

    /// Looks at the directory itself; null if there is nothing at its path.
    @Nullable
    FileMark look() {
        return parent == null ? FileMark.ofTarget(path(), births) : FileMark.of(path(), births);
    }

    /// Looks anew at the file system that it is on, which may be another than before, and which directory it is.
    ///
    /// @param hasBirths whether the file system knows when files were born
    void identify(boolean hasBirths) {
        births = hasBirths;
        var mark = look();
        if (mark != null) {
            identity = mark.identity();
        }
    }

    long identity() {
        return identity;
    }

    @Nullable
    WatchKey key() {
        return key;
    }

    void setKey(@Nullable WatchKey key) {
        this.key = key;
        refused = false;
    }

    /// The keys of this directory and of all below it are no longer of use.
    void forgetKeys() {
        var pending = new ArrayDeque<WatchedDirectory>();
        pending.push(this);
        while (!pending.isEmpty()) {
            var directory = pending.pop();
            directory.setKey(null);
            directory.children.values().forEach(pending::push);
        }
    }

    /// Notes that this directory cannot be read; false if that is known.
    boolean refuse() {
        var news = !refused;
        refused = true;
        return news;
    }

    /// Notes that it can be read; whether it could not before.
    boolean forgive() {
        var news = refused;
        refused = false;
        return news;
    }

    /// Whether what a listing finds is news. It is not where a directory was there before it was watched.
    boolean isTelling() {
        return telling;
    }

    void tellFromNowOn() {
        telling = true;
    }

    FileTable files() {
        return files;
    }

    List<WatchedDirectory> children() {
        return List.copyOf(children.values());
    }

    @Nullable
    WatchedDirectory child(Path childName) {
        return children.get(childName);
    }

    /// Adds a directory.
    ///
    /// @param isVirtual as [#isVirtual] says of it
    WatchedDirectory addChild(Path childName, FileMark mark, boolean isVirtual) {
        var child = new WatchedDirectory(this, childName, mark, isVirtual);
        put(child);
        return child;
    }

    /// Takes this directory, with all below it, out of the one that it is in. It keeps its path.
    void detach() {
        var up = parent;
        if (up != null) {
            up.children.remove(name);
            name = path();
            parent = null;
        }
    }

    /// Puts a detached directory into another.
    void attach(WatchedDirectory newParent, Path newName) {
        parent = newParent;
        name = newName;
        newParent.put(this);
    }

    private void put(WatchedDirectory child) {
        if (children.isEmpty()) {
            children = new HashMap<>();
        }
        children.put(child.name, child);
    }

    /// The names of all that is known to be here.
    List<Path> names() {
        var names = new ArrayList<>(children.keySet());
        files.forEachName(names::add);
        return names;
    }
}
