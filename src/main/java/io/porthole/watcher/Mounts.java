package io.porthole.watcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The mounted file systems, as Linux lists them (proc(5), `/proc/self/mountinfo`). Elsewhere there are none.
///
/// @param byPath the uppermost mount at each place
record Mounts(Map<Path, Mount> byPath) {
    private static final Path LIST = Path.of("/proc/self/mountinfo");
    private static final Mount UNKNOWN = new Mount("", "");

    /// @param id   which the kernel gives to no other mount while this one is there
    /// @param type the file system's name
    record Mount(String id, String type) {
        FileSystemKind kind() {
            return FileSystemKind.ofType(type);
        }
    }

    static Mounts now() {
        try {
            return read(new String(Files.readAllBytes(LIST), StandardCharsets.UTF_8));
        } catch (IOException _) {
            return new Mounts(Map.of());
        }
    }

    static Mounts read(String list) {
        var byPath = new HashMap<Path, Mount>();
        list.lines().forEach(line -> read(line, byPath));
        return new Mounts(byPath);
    }

    /// What is mounted exactly here; null if nothing.
    @Nullable
    Mount at(Path path) {
        return byPath.get(path);
    }

    /// What a file is on.
    ///
    /// @param path absolute and without links
    Mount holding(Path path) {
        for (var up = path; up != null; up = up.getParent()) {
            var mount = byPath.get(up);
            if (mount != null) {
                return mount;
            }
        }
        return UNKNOWN;
    }

    /// Those below a directory.
    Map<Path, Mount> below(Path directory) {
        var below = new HashMap<Path, Mount>();
        byPath.forEach((path, mount) -> {
            if (!path.equals(directory) && path.startsWith(directory)) {
                below.put(path, mount);
            }
        });
        return below;
    }

    /// A line is `ID parent dev root PLACE options [fields] - TYPE source options`.
    private static void read(String line, Map<Path, Mount> byPath) {
        int dash = line.indexOf(" - ");
        String[] fields = line.split(" ", 6);
        if (dash < 0 || fields.length < 6) {
            return;
        }
        try {
            String type = line.substring(dash + 3).split(" ", 2)[0];
            byPath.put(Path.of(unescaped(fields[4])), new Mount(fields[0], type));
        } catch (InvalidPathException _) {
            // a place with a name that this machine's settings cannot write is none that is watched
        }
    }

    /// Blanks, tabs, line feeds and backslashes come as `\` and three octal digits.
    private static String unescaped(String place) {
        var text = new StringBuilder();
        for (int i = 0; i < place.length(); i++) {
            char c = place.charAt(i);
            if (c == '\\' && i + 3 < place.length()) {
                text.append((char) Integer.parseInt(place, i + 1, i + 4, 8));
                i += 3;
            } else {
                text.append(c);
            }
        }
        return text.toString();
    }
}
