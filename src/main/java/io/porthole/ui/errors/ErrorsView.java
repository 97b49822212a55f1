package io.porthole.ui.errors;

import atlantafx.base.theme.Styles;
import io.porthole.message.Messages;
import io.porthole.monitor.ErrorEntry;
import io.porthole.ui.fx.Figures;
import io.porthole.ui.fx.IconButton;
import io.porthole.ui.fx.KeyedLines;
import io.porthole.ui.fx.KeyedLines.Line;
import io.porthole.ui.fx.Place;
import io.porthole.ui.fx.UserAction;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// What went wrong: the list with the details of the selected error, and, in a place of its own, one line with the
/// latest open one. The list is hidden until the user asks for it.
public final class ErrorsView extends VBox {
    public static final String STYLE_CLASS = "errors-view";
    public static final String LIST_ID = "errors-list";
    public static final String COUNT_ID = "errors-count";
    public static final String RETRY_ID = "errors-retry";
    public static final String COPY_ID = "errors-copy";
    public static final String CLEAR_ID = "errors-clear";
    public static final String CLOSE_ID = "errors-close";
    private static final double LINE_HEIGHT = 26;

    private final ErrorsActions actions;
    private final Runnable onClose;
    private ZoneId zone;
    private final ReadOnlyBooleanWrapper collapsed = new ReadOnlyBooleanWrapper(this, "collapsed", true);
    private final KeyedLines<Long, ErrorLine> lines = new KeyedLines<>(ErrorLine::id);
    private final ListView<Line<ErrorLine>> list = new ListView<>(lines.lines());
    private final Label count = new Label();
    private final UserAction retrying = action(
                    "errors.retry", Messages.text("errors.retry-selected-errors-source"), this::retrySelected)
            .when(() -> selected().filter(ErrorLine::canRetry).isPresent());
    private final UserAction copying = action(
                    "errors.copy", Messages.text("errors.copy-selected-error-or"), this::copy, "Ctrl+C")
            .when(this::isAnyTold);
    private final UserAction clearing = action("errors.clear", Messages.text("errors.clear-list-errors"), this::clear)
            .when(this::isAnyTold);
    private final IconButton retry =
            new IconButton(Feather.REFRESH_CW, Messages.text("errors.retry-source-now"), retrying);
    private final IconButton copy =
            new IconButton(Feather.COPY, Messages.text("errors.copy-selected-error-or"), copying);
    private final IconButton clear =
            new IconButton(Feather.TRASH_2, Messages.text("errors.clear-list-errors"), clearing);
    private final ErrorDetails details = new ErrorDetails();
    private final ErrorStrip strip;
    private Basis shown;
    private Instant now = Instant.EPOCH;
    /// Whether what is shown changes by the passing of time.
    private boolean counting;

    /// What is told, and where its times are.
    private record Basis(List<ErrorEntry> entries, LocalDate today, ZoneId zone) {
        long open() {
            return entries.stream().filter(ErrorEntry::open).count();
        }
    }

    /// An empty, hidden pane.
    ///
    /// @param zone    in which times are shown
    /// @param onClose called when the user has closed it
    public ErrorsView(ErrorsActions actions, ZoneId zone, Runnable onClose) {
        this.actions = actions;
        this.zone = zone;
        this.onClose = onClose;
        this.shown = new Basis(List.of(), LocalDate.EPOCH, zone);
        this.strip = new ErrorStrip(actions::retryNow, this::open);
        getStyleClass().add(STYLE_CLASS);
        buildList();
        getChildren().addAll(header(), list, details);
        showList();
        setCollapsed(true);
    }

    /// The line with the latest open error. It is seen whether or not the list is.
    public Parent strip() {
        return strip;
    }

    /// Brings line and list up to date; selection and scroll position stay. Looks at nothing where nothing has
    /// changed.
    ///
    /// @param newNow from which the time to the next attempt is counted
    public void show(List<ErrorEntry> entries, Instant newNow) {
        var basis = new Basis(entries, LocalDate.ofInstant(newNow, zone), zone);
        if (counting || !basis.equals(shown)) {
            shown = basis;
            now = newNow;
            counting = entries.stream().anyMatch(ErrorsView::counts);
            long open = basis.open();
            strip.show(open, ErrorLine.latest(entries, now, zone).orElse(null), entries.size() - open);
            showList();
        }
    }

