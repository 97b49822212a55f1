package io.porthole.engine;

/// A host that could be watched, found on this machine without connecting to it.
///
/// @param endpoint where it is
/// @param kind     where it was found
/// @param note     what it is, in a few words: a context's description and address, or whose socket it is
/// @param problem  why it cannot be used as it is, a plain sentence; empty where nothing is known against it
/// @param warning  what the user must know before using it, a plain sentence; mostly empty
public record FoundHost(Endpoint endpoint, Kind kind, String note, String problem, String warning) {
    /// Where a host was found.
    public enum Kind {
        CONTEXT,
        SOCKET
    }
}
