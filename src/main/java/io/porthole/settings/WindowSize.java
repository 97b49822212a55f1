package io.porthole.settings;

import java.util.Optional;

/// How large the window was when it was closed, and where it stood.
///
/// @param width  of what is inside its frame, in pixels; 0 where it was never changed
/// @param height likewise
/// @param place  of its frame; empty where it was never moved. The screen that it was on may be gone
public record WindowSize(int width, int height, boolean maximized, Optional<Place> place) {
    /// As it is where the user has changed nothing.
    public static final WindowSize USUAL = new WindowSize(0, 0, false);

    /// The upper left corner, in pixels from that of the first screen; negative on a screen to the left or above.
    public record Place(int x, int y) {}

    /// A window that was never moved.
    public WindowSize(int width, int height, boolean maximized) {
        this(width, height, maximized, Optional.empty());
    }
}
