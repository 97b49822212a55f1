package io.porthole.watcher;

import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;

/// What a [DirectoryWatcher] is to watch, and how.
///
/// @param source the name that the events carry
/// @param path   absolute; when it is a link, what it leads to
record WatchPlan(String source, Path path, WatchOptions options, Timing timing, Registrar registrar) {
    /// How a directory is registered; a test may have another way.
    @FunctionalInterface
    interface Registrar {
        Registrar USUAL = (directory, service) -> directory.register(
                service,
                StandardWatchEventKinds.ENTRY_CREATE,
                StandardWatchEventKinds.ENTRY_DELETE,
                StandardWatchEventKinds.ENTRY_MODIFY);

        WatchKey register(Path directory, WatchService service) throws IOException;
    }

    /// Between two looks at file systems that do not tell, with its unit.
    String pause() {
        return options.poll().toSeconds() + " s";
    }
}
