package io.porthole.ui.main;

/// How the window is opened.
///
/// @param filter              the filter in force at first, in the filter language; may be empty
/// @param exitAfterFirstPulse whether the program ends as soon as the window has been drawn once, which is
///                            how a packager trains the runtime's cache
public record WindowOptions(String filter, boolean exitAfterFirstPulse) {
    public static final WindowOptions DEFAULT = new WindowOptions(false);

    public WindowOptions(boolean exitAfterFirstPulse) {
        this("", exitAfterFirstPulse);
    }
}
