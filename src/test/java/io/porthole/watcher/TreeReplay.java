package io.porthole.watcher;

import io.porthole.event.Action;
import io.porthole.event.Event;
import io.porthole.event.EventType;
import io.porthole.event.FileAttributes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/// A tree built from nothing but rows, to be compared with the one on disk.
final class TreeReplay {
    private final SortedMap<String, String> objects = new TreeMap<>();

    /// Begins with what is there.
    TreeReplay(Path root) throws IOException {
        objects.putAll(onDisk(root));
    }

    private TreeReplay(SortedMap<String, String> objects) {
        this.objects.putAll(objects);
    }

    TreeReplay copy() {
        return new TreeReplay(objects);
    }

    static SortedMap<String, String> onDisk(Path root) throws IOException {
        var found = new TreeMap<String, String>();
        try (var files = Files.walk(root)) {
            files.filter(path -> !path.equals(root)).forEach(path -> found.put(path.toString(), object(path)));
        }
        return found;
    }

    private static String object(Path path) {
        return Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS) ? "directory" : "file";
    }

    SortedMap<String, String> tree() {
        return objects;
    }

    void play(List<Event> rows) {
        rows.stream().filter(row -> row.type() == EventType.FILE).forEach(this::play);
    }

    private void play(Event row) {
        String path = row.actorName();
        String from = row.actorAttributes().get(FileAttributes.FROM);
        if (row.action() == Action.FILE_DELETED) {
            remove(path);
        } else if (row.action() == Action.FILE_RENAMED) {
            remove(path);
            move(Objects.requireNonNull(from), path);
        } else {
            if (from != null) {
                remove(from);
            }
            objects.put(path, row.object());
        }
    }

    private void remove(String path) {
        objects.remove(path);
        objects.subMap(path + "/", path + "0").clear();
    }

    private void move(String from, String to) {
        var below = new TreeMap<>(objects.subMap(from + "/", from + "0"));
        String top = Objects.requireNonNull(objects.get(from), "renamed, but was never there: " + from);
        remove(from);
        objects.put(to, top);
        below.forEach((path, object) -> objects.put(to + path.substring(from.length()), object));
    }
}
