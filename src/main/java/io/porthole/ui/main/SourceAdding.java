package io.porthole.ui.main;

import io.porthole.explain.Finding;
import io.porthole.filter.BarFilter;
import io.porthole.filter.FilterLanguage;
import io.porthole.filter.groups.Group;
import io.porthole.filter.groups.GroupTerms;
import io.porthole.monitor.Monitor;
import io.porthole.monitor.SourceAccount;
import io.porthole.monitor.SourceSpec;
import io.porthole.monitor.WatchList;
import io.porthole.ui.filter.FilterBar;
import io.porthole.ui.sources.SourcesActions;
import io.porthole.watcher.WatchOptions;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Does what the sources pane asks for.
final class SourceAdding implements SourcesActions {
    private final Monitor monitor;
    private final WatchList watchList;
    private final FilterBar filter;

    SourceAdding(Session session, FilterBar filter) {
        this.monitor = session.monitor();
        this.watchList = session.watchList();
        this.filter = filter;
    }

    @Override
    public WatchList.Added add(String address, String name, WatchOptions options) {
        return watchList.add(address, name, options);
    }

    @Override
    public Optional<String> change(String source, String address, String name, WatchOptions options) {
        return watchList.change(source, address, name, options);
    }

    @Override
    public void remove(String name) {
        watchList.remove(name);
    }

    @Override
    public Optional<SourceAccount> account(String name) {
        return monitor.account(name);
    }

    void playDemo() {
        monitor.add(new SourceSpec.Demo());
    }

    /// A file has the rows of others.
    private Set<String> rowsOf(String name) {
        return monitor.sources().stream()
                .filter(source -> source.spec().name().equals(name))
                .findFirst()
                .map(source -> Set.copyOf(source.reading().rowsOf()))
                .filter(names -> !names.isEmpty())
                .orElse(Set.of(name));
    }

    @Override
    public void retryNow(String name) {
        monitor.retryNow(name);
    }

    @Override
    public void showGroup(Group group, boolean withSource) {
        BarFilter now = filter.filter();
        filter.setFilter(now.withText(GroupTerms.toggled(now.text(), group, withSource)));
    }

    @Override
    public void showFinding(Finding finding) {
        String rows = FilterLanguage.term("path", finding.path()) + " or " + FilterLanguage.term("id", finding.id());
        filter.setFilter(BarFilter.EVERYTHING.withText(rows));
    }

    @Override
    public void showOnly(@Nullable String name) {
        BarFilter now = filter.filter();
        filter.setFilter(now.withSources(name == null ? Set.of() : rowsOf(name)));
    }
}
