package io.porthole.ui.main;

import io.porthole.settings.Panes;
import io.porthole.settings.SettingsStore;
import io.porthole.ui.sources.SourcesView;
import java.util.function.UnaryOperator;
import javafx.beans.property.BooleanProperty;

/// Opens and folds what was so at the last start, and keeps it for the next. Whether rows are followed is not kept: who
/// starts wants to see what comes.
final class PaneMemory {
    private final SettingsStore settings;

    PaneMemory(SettingsStore settings) {
        this.settings = settings;
    }

    void connect(BooleanProperty timelineShown, BooleanProperty fold, SourcesView sources) {
        Panes kept = settings.settings().panes();
        timelineShown.set(kept.timeline());
        fold.set(kept.fold());
        sources.setSwitchedGroups(kept.groups());
        timelineShown.addListener((_, _, shown) -> change(panes -> panes.withTimeline(shown)));
        fold.addListener((_, _, on) -> change(panes -> panes.withFold(on)));
        sources.setOnSwitchedGroups(groups -> change(panes -> panes.withGroups(groups)));
    }

    private void change(UnaryOperator<Panes> change) {
        settings.change(now -> now.with(change.apply(now.panes())));
    }
}
