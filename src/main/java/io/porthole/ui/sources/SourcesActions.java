package io.porthole.ui.sources;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What the sources pane asks for. Called on the JavaFX thread: nothing here may wait for a disk or a network.
public interface SourcesActions {
    /// Begins to watch an engine's URL or a directory.
    ///
    /// @return what is wrong with the address, a plain sentence; empty if it was taken
    Optional<String> add(String address);

    void remove(String name);

    void retryNow(String name);

    /// Shows the rows of one source only; of all sources if `name` is null.
    void showOnly(@Nullable String name);
}
