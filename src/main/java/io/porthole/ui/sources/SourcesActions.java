package io.porthole.ui.sources;

import io.porthole.explain.Finding;
import io.porthole.filter.groups.Group;
import io.porthole.monitor.SourceAccount;
import io.porthole.monitor.WatchList;
import io.porthole.watcher.WatchOptions;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What the sources pane asks for. Called on the JavaFX thread: nothing here may wait for a disk or a
/// network.
public interface SourcesActions {
    /// Begins to watch an engine or a directory, and saves it.
    ///
    /// @param address an engine's address or a directory's path
    /// @param name    what to call it; if empty, its usual name
    /// @param options how it is watched, if it is a directory
    WatchList.Added add(String address, String name, WatchOptions options);

    /// Watches another address, or the same under another name or in another way, in the place of a source.
    ///
    /// @param source  the name that it goes by
    /// @param options how it is watched, if it is a directory
    /// @return what is wrong with it, a plain sentence; empty if it was changed
    Optional<String> change(String source, String address, String name, WatchOptions options);

    void remove(String name);

    void retryNow(String name);

    /// Shows the rows of one source only; of all sources if `name` is null.
    void showOnly(@Nullable String name);

    /// Shows the rows of a group of containers only; all again where it did so already.
    ///
    /// @param withSource whether there are groups of several hosts
    void showGroup(Group group, boolean withSource);

    /// Shows the rows of a finding's file and of its container.
    void showFinding(Finding finding);

    /// Everything that is known of a source; empty if it is not watched any more.
    Optional<SourceAccount> account(String name);
}
