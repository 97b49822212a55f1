package io.porthole.settings;

import java.util.List;

/// A source that the user wants to be watched whenever Porthole starts.
public sealed interface SavedSource {
    /// The engine that the `docker` command would use, whichever that is when Porthole starts.
    ///
    /// @param name what the user calls it; empty where they gave it no name
    record UsualEngine(String name) implements SavedSource {}

    /// An engine.
    ///
    /// @param address its URL, or `context:NAME`, as the user wrote it; whether it can be used is not known here
    /// @param name    what the user calls it; empty where they gave it no name
    record Host(String address, String name) implements SavedSource {}

    /// A directory or a file.
    ///
    /// @param path  as the user wrote it; whether it is there is not known here
    /// @param name  what the user calls it; empty where they gave it no name
    /// @param watch how it is watched
    record Directory(String path, String name, Watch watch) implements SavedSource {
        /// A directory that is watched as usual.
        public Directory(String path, String name) {
            this(path, name, Watch.USUAL);
        }
    }

    /// How a directory is watched.
    ///
    /// @param below  whether what is below its subdirectories is watched too
    /// @param ignore patterns in the syntax of `.gitignore`: what they name is of little interest
    /// @param poll   seconds between two looks at what does not tell of its changes
    record Watch(boolean below, List<String> ignore, int poll) {
        /// With all that is below, nothing ignored, every ten seconds.
        public static final Watch USUAL = new Watch(true, List.of(), 10);

        public Watch {
            ignore = List.copyOf(ignore);
        }
    }

    /// A source that this version does not understand. It is kept for one that does, or until somebody puts it right.
    ///
    /// @param json     the file's text of it
    /// @param expected what it has not, one sentence
    record Unknown(String json, String expected) implements SavedSource {}
}
