package io.porthole.watcher;

import java.nio.file.Path;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The files of one directory by name, with what each is known again by.
///
/// A hash table with open addressing in three arrays: beside its name a file costs about 30 bytes, where a map of
/// records would cost 100. A deleted name leaves no trace: the names behind it move up.
final class FileTable {
    private static final int FIRST_LENGTH = 8;
    private static final @Nullable Path[] EMPTY = {};
    private static final long[] NOTHING = {};

    private @Nullable Path[] names = EMPTY;
    private long[] identities = NOTHING;
    private long[] states = NOTHING;
    private int size;

    int size() {
        return size;
    }

    @Nullable
    FileMark get(Path name) {
        int slot = find(name);
        return slot < 0 ? null : mark(slot);
    }

    boolean contains(Path name) {
        return find(name) >= 0;
    }

    /// Adds a file, or changes what it is known by.
    void put(Path name, FileMark mark) {
        int slot = find(name);
        if (slot < 0) {
            if (size * 4 >= names.length * 3) {
                grow();
            }
            slot = free(name);
            names[slot] = name;
            size++;
        }
        identities[slot] = mark.identity();
        states[slot] = mark.state();
    }

    /// What the removed file was known by; null if there was none.
    @Nullable
    FileMark remove(Path name) {
        int slot = find(name);
        if (slot < 0) {
            return null;
        }
        FileMark mark = mark(slot);
        size--;
        close(slot);
        return mark;
    }

    void forEachName(Consumer<Path> action) {
        for (Path name : names) {
            if (name != null) {
                action.accept(name);
            }
        }
    }

    private FileMark mark(int slot) {
        return new FileMark(identities[slot], states[slot], false, 0);
    }

    private int find(Path name) {
        if (size == 0) {
            return -1;
        }
        for (int slot = home(name); ; slot = next(slot)) {
            Path held = names[slot];
            if (held == null) {
                return -1;
            }
            if (held.equals(name)) {
                return slot;
            }
        }
    }

    private int free(Path name) {
        int slot = home(name);
        while (names[slot] != null) {
            slot = next(slot);
        }
        return slot;
    }

    /// Empties a slot and moves up the names that were pushed beyond it.
    private void close(int emptied) {
        int hole = emptied;
        for (int slot = next(hole); ; slot = next(slot)) {
            Path name = names[slot];
            if (name == null) {
                names[hole] = null;
                return;
            }
            if (distance(home(name), slot) >= distance(hole, slot)) {
                copy(slot, hole);
                hole = slot;
            }
        }
    }

    private void copy(int from, int to) {
        names[to] = names[from];
        identities[to] = identities[from];
        states[to] = states[from];
    }

    private void grow() {
        var oldNames = names;
        var oldIdentities = identities;
        var oldStates = states;
        int length = Math.max(FIRST_LENGTH, names.length * 2);
        names = new @Nullable Path[length];
        identities = new long[length];
        states = new long[length];
        for (int i = 0; i < oldNames.length; i++) {
            Path name = oldNames[i];
            if (name != null) {
                int slot = free(name);
                names[slot] = name;
                identities[slot] = oldIdentities[i];
                states[slot] = oldStates[i];
            }
        }
    }

    /// The length is a power of two.
    private int home(Path name) {
        int hash = name.hashCode() * 0x9e3779b9;
        return (hash ^ (hash >>> 16)) & (names.length - 1);
    }

    private int next(int slot) {
        return (slot + 1) & (names.length - 1);
    }

    private int distance(int from, int to) {
        return (to - from) & (names.length - 1);
    }
}
