package io.porthole.app;

/// What is done at the turns of a window's life.
interface WindowLife {
    /// It has been drawn: adds what is watched from the start. On the JavaFX thread.
    void opened();

    /// The user has come back to it. On the JavaFX thread.
    void focused();

    /// It is gone, and nothing behind it is closed yet.
    void gone();
}
