package io.porthole.cli;

/// Opens the window, and comes back when it was closed.
public interface Window {
    /// Opens it.
    ///
    /// @return the exit code
    /// @throws NoDisplayException if there is no display to open it on; nothing has begun then
    /// @throws WindowFailedException if it could not be opened by a fault of Porthole's own
    int open(WindowRequest request) throws NoDisplayException, WindowFailedException;
}