    private static boolean counts(ErrorEntry entry) {
        return entry.open() && entry.latest().nextRetry() != null;
    }

    private void showList() {
        if (collapsed.get()) {
            return;
        }
        List<ErrorEntry> entries = shown.entries;
        lines.show(ErrorLine.of(entries, now, zone), list.getSelectionModel());
        long open = shown.open();
        count.setText(Messages.text("errors.open-over", Figures.number(open), Figures.number(entries.size() - open)));
        copy.setDisable(entries.isEmpty());
        clear.setDisable(entries.isEmpty());
        showDetails();
    }

    /// From the next [#show] on times are shown in another zone.
    public void setZone(ZoneId newZone) {
        zone = newZone;
    }

    /// Whether the list is hidden. True at first, and changed by the user or
    /// [#setCollapsed(boolean)] alone.
    public ReadOnlyBooleanProperty collapsedProperty() {
        return collapsed.getReadOnlyProperty();
    }

    public void setCollapsed(boolean newCollapsed) {
        collapsed.set(newCollapsed);
        setVisible(!newCollapsed);
        setManaged(!newCollapsed);
        showList();
    }

    private void close() {
        setCollapsed(true);
        onClose.run();
    }

    /// Shows the whole list and puts the focus into it.
    public void open() {
        setCollapsed(false);
        list.requestFocus();
        if (selected().isEmpty() && !lines.lines().isEmpty()) {
            list.getSelectionModel().select(0);
        }
    }

    private void buildList() {
        list.setId(LIST_ID);
        list.setAccessibleText(Messages.text("errors.errors"));
        list.setFixedCellSize(LINE_HEIGHT);
        list.getStyleClass().add(Styles.DENSE);
        list.setCellFactory(view -> new ErrorCell());
        list.setPlaceholder(new Label(Messages.text("errors.no-errors-what-goes")));
        list.getSelectionModel().selectedItemProperty().addListener(property -> showDetails());
        // Filters, because the list uses up both keys itself; text in the stack trace is copied by its own area.
        list.addEventFilter(KeyEvent.KEY_PRESSED, event -> UserAction.handle(actions(), event, true));
        list.addEventFilter(KeyEvent.KEY_TYPED, event -> UserAction.handle(actions(), event, true));
        addEventFilter(KeyEvent.KEY_PRESSED, this::closeAtEscape);
        VBox.setVgrow(list, Priority.ALWAYS);
    }

    private HBox header() {
        var title = new Label(Messages.text("errors.errors-2"));
        title.getStyleClass().add("pane-title");
        count.setId(COUNT_ID);
        count.getStyleClass().add("error-figures");
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var close = new IconButton(Feather.X, Messages.text("errors.close-escape"), this::close);
        close.setId(CLOSE_ID);
        retry.setId(RETRY_ID);
        copy.setId(COPY_ID);
        clear.setId(CLEAR_ID);
        var header = new HBox(title, count, space, retry, copy, clear, close);
        header.getStyleClass().add("pane-header");
        return header;
    }

    private static UserAction action(String id, String name, Runnable deed, String... keys) {
        return new UserAction(Place.ERRORS, id, name, deed).keys(keys);
    }

    /// What can be done here, whether or not the errors have the focus.
    public List<UserAction> actions() {
        return List.of(retrying, copying, clearing);
    }

    private void closeAtEscape(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            close();
            event.consume();
        }
    }

    private void showDetails() {
        Optional<ErrorLine> selected = selected();
        selected.ifPresent(details::show);
        details.setVisible(selected.isPresent());
        details.setManaged(selected.isPresent());
        retry.setDisable(selected.filter(ErrorLine::canRetry).isEmpty());
    }

    /// Empty where the list is hidden: it is not kept up to date then.
    private Optional<ErrorLine> selected() {
        return Optional.ofNullable(list.getSelectionModel().getSelectedItem())
                .filter(_ -> !collapsed.get())
                .map(Line::value);
    }

    private boolean isAnyTold() {
        return !shown.entries.isEmpty();
    }

    private void retrySelected() {
        selected().ifPresent(line -> actions.retryNow(line.entry().latest().source()));
    }

    private void copy() {
        String text = selected()
                .map(ErrorLine::text)
                .orElseGet(() -> ErrorLine.of(shown.entries, now, zone).stream()
                        .map(ErrorLine::text)
                        .collect(Collectors.joining("\n")));
        Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, text));
    }

    private void clear() {
        actions.clear();
    }
}
