package io.porthole.ui.main;

import io.porthole.filter.FilterLanguage;
import io.porthole.filter.FilterMoment;
import io.porthole.filter.FilterReading;
import io.porthole.settings.HighlightRule;
import io.porthole.settings.SettingsStore;
import io.porthole.ui.events.EventTable;
import io.porthole.ui.events.RowHighlight;
import io.porthole.ui.fx.MenuKey;
import io.porthole.ui.highlights.HighlightsView;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/// Puts the highlight rules of the settings in force, and opens the window in which they are changed. On the JavaFX
/// thread.
final class Highlights implements AutoCloseable {
    static final String TITLE = "Highlight rules";
    private static final double WIDTH = 640;
    private static final double HEIGHT = 380;

    private final SettingsStore settings;
    private final EventTable table;
    private final InstantSource clock;
    private @Nullable Stage stage;

    Highlights(SettingsStore settings, EventTable table, InstantSource clock) {
        this.settings = settings;
        this.table = table;
        this.clock = clock;
        apply(settings.settings().highlights());
    }

    private void apply(List<HighlightRule> rules) {
        var moment = new FilterMoment(clock.instant(), ZoneId.systemDefault());
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
        if (stage == null) {
            stage = window(owner);
        }
        stage.show();
        stage.toFront();
    }

    private Stage window(Window owner) {
        var view = new HighlightsView(settings.settings().highlights(), this::change);
        MenuKey.install(view);
        var window = new Stage();
        window.initOwner(owner);
        window.setTitle(TITLE);
        var scene = new Scene(view, WIDTH, HEIGHT);
        scene.getStylesheets().setAll(owner.getScene().getStylesheets());
        scene.addEventFilter(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.ESCAPE) {
                window.close();
            }
        });
        window.setScene(scene);
        window.setOnHidden(_ -> stage = null);
        return window;
    }

    @Override
    public void close() {
        if (stage != null) {
            stage.close();
        }
    }
}
