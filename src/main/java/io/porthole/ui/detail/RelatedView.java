package io.porthole.ui.detail;

import atlantafx.base.theme.Styles;
import io.porthole.event.Event;
import io.porthole.event.EventType;
import io.porthole.explain.Findings;
import io.porthole.explain.Related;
import io.porthole.explain.Relations;
import io.porthole.log.EventLog;
import io.porthole.log.Row;
import io.porthole.message.Messages;
import io.porthole.ui.fx.Background;
import io.porthole.ui.fx.Place;
import io.porthole.ui.fx.UserAction;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What has to do with the selected row: the containers that mount its file, what that means to them, and the rows that
/// may be its cause or its consequence. Enter or a double click goes there. Rows are looked for off the JavaFX thread,
/// each once.
final class RelatedView extends ListView<RelatedLine> implements AutoCloseable {
    static final String ID = "detail-related";
    static final String CELL = "related-cell";
    private static final double LINE_HEIGHT = 24;
    private static final Logger LOG = LoggerFactory.getLogger(RelatedView.class);

    private final ReadOnlyIntegerWrapper count = new ReadOnlyIntegerWrapper(this, "count", 0);
    private final Background background = new Background("related");
    private final Label nothing = new Label();
    private final List<Related> related = new ArrayList<>();
    private final UserAction go = new UserAction(
                    Place.DETAIL,
                    "detail.related",
                    Messages.text("detail.go-chosen-related-row"),
                    () -> choose(getSelectionModel().getSelectedItem()))
            .keys("Enter")
            .when(() -> !getSelectionModel().isEmpty());
    private RelatedActions actions = RelatedActions.NONE;
    private Findings findings = Findings.NONE;
    private EventLog.@Nullable Snapshot log;
    private @Nullable Row row;
    private boolean asking;
    /// The number of the first row not looked at.
    private long next;

    RelatedView() {
        setId(ID);
        setAccessibleText(Messages.text("detail.related"));
        getStyleClass().addAll(Styles.DENSE, "related-view");
        setFixedCellSize(LINE_HEIGHT);
        nothing.setWrapText(true);
        nothing.getStyleClass().add("detail-nothing");
        setPlaceholder(nothing);
        setCellFactory(_ -> new Cell());
        addEventHandler(KeyEvent.KEY_PRESSED, event -> UserAction.handle(List.of(go), event, true));
        addEventHandler(KeyEvent.KEY_TYPED, event -> UserAction.handle(List.of(go), event, true));
    }

    /// Goes to the chosen line.
    UserAction action() {
        return go;
    }

    void setActions(RelatedActions newActions) {
        actions = newActions;
    }

    /// How many lines there are.
    ReadOnlyIntegerProperty countProperty() {
        return count.getReadOnlyProperty();
    }

    /// Shows what has to do with a row; nothing, and looks for nothing, if it is null.
    void show(@Nullable Row newRow) {
        row = newRow;
        related.clear();
        next = 0;
        asking = false;
        background.close();
        nothing.setText(newRow == null ? "" : nothing(newRow.event()));
        fill();
        look();
    }

    /// Looks at what has come since.
    void refresh(EventLog.Snapshot newLog, Findings newFindings) {
        boolean isOther = !newFindings.all().equals(findings.all());
        findings = newFindings;
        log = newLog;
        if (isOther) {
            fill();
        }
        look();
    }

    private void look() {
        Row about = row;
        EventLog.Snapshot in = log;
        if (asking || about == null || in == null || next >= in.next() || !Relations.canBeOf(about.event())) {
            return;
        }
        asking = true;
        long from = next;
        background.ask(
                () -> Relations.of(about, in, from),
                found -> {
                    next = in.next();
                    looked(found);
                },
                fault -> {
                    LOG.error("Looking for related rows failed", fault);
                    next = in.next();
                    looked(List.of());
                });
    }

    private void looked(List<Related> found) {
        asking = false;
        if (!found.isEmpty()) {
            related.addAll(found);
            related.sort(Comparator.comparingLong(other -> Math.abs(other.after())));
            related.subList(Math.min(related.size(), Relations.MOST), related.size())
                    .clear();
            related.sort(Comparator.comparingLong(Related::after));
            fill();
        }
        look();
    }

    private void fill() {
        Row about = row;
        var lines = new ArrayList<RelatedLine>();
        if (about != null) {
            findings.of(about.event()).forEach(finding -> lines.add(new RelatedLine.Found(finding)));
            lines.addAll(RelatedLine.mounters(about.event()));
        }
        related.forEach(other -> lines.add(new RelatedLine.Other(other)));
        if (!lines.equals(getItems())) {
            RelatedLine selected = getSelectionModel().getSelectedItem();
            getItems().setAll(lines);
            getSelectionModel().select(selected);
            count.set(lines.size());
        }
    }

    private static String nothing(Event event) {
        String soon = Messages.text("detail.seconds", Relations.WITHIN.toSeconds());
        if (event.type() == EventType.FILE) {
            return Messages.text("detail.no-running-container-engine");
        }
        return Relations.canBeOf(event)
                ? Messages.text("detail.no-file-container-mounts", soon)
                : Messages.text("detail.nothing-changed-files-related", soon);
    }

    private void choose(@Nullable RelatedLine line) {
        if (line != null) {
            line.choose(actions);
        }
    }

    @Override
    public void close() {
        background.close();
    }

    private final class Cell extends ListCell<RelatedLine> {
        Cell() {
            getStyleClass().add(CELL);
            setPrefWidth(0); // as wide as the list: a long line is cut and not scrolled to
            setOnMouseClicked(event -> {
                if (event.getClickCount() == 2) {
                    choose(getItem());
                }
            });
        }

        @Override
        protected void updateItem(@Nullable RelatedLine line, boolean empty) {
            super.updateItem(line, empty);
            setText(empty || line == null ? "" : line.text());
        }
    }
}
