package io.porthole.ui.sources;

import atlantafx.base.theme.Styles;
import io.porthole.event.VisibleText;
import io.porthole.monitor.SourceHealth;
import io.porthole.ui.fx.IconButton;
import io.porthole.ui.fx.KeyedLines;
import io.porthole.ui.fx.KeyedLines.Line;
import io.porthole.watcher.SourceState;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/// The list of sources: how each is doing, and what can be done with it. Delete removes the selected source, Enter
/// shows
/// only its rows, Insert adds one.
public final class SourcesView extends VBox {
    public static final String STYLE_CLASS = "sources-view";
    public static final String LIST_ID = "sources-list";
    public static final String ADD_ID = "sources-add";
    public static final String REMOVE_ID = "sources-remove";
    public static final String RETRY_ID = "sources-retry";
    public static final String ONLY_ID = "sources-only";
    public static final String TOLD_ID = "sources-told";
    private static final int LONGEST_NAME = 60;
    private static final double LINE_HEIGHT = 26;

    private final SourcesActions actions;
    private final KeyedLines<String, SourcesLine> lines = new KeyedLines<>(SourcesLine::key);
    private final ListView<Line<SourcesLine>> list = new ListView<>(lines.lines());
    private final AddSourceForm form;
    private final Label told = new Label();
    private final BooleanBinding noneSelected = Bindings.createBooleanBinding(
            () -> selected().isEmpty(), list.getSelectionModel().selectedItemProperty());
    /// Follows a selected source's state too, for its line changes while it stays selected.
    private final BooleanBinding noneWaits = Bindings.createBooleanBinding(
            () -> selected().filter(SourcesView::waits).isEmpty(),
            list.getSelectionModel().selectedItemProperty(),
            lines.lines());

    /// An empty list.
    public SourcesView(SourcesActions actions) {
        this.actions = actions;
        this.form = new AddSourceForm(this::add, list::requestFocus);
        getStyleClass().add(STYLE_CLASS);
        buildList();
        told.setId(TOLD_ID);
        told.getStyleClass().add("sources-told");
        told.setWrapText(true);
        tell("");
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().addAll(buttons(), list, told, form);
    }

    /// Brings the list up to date; selection and scroll position stay.
    ///
    /// @param now from which the time to the next attempt is counted
    public void show(List<SourceHealth> sources, Instant now) {
        lines.show(SourcesLine.of(sources, now), list.getSelectionModel());
    }

    /// Opens the field for a new source and puts the cursor into it.
    public void openAdd() {
        tell("");
        form.open();
    }

    private void buildList() {
        list.setId(LIST_ID);
        list.setAccessibleText("Sources");
        list.setFixedCellSize(LINE_HEIGHT);
        list.setCellFactory(view -> new SourceCell());
        list.getStyleClass().add(Styles.DENSE);
        list.setPlaceholder(new Label("No sources. Add an engine or a directory with +."));
        list.setContextMenu(menu());
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
        list.setOnMouseClicked(this::clicked);
        list.getSelectionModel()
                .selectedIndexProperty()
                .addListener((property, old, at) -> leaveHeading(old.intValue(), at.intValue()));
    }

    private HBox buttons() {
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var add = new IconButton(Feather.PLUS, "Add an engine or a directory (Insert)", this::openAdd);
        add.setId(ADD_ID);
        var title = new Label("SOURCES");
        title.getStyleClass().add("pane-title");
        var bar = new HBox(title, space);
        bar.getStyleClass().add("pane-header");
        bar.getChildren()
                .addAll(
                        button(ONLY_ID, Feather.FILTER, "Show only this source (Enter)", this::showOnly, noneSelected),
                        button(RETRY_ID, Feather.REFRESH_CW, "Retry now", actions::retryNow, noneWaits),
                        button(REMOVE_ID, Feather.TRASH_2, "Remove this source (Delete)", this::remove, noneSelected),
                        add);
        return bar;
    }

    private IconButton button(String id, Ikon icon, String text, Consumer<String> action, BooleanBinding disabled) {
        var button = new IconButton(icon, text, () -> withSelected(action));
        button.setId(id);
        button.disableProperty().bind(disabled);
        return button;
    }

    private ContextMenu menu() {
        return new ContextMenu(
                item("Show only this source", this::showOnly, noneSelected),
                showAll(),
                new SeparatorMenuItem(),
                item("Retry now", actions::retryNow, noneWaits),
                item("Copy address", name -> copyAddress(), noneSelected),
                new SeparatorMenuItem(),
                item("Remove", this::remove, noneSelected));
    }

    private MenuItem item(String text, Consumer<String> action, BooleanBinding disabled) {
        var item = new MenuItem(text);
        item.setOnAction(event -> withSelected(action));
        item.disableProperty().bind(disabled);
        return item;
    }

    private MenuItem showAll() {
        var item = new MenuItem("Show all sources");
        item.setOnAction(event -> actions.showOnly(null));
        return item;
    }

    private void keyPressed(KeyEvent event) {
        switch (event.getCode()) {
            case DELETE -> withSelected(this::remove);
            case ENTER -> withSelected(this::showOnly);
            case INSERT -> openAdd();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void clicked(MouseEvent event) {
        if (event.getClickCount() == 2) {
            withSelected(this::showOnly);
        }
    }

    /// A heading cannot be selected: the selection goes on in the direction in which it came, or back at the end.
    private void leaveHeading(int old, int at) {
        if (at < 0 || at >= lines.lines().size() || !isHeading(at)) {
            return;
        }
        int next = old > at && at > 0 ? at - 1 : at + 1;
        list.getSelectionModel().clearAndSelect(next);
        list.getFocusModel().focus(next);
    }

    private boolean isHeading(int at) {
        return lines.lines().get(at).value() instanceof SourcesLine.Heading;
    }

    private Optional<SourcesLine.Entry> selected() {
        Line<SourcesLine> line = list.getSelectionModel().getSelectedItem();
        return line != null && line.value() instanceof SourcesLine.Entry entry ? Optional.of(entry) : Optional.empty();
    }

    private static boolean waits(SourcesLine.Entry entry) {
        return entry.health().state() == SourceState.RETRYING;
    }

    private void withSelected(Consumer<String> action) {
        selected().ifPresent(entry -> action.accept(entry.name()));
    }

    private void showOnly(String name) {
        actions.showOnly(name);
    }

    private void remove(String name) {
        actions.remove(name);
        tell("Removed " + VisibleText.line(name, LONGEST_NAME) + ". Its rows stay.");
    }

    private Optional<String> add(String address) {
        Optional<String> mistake = actions.add(address);
        if (mistake.isEmpty()) {
            tell("Added " + VisibleText.line(address, LONGEST_NAME) + ".");
        }
        return mistake;
    }

    private void copyAddress() {
        selected()
                .ifPresent(entry -> Clipboard.getSystemClipboard()
                        .setContent(Map.of(
                                DataFormat.PLAIN_TEXT, entry.health().spec().address())));
    }

    private void tell(String text) {
        told.setText(text);
        told.setVisible(!text.isEmpty());
        told.setManaged(!text.isEmpty());
    }
}
