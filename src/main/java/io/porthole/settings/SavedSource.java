package io.porthole.settings;

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

    /// A directory.
    ///
    /// @param path as the user wrote it; whether it is there is not known here
    /// @param name what the user calls it; empty where they gave it no name
    record Directory(String path, String name) implements SavedSource {}

    /// A source of a kind that this version does not know. It is kept for one that does.
    ///
    /// @param json the file's text of it
    record Unknown(String json) implements SavedSource {}
}
