package io.porthole.ui.main;

/// How the window is opened.
///
/// @param exitAfterFirstPulse whether the program ends as soon as the window has been drawn once, which is how a
///                            packager trains the runtime's cache
public record WindowOptions(boolean exitAfterFirstPulse) {
    public static final WindowOptions DEFAULT = new WindowOptions(false);
}
