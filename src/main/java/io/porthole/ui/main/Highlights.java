package io.porthole.ui.main;

import io.porthole.filter.FilterLanguage;
import io.porthole.filter.FilterMoment;
import io.porthole.filter.FilterReading;
import io.porthole.message.Messages;
import io.porthole.settings.HighlightRule;
import io.porthole.settings.SettingsStore;
import io.porthole.ui.events.EventTable;
import io.porthole.ui.events.RowHighlight;
import io.porthole.ui.fx.UserAction;
import io.porthole.ui.highlights.HighlightsView;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import javafx.stage.Window;

/// Puts the highlight rules of the settings in force, and opens the window in which they are changed. On the JavaFX
/// thread.
final class Highlights implements AutoCloseable {
    static final String TITLE = Messages.text("window.highlight-rules");
    private static final double WIDTH = 640;
    private static final double HEIGHT = 380;

    private final SettingsStore settings;
    private final EventTable table;
    private final InstantSource clock;
    private final SideWindow window;

    /// @param menu its keys hold in the window of the rules too
    Highlights(SettingsStore settings, EventTable table, UserAction menu, InstantSource clock) {
        this.settings = settings;
        this.table = table;
        this.clock = clock;
        window = new SideWindow(menu, TITLE, WIDTH, HEIGHT);
        apply(settings.settings().highlights());
    }

    /// Times in rules are meant in another zone.
    void zoneChanged() {
        apply(settings.settings().highlights());
    }

    private void apply(List<HighlightRule> rules) {
        var moment = new FilterMoment(clock.instant(), settings.settings().zone());
        table.setHighlights(rules.stream()
                .filter(HighlightRule::on)
                .map(rule -> highlight(rule, moment))
                .flatMap(Optional::stream)
                .toList());
    }

    /// A rule in the file that cannot be read highlights nothing; its line in the window says what is wrong.
    private static Optional<RowHighlight> highlight(HighlightRule rule, FilterMoment moment) {
        return FilterLanguage.read(rule.filter()) instanceof FilterReading.Good good
                ? Optional.of(new RowHighlight(good.expression().toEventFilter(moment), rule.role()))
                : Optional.empty();
    }

    private void change(List<HighlightRule> rules) {
        settings.change(now -> now.withHighlights(rules));
        apply(rules);
    }

    /// Opens the window, or brings it to the front.
    void open(Window owner) {
        window.open(owner, () -> new HighlightsView(settings.settings().highlights(), this::change));
    }

    @Override
    public void close() {
        window.close();
    }
}
