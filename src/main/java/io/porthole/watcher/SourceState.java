package io.porthole.watcher;

/// How it stands between Porthole and a source.
public enum SourceState {
    /// The first attempt is under way.
    CONNECTING,
    /// Events are seen as they happen.
    LIVE,
    /// A file is read from its beginning to its end.
    READING,
    /// The source was lost or never reached; another attempt will follow.
    RETRYING,
    /// The source cannot work as it was named, and no further attempt will be made.
    FAILED,
    /// The source has sent all that it has, or was closed.
    CLOSED
}
