package io.porthole.ui.detail;

import io.porthole.event.Event;
import io.porthole.event.EventType;
import io.porthole.file.FileContents;
import io.porthole.file.FileLook;
import io.porthole.log.Row;
import io.porthole.message.Messages;
import io.porthole.ui.fx.Background;
import io.porthole.ui.fx.IconButton;
import io.porthole.ui.fx.Place;
import io.porthole.ui.fx.UserAction;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.animation.PauseTransition;
import javafx.scene.control.SplitPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The file of the selected row as it is now, and at the user's wish in what its text differs from the last
/// look. Nothing is asked of the file system unless this is seen, and what is asked runs elsewhere: a file system
/// that hangs holds up nothing but this.
public final class FileView extends SplitPane implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(FileView.class);

    public static final String ID = "file-view";
    static final String REFRESH_ID = "file-refresh";
    private static final Duration PATIENCE = Duration.seconds(2);
    private static final double FACTS_SHARE = 0.4;
    private static final double LEAST_SHARE = 0.1;
    private static final double STEP = 0.05;

    private ZoneId zone;
    private final FileAccess access;
    private final Function<String, FileLook> looks;
    private final InstantSource clock;
    private FileContents contents;
    private final Background questions = new Background("file-look");
    private final PauseTransition patience = new PauseTransition(PATIENCE);
    private final FactsPane facts = new FactsPane();
    private final ContentPane content;
    private @Nullable Event shown;
    private final UserAction again = new UserAction(
                    Place.DETAIL, "file.again", Messages.text("detail.look-rows-file-again"), this::lookAgain)
            .keys("F5")
            .when(this::isHere);
    private final UserAction difference = new UserAction(
                    Place.ANYWHERE,
                    "file.difference",
                    Messages.text("detail.show-difference-rows-file"),
                    this::showInFront)
            .keys("D")
            .when(() -> shown != null);
    private final IconButton refresh = new IconButton(Feather.REFRESH_CW, Messages.text("detail.look-again"), again);
    private Runnable onWanted = () -> {};
    private List<DetailLine> lines = List.of();
    private boolean seen;
    private boolean fresh;

    /// What was found at one look.
    ///
    /// @param answer of a comparison; null where none was asked for
    private record Found(FileLook look, FileContents.@Nullable Answer answer) {}

    /// Shows no file.
    ///
    /// @param zone in which times are written
    public FileView(ZoneId zone, FileAccess access, InstantSource clock) {
        this(zone, access, clock, FileLook::at);
    }

    /// @param looks looks at the file at a path; a test's may take as long as it likes
    FileView(ZoneId zone, FileAccess access, InstantSource clock, Function<String, FileLook> looks) {
        this.zone = zone;
        this.access = access;
        this.looks = looks;
        this.clock = clock;
        contents = new FileContents(clock, !access.contentsAllowed());
        content = new ContentPane(DetailView::toClipboard, difference, this::turnOff);
        setId(ID);
        getStyleClass().add("file-view");
        refresh.setId(REFRESH_ID);
        var left = new BorderPane(facts);
        left.setRight(refresh);
        getItems().addAll(left, content);
        setDividerPositions(FACTS_SHARE);
        patience.setOnFinished(_ -> tell(Messages.text("detail.file-system-not-answered")));
        addEventHandler(KeyEvent.KEY_PRESSED, event -> UserAction.handle(actions(), event, true));
        addEventHandler(KeyEvent.KEY_TYPED, event -> UserAction.handle(actions(), event, true));
        show(null);
    }

    /// From the next look on times are written in another zone.
    void setZone(ZoneId newZone) {
        zone = newZone;
    }

    /// From now on contents may be read, or may not, and what was read is forgotten.
    void setContentsAllowed(boolean allowed) {
        if (allowed == contents.isOff()) {
            contents.turnOff();
            contents = new FileContents(clock, !allowed);
            showContentIdle();
        }
    }

    /// Whether a row is of a file that this could show.
    static boolean isOfFile(Row row) {
        return row.event().type() == EventType.FILE;
    }

    /// Shows the file of a row. Null, or a row that is of no file: a sentence says so.
    void show(@Nullable Row row) {
        questions.close();
        patience.stop();
        shown = row != null && isOfFile(row) ? row.event() : null;
        fresh = false;
        boolean here = isHere();
        refresh.setVisible(here);
        content.setVisible(here);
        showContentIdle();
        tell(here ? "" : whyNot());
        lookIfSeen();
    }

    private boolean isHere() {
        return shown != null && access.isWatchedHere(shown.source());
    }

    private String whyNot() {
        return shown == null ? Messages.text("detail.row-no-file") : Messages.text("detail.file-looked-while-source");
    }

    /// Whether this is in front. Of what is not in front nothing is asked.
    void setSeen(boolean seen) {
        this.seen = seen;
        lookIfSeen();
    }

    private void lookIfSeen() {
        if (seen && !fresh && isHere()) {
            look();
        }
    }

    private void look() {
        if (content.isReading()) {
            showContentIdle();
        }
        ask(false);
    }

    /// Reads the file's text and shows in what it differs from the last look. Does nothing where contents are turned
    /// off.
    void showDifference() {
        if (isHere() && !contents.isOff()) {
            content.showReading();
            ask(true);
        }
    }

    private void ask(boolean compare) {
        Event event = shown;
        if (event == null) {
            return;
        }
        String path = event.actorName();
        fresh = true;
        patience.playFromStart();
        questions.ask(
                () -> new Found(looks.apply(path), compare ? contents.compare(path) : null),
                found -> show(path, found),
                this::fail);
    }

    private void show(String path, Found found) {
        patience.stop();
        Instant now = clock.instant();
        showLines(new FileLines(zone, now).of(path, found.look()));
        FileContents.Answer answer = found.answer();
        if (answer != null && !contents.isOff()) {
            contents.keep(answer);
            content.show(new DifferenceText(zone, now).about(answer.comparison()), answer.comparison());
        }
    }

    private void fail(Exception fault) {
        patience.stop();
        LOG.warn("A file could not be looked at", fault);
        showContentIdle();
        tell(Messages.text("detail.file-could-not-looked"));
    }

    private void tell(String sentence) {
        showLines(sentence.isEmpty() ? List.of() : List.of(DetailLine.heading(sentence)));
    }

    private void showLines(List<DetailLine> newLines) {
        lines = newLines;
        facts.show(newLines);
    }

    private void turnOff() {
        contents.turnOff();
        access.turnContentsOff();
        showContentIdle();
    }

    private void showContentIdle() {
        if (contents.isOff()) {
            content.showOff(access.howToTurnOn());
        } else {
            content.showIdle();
        }
    }

    /// All that is shown, as text.
    String text() {
        Stream<String> about = lines.stream().map(line -> line.isHeading() ? line.key() : line.text());
        return Stream.concat(about, content.text().lines()).collect(Collectors.joining("\n"));
    }

    /// What can be done with the file, whether or not this has the focus.
    List<UserAction> actions() {
        return List.of(again, difference);
    }

    /// Connects what brings this to the front.
    void setOnWanted(Runnable action) {
        onWanted = action;
    }

    private void lookAgain() {
        if (isHere()) {
            onWanted.run();
            look();
        }
    }

    private void showInFront() {
        if (shown != null) {
            onWanted.run();
            showDifference();
        }
    }

    /// Gives what is known of the file more or less room.
    void widen(int steps) {
        setDividerPosition(0, Math.clamp(getDividerPositions()[0] + steps * STEP, LEAST_SHARE, 1 - LEAST_SHARE));
    }

    /// Gives up what was asked.
    @Override
    public void close() {
        questions.close();
        patience.stop();
    }
}
