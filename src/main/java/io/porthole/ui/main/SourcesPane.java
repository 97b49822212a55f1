package io.porthole.ui.main;

import io.porthole.explain.Findings;
import io.porthole.filter.groups.LogGroups;
import io.porthole.log.Registration;
import io.porthole.message.Messages;
import io.porthole.monitor.SourceHealth;
import io.porthole.ui.filter.FilterBar;
import io.porthole.ui.fx.FxRefresh;
import io.porthole.ui.sources.SourcesView;
import java.io.File;
import java.time.Instant;
import java.util.List;
import javafx.stage.DirectoryChooser;

/// The sources with the groups of their containers. On the JavaFX thread.
final class SourcesPane implements AutoCloseable {
    private final SourceAdding adding;
    private final SourcesView view;
    private final LogGroups groups;
    private final FxRefresh refresh = new FxRefresh(this::showGroups);
    private final Registration onGroups;

    /// @param filter what a click on a group or a source sets
    SourcesPane(Session session, FilterBar filter) {
        adding = new SourceAdding(session, filter);
        view = new SourcesView(
                adding, session.hosts(), session.settings().settings().zone());
        groups = new LogGroups(session.monitor().log());
        onGroups = groups.onChange(refresh::request);
    }

    SourcesView view() {
        return view;
    }

    void show(List<SourceHealth> sources, Findings findings, Instant now) {
        view.showFindings(findings);
        view.show(sources, now);
    }

    private void showGroups() {
        view.showGroups(groups.hosts());
    }

    void playDemo() {
        adding.playDemo();
    }

    /// Asks for a directory to watch.
    void chooseDirectory() {
        var chooser = new DirectoryChooser();
        chooser.setTitle(Messages.text("window.watch-directory-2"));
        File chosen = chooser.showDialog(view.getScene().getWindow());
        if (chosen != null) {
            view.add(chosen.toPath());
        }
    }

    /// Counts no longer.
    @Override
    public void close() {
        onGroups.close();
        refresh.close();
        groups.close();
        view.close();
    }
}
