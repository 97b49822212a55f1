package io.porthole.monitor.opened;

import java.util.HashMap;
import java.util.Map;

/// Says by which source's name the rows of opened files go. They keep their own; but where that is the name of a source
/// that is watched here, or of one in another file, it gets the file's name behind it: nobody's capture may put words
/// into the mouth of somebody else's host. Usable from any thread.
public final class RowNames {
    private static final int MOST = 10_000;

    private final Map<String, String> owners = new HashMap<>();

    /// The name that rows of the source called `original` carry.
    ///
    /// @param owner the source that sends them: `original` itself, or the name of a file
    public synchronized String of(String owner, String original) {
        String first = owners.size() < MOST ? owners.putIfAbsent(original, owner) : owners.get(original);
        return first == null || first.equals(owner) ? original : original + " (" + owner + ")";
    }
}
