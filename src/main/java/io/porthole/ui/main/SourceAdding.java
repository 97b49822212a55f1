package io.porthole.ui.main;

import io.porthole.engine.Endpoint;
import io.porthole.engine.InvalidEndpointException;
import io.porthole.event.VisibleText;
import io.porthole.filter.BarFilter;
import io.porthole.monitor.Monitor;
import io.porthole.monitor.SourceSpec;
import io.porthole.ui.filter.FilterBar;
import io.porthole.ui.sources.SourcesActions;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Does what the sources pane asks for.
final class SourceAdding implements SourcesActions {
    private static final int MOST = 200;

    private final Monitor monitor;
    private final FilterBar filter;

    SourceAdding(Monitor monitor, FilterBar filter) {
        this.monitor = monitor;
        this.filter = filter;
    }

    @Override
    public Optional<String> add(String address) {
        try {
            return add(spec(address.strip()));
        } catch (InvalidEndpointException | InvalidPathException e) {
            return Optional.of(VisibleText.line(String.valueOf(e.getMessage()), MOST));
        }
    }

    /// Whether the directory is there is for its watcher to find out, off this thread.
    private static SourceSpec spec(String address) throws InvalidEndpointException {
        return address.isEmpty() || address.contains("://")
                ? new SourceSpec.Engine(Endpoint.parse(address))
                : new SourceSpec.Directory(Path.of(address));
    }

    Optional<String> add(SourceSpec spec) {
        return monitor.add(spec)
                ? Optional.empty()
                : Optional.of(VisibleText.line(spec.name(), MOST) + " is watched already.");
    }

    @Override
    public void remove(String name) {
        monitor.remove(name);
    }

    @Override
    public void retryNow(String name) {
        monitor.retryNow(name);
    }

    @Override
    public void showOnly(@Nullable String name) {
        BarFilter now = filter.filter();
        filter.setFilter(now.withSources(name == null ? Set.of() : Set.of(name)));
    }
}
