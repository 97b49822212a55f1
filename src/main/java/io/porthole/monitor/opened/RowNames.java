package io.porthole.monitor.opened;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Says by which source's name the rows of opened files go. They keep their own; but where that is the name of a source
/// that is watched here, or of one in another file, it gets the file's name behind it: nobody's capture may put words
/// into the mouth of somebody else's host. Rows stay when their source is removed or their file closed, so what a name
/// stands for never changes. Usable from any thread.
public final class RowNames {
    /// Beyond so many names in files each new one gets its file's name behind it.
    private static final int MOST = 10_000;

    private final Set<String> watched = new HashSet<>();
    private final Map<String, String> fileOf = new HashMap<>();

    /// From now on no file's rows go by this name.
    public synchronized void claim(String name) {
        watched.add(name);
    }

    /// The file in which there is a source of that name, whose rows go by it; empty where none has it, or a source that
    /// is watched here had it first.
    public synchronized Optional<String> fileWith(String name) {
        return watched.contains(name) ? Optional.empty() : Optional.ofNullable(fileOf.get(name));
    }

    /// The name that rows of the source called `original` carry which are in `file`.
    synchronized String of(String file, String original) {
        return isFree(file, original) ? original : original + " (" + file + ")";
    }

    private boolean isFree(String file, String original) {
        if (watched.contains(original)) {
            return false;
        }
        String first = fileOf.size() < MOST ? fileOf.putIfAbsent(original, file) : fileOf.getOrDefault(original, "");
        return first == null || first.equals(file);
    }
}
