package io.porthole.ui.main;

import io.porthole.event.EventType;
import io.porthole.event.VisibleText;
import io.porthole.filter.LogView;
import io.porthole.log.EventLog;
import io.porthole.message.Messages;
import io.porthole.monitor.SourceHealth;
import io.porthole.monitor.SourceSpec;
import io.porthole.ui.fx.Figures;
import io.porthole.watcher.SourceState;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// What stands in the table while it has no rows: why that is, in a plain sentence, and what can be done. The table
/// behind it stays within reach of the mouse.
final class EmptyState extends VBox {
    static final String STYLE = "empty-state";
    static final String SENTENCE_ID = "empty-sentence";
    static final String HOST_ID = "empty-host";
    static final String DEMO_ID = "empty-demo";
    static final String DIRECTORY_ID = "empty-directory";
    static final String EVERYTHING_ID = "empty-everything";
    private static final int LONGEST_NAME = 60;
    /// So many rows leave room for the sentence below them.
    private static final int MOST_OWN = 5;
    private static final int MOST_NAMES = 4;

    private final Label sentence = new Label();
    private final Label more = new Label();
    private final Button host;
    private final Button demo;
    private final Button directory;
    private final Button everything;

    /// What the buttons do.
    record Actions(Runnable addHost, Runnable playDemo, Runnable watchDirectory, Runnable showEverything) {}

    EmptyState(Actions actions) {
        getStyleClass().add(STYLE);
        setPickOnBounds(false);
        host = button(HOST_ID, Messages.text("window.add-host"), Feather.PLUS, actions.addHost);
        demo = button(DEMO_ID, Messages.text("window.play-demonstration"), Feather.PLAY_CIRCLE, actions.playDemo);
        directory = button(
                DIRECTORY_ID, Messages.text("window.watch-directory"), Feather.FOLDER_PLUS, actions.watchDirectory);
        everything = button(
                EVERYTHING_ID, Messages.text("window.show-everything"), Feather.ROTATE_CCW, actions.showEverything);
        sentence.setId(SENTENCE_ID);
        sentence.getStyleClass().add("empty-sentence");
        more.getStyleClass().add("empty-more");
        var buttons = new HBox(host, demo, directory, everything);
        buttons.getStyleClass().add("empty-buttons");
        getChildren().setAll(sentence, more, buttons);
        tell("", "");
    }

    private static Button button(String id, String text, Ikon icon, Runnable action) {
        var button = new Button(text, new FontIcon(icon));
        button.setId(id);
        button.setOnAction(_ -> action.run());
        return button;
    }

    /// Brings the sentence up to date; it is seen while there are no rows but Porthole's own first ones.
    void show(LogView.Result result, EventLog.Snapshot log, List<SourceHealth> sources) {
        boolean nothingSeen = holdsOnlyOwn(log);
        setVisible(nothingSeen || result.rows().size() == 0);
        show(everything, !nothingSeen);
        show(host, nothingSeen);
        show(directory, nothingSeen);
        show(demo, nothingSeen && sources.stream().noneMatch(source -> source.spec() instanceof SourceSpec.Demo));
        if (nothingSeen) {
            tellOfSources(sources);
        } else {
            tellOfFilter(result.complete());
        }
    }

    /// Whether no source has sent anything yet. A row that tells of a connection leaves the table as good as empty.
    private static boolean holdsOnlyOwn(EventLog.Snapshot log) {
        return log.held() <= MOST_OWN
                && LongStream.range(log.first(), log.next())
                        .mapToObj(log::row)
                        .allMatch(row -> row != null && row.event().type() == EventType.PORTHOLE);
    }

    private void tellOfFilter(boolean complete) {
        tell(
                complete
                        ? Messages.text("window.no-event-passes-filter")
                        : Messages.text("window.looking-through-events"),
                "");
    }

    private void tellOfSources(List<SourceHealth> sources) {
        List<SourceHealth> live = in(SourceState.LIVE, sources);
        List<SourceHealth> reading = in(SourceState.READING, sources);
        List<SourceHealth> connecting = in(SourceState.CONNECTING, sources);
        if (!live.isEmpty()) {
            tell(
                    Messages.text("window.waiting-for-events-from", names(live)),
                    Messages.text("window.they-appear-here-they"));
        } else if (!connecting.isEmpty()) {
            tell(Messages.text("window.connecting", names(connecting)), "");
        } else if (!reading.isEmpty()) {
            tell(Messages.text("window.reading", names(reading)), "");
        } else if (!sources.isEmpty() && sources.stream().allMatch(EmptyState::isOpened)) {
            tellOfFiles(sources);
        } else if (!sources.isEmpty()) {
            tellOfTrouble(sources);
        } else {
            tell(Messages.text("window.nothing-watched"), Messages.text("window.add-engine-or-directory"));
        }
    }

    private void tellOfFiles(List<SourceHealth> files) {
        List<SourceHealth> failed = in(SourceState.FAILED, files);
        if (failed.isEmpty()) {
            tell(Messages.text("window.no-events-in", names(files)), "");
        } else {
            tell(Messages.text("window.cannot-read", names(failed)), Messages.text("window.error-pane-below-says"));
        }
    }

    private static boolean isOpened(SourceHealth source) {
        return source.spec() instanceof SourceSpec.Opened;
    }

    private void tellOfTrouble(List<SourceHealth> sources) {
        List<SourceHealth> ended = in(SourceState.CLOSED, sources);
        List<SourceHealth> unreached =
                sources.stream().filter(source -> !ended.contains(source)).toList();
        if (unreached.isEmpty()) {
            tell(
                    Messages.text(
                            "window.has-ended",
                            names(ended.stream()
                                    .filter(source -> !isOpened(source))
                                    .toList())),
                    "");
            return;
        }
        boolean retrying = !in(SourceState.RETRYING, unreached).isEmpty();
        tell(
                Messages.text(
                        "window.cannot-reached",
                        names(unreached),
                        retrying ? Messages.text("window.porthole-keeps-trying") : "."),
                Messages.text("window.error-pane-below-says"));
    }

    private static List<SourceHealth> in(SourceState state, List<SourceHealth> sources) {
        return sources.stream().filter(source -> source.state() == state).toList();
    }

    /// The names of the first few, and how many more there are.
    private static String names(List<SourceHealth> sources) {
        String names = sources.stream()
                .limit(MOST_NAMES)
                .map(source -> VisibleText.line(source.spec().name(), LONGEST_NAME))
                .collect(Collectors.joining(", "));
        int more = sources.size() - MOST_NAMES;
        return more > 0
                ? Messages.text("window.and", names, Figures.count(more, Messages.text("window.other")))
                : names;
    }

    private void tell(String newSentence, String newMore) {
        sentence.setText(newSentence);
        more.setText(newMore);
    }

    private static void show(Node node, boolean visible) {
        node.setVisible(visible);
        node.setManaged(visible);
    }
}
