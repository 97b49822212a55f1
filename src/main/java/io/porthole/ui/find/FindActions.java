package io.porthole.ui.find;

/// What the find bar asks for. On the JavaFX thread.
public interface FindActions {
    /// Looks for what a text says, in the filter language; for nothing where it is empty.
    void look(String text);

    void next();

    void previous();

    /// The bar has been closed.
    void closed();
}
