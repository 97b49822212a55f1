package io.porthole.ui.main;

/// How the window is opened.
///
/// @param filter the filter in force at first, in the filter language; may be empty
/// @param end    when the window closes by itself
public record WindowOptions(String filter, End end) {
    /// When a window closes by itself: never, or so early that a start can be measured or be shown to the runtime's
    /// cache.
    public enum End {
        NEVER,
        AFTER_FIRST_PULSE,
        AFTER_FIRST_ROWS
    }

    public static final WindowOptions DEFAULT = new WindowOptions("");

    public WindowOptions(String filter) {
        this(filter, End.NEVER);
    }
}
