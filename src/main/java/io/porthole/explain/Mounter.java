package io.porthole.explain;

import io.porthole.event.Event;
import io.porthole.event.FileAttributes;
import java.util.List;
import java.util.stream.IntStream;

/// A container that mounted a file when something happened to it.
///
/// @param name its name then. It comes from outside: clean it before it is shown
/// @param id   the beginning of its ID
public record Mounter(String name, String id) {
    private static final int SHORT_ID = 12;

    /// The beginning of a container's ID, by which rows of files name it.
    static String shortened(String id) {
        return id.substring(0, Math.min(SHORT_ID, id.length()));
    }

    /// Those of an event; empty for an event that is not about a mounted file.
    public static List<Mounter> of(Event event) {
        String ids = event.actorAttributes().getOrDefault(FileAttributes.MOUNTED_BY_ID, "");
        String names = event.actorAttributes().getOrDefault(FileAttributes.MOUNTED_BY, "");
        List<String> allIds = FileAttributes.list(ids);
        List<String> allNames = FileAttributes.list(names);
        return ids.isEmpty()
                ? List.of()
                : IntStream.range(0, Math.min(allIds.size(), allNames.size()))
                        .mapToObj(i -> new Mounter(allNames.get(i), allIds.get(i)))
                        .toList();
    }
}
