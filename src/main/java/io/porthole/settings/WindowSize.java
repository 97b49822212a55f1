package io.porthole.settings;

/// How large the window was when it was closed.
///
/// @param width  of what is inside its frame, in pixels; 0 where it was never changed
/// @param height likewise
public record WindowSize(int width, int height, boolean maximized) {
    /// As it is where the user has changed nothing.
    public static final WindowSize USUAL = new WindowSize(0, 0, false);
}
