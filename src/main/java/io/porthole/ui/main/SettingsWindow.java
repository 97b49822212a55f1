package io.porthole.ui.main;

import io.porthole.message.Messages;
import io.porthole.monitor.Monitor;
import io.porthole.settings.Preference;
import io.porthole.settings.Settings;
import io.porthole.settings.SettingsStore;
import io.porthole.ui.fx.FxRefresh;
import io.porthole.ui.fx.UserAction;
import io.porthole.ui.settings.SettingsActions;
import io.porthole.ui.settings.SettingsView;
import java.util.function.UnaryOperator;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/// Opens the window in which everything is set, and keeps it in step with what is set elsewhere. On the JavaFX thread.
final class SettingsWindow implements AutoCloseable {
    static final String TITLE = Messages.text("window.settings");
    private static final double WIDTH = 720;
    private static final double HEIGHT = 700;

    private final SettingsStore settings;
    private final Monitor monitor;
    private final Ways ways;
    private final SideWindow window;
    private final FxRefresh refresh = new FxRefresh(this::refresh);
    private final SettingsStore.Registration onChange;
    private @Nullable SettingsView view;

    /// Where it leads.
    record Ways(Runnable sources, Runnable highlights, Runnable keys) {}

    /// @param menu its keys show the menu of what has the focus here too
    SettingsWindow(UserAction menu, Session session, Ways ways) {
        window = new SideWindow(menu, TITLE, WIDTH, HEIGHT);
        settings = session.settings();
        monitor = session.monitor();
        this.ways = ways;
        onChange = settings.onChange(_ -> refresh.request());
    }

    /// Opens the window, or brings it to the front.
    void open(Window owner) {
        window.open(owner, () -> {
            view = new SettingsView(new Actions());
            return view;
        });
    }

    private void refresh() {
        if (view != null) {
            view.refresh();
        }
    }

    @Override
    public void close() {
        onChange.close();
        refresh.close();
        window.close();
    }

    private final class Actions implements SettingsActions {
        @Override
        public Settings settings() {
            return settings.settings();
        }

        @Override
        public void change(UnaryOperator<Settings> change) {
            settings.change(change);
        }

        @Override
        public String path() {
            return settings.path().toString();
        }

        @Override
        public String whyNotInForce(Preference<?> preference) {
            boolean isOther = preference.equals(Preference.KEEP)
                    && monitor.log().budget() != settings().get(Preference.KEEP);
            return isOther
                    ? Messages.text(
                            "window.time-command-line-says",
                            Preference.KEEP.text(monitor.log().budget()))
                    : "";
        }

        @Override
        public void showSources() {
            window.close();
            ways.sources.run();
        }

        @Override
        public void showHighlights() {
            ways.highlights.run();
        }

        @Override
        public void showKeys() {
            ways.keys.run();
        }
    }
}
