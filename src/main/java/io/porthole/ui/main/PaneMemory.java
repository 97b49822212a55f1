package io.porthole.ui.main;

import io.porthole.settings.Panes;
import io.porthole.settings.SettingsStore;
import io.porthole.ui.errors.ErrorsView;
import io.porthole.ui.sources.SourcesView;
import java.util.function.UnaryOperator;
import javafx.beans.property.BooleanProperty;
import javafx.scene.control.SplitPane;

/// Opens, folds and divides what was so at the last start, and keeps it for the next. Whether rows are followed is not
/// kept: who starts wants to see what comes.
final class PaneMemory {
    private final SettingsStore settings;
    private final SplitPane besideSources;
    private final SplitPane overDetail;

    /// @param besideSources divides the sources from the rest
    /// @param overDetail    divides the table from the details
    PaneMemory(SettingsStore settings, SplitPane besideSources, SplitPane overDetail) {
        this.settings = settings;
        this.besideSources = besideSources;
        this.overDetail = overDetail;
        Panes.Dividers kept = settings.settings().panes().dividers();
        besideSources.setDividerPositions(kept.sources());
        overDetail.setDividerPositions(kept.detail());
    }

    void connect(BooleanProperty timelineShown, BooleanProperty fold, SourcesView sources, ErrorsView errors) {
        Panes kept = settings.settings().panes();
        timelineShown.set(kept.timeline());
        fold.set(kept.fold());
        sources.setSwitchedGroups(kept.groups());
        errors.setCollapsed(!kept.errors());
        timelineShown.addListener((_, _, shown) -> change(panes -> panes.withTimeline(shown)));
        fold.addListener((_, _, on) -> change(panes -> panes.withFold(on)));
        sources.setOnSwitchedGroups(groups -> change(panes -> panes.withGroups(groups)));
        errors.collapsedProperty().addListener((_, _, collapsed) -> change(panes -> panes.withErrors(!collapsed)));
    }

    /// Where the lines between the panes stand now.
    Panes.Dividers dividers() {
        return new Panes.Dividers(
                besideSources.getDividerPositions()[0], overDetail.getDividerPositions()[0]);
    }

    /// Keeps where the lines between the panes stand.
    void keep(Panes.Dividers dividers) {
        change(panes -> panes.withDividers(dividers));
    }

    private void change(UnaryOperator<Panes> change) {
        settings.change(now -> now.with(change.apply(now.panes())));
    }
}
