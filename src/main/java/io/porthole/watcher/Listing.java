package io.porthole.watcher;

import io.porthole.event.Origin;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;

/// Compares directories of a tree with its index, by listing them, and goes down into what is new there. Used by one
/// thread.
final class Listing {
    private final TreeState tree;
    private final DirectoryChanges directories;

    Listing(TreeState tree, DirectoryChanges directories) {
        this.tree = tree;
        this.directories = directories;
    }

    /// @param deep whether to go down into what is known too
    void explore(WatchedDirectory directory, boolean deep) {
        explore(new ArrayDeque<>(List.of(directory)), deep);
    }

    /// Then also what has come up again meanwhile, and had events that had no place.
    void explore(Deque<WatchedDirectory> pending, boolean deep) {
        walk(pending, deep);
        var unheard = tree.departures().takeUnheardIn(tree.root());
        while (!unheard.isEmpty()) {
            walk(new ArrayDeque<>(unheard), false);
            unheard = tree.departures().takeUnheardIn(tree.root());
        }
    }

    private void walk(Deque<WatchedDirectory> pending, boolean deep) {
        while (!pending.isEmpty() && !tree.surroundings().isClosed()) {
            var directory = pending.pop();
            if (tree.has(directory)) {
                list(directory, pending, deep);
            } else if (directory.key() != null) {
                tree.departures().addUnheard(directory);
            }
        }
    }

    private void list(WatchedDirectory directory, Deque<WatchedDirectory> pending, boolean deep) {
        tree.looks().add(directory);
        var gone = new HashSet<>(directory.names());
        Path path = directory.path();
        tree.surroundings().lookingAt(path);
        try (var entries = Files.newDirectoryStream(path)) {
            for (var entry : entries) {
                if (tree.surroundings().isClosed()) {
                    return;
                }
                tree.surroundings().lookingAt(entry);
                var name = entry.getFileName();
                var mark = tree.scope().takes(name) ? directory.look(name, entry) : null;
                if (mark != null) {
                    gone.remove(name);
                    found(directory, name, mark, pending, deep);
                }
                if (mark != null && mark.isDirectory() && !tree.has(directory)) {
                    tree.departures().addUnheard(directory);
                    return; // what was found has shown that it is elsewhere by now
                }
            }
        } catch (DirectoryIteratorException fault) {
            tree.keys().refuse(directory, Objects.requireNonNull(fault.getCause()));
            return;
        } catch (IOException fault) {
            tree.keys().refuse(directory, fault);
            return;
        }
        gone.forEach(name -> directories.gone(directory, name, Origin.INFERRED));
        directory.tellFromNowOn();
    }

    private void found(
            WatchedDirectory directory, Path name, FileMark mark, Deque<WatchedDirectory> pending, boolean deep) {
        if (!mark.isDirectory()) {
            directories.isFile(directory, name);
            tree.files().found(directory, name, mark);
            return;
        }
        var child = directory.child(name);
        boolean known = child != null && child.key() != null;
        directories.created(directory, name, mark, Origin.INFERRED, pending);
        if (deep && known && Objects.equals(child, directory.child(name))) {
            pending.push(Objects.requireNonNull(child));
        }
    }
}
