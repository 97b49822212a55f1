package io.porthole.ui.detail;

import atlantafx.base.theme.Styles;
import atlantafx.base.theme.Tweaks;
import io.porthole.filter.FilterExample;
import io.porthole.message.Messages;
import io.porthole.ui.fx.Place;
import io.porthole.ui.fx.UserAction;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.css.PseudoClass;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/// Fields and attributes in two columns. Several lines can be selected; Ctrl+C copies them.
final class FieldsTable extends TableView<DetailLine> {
    static final String ID = "detail-fields";
    static final String KEY = "detail-key";
    static final String VALUE = "detail-value";
    static final PseudoClass HEADING = PseudoClass.getPseudoClass("heading");
    private static final double ROW_HEIGHT = 24;
    private static final double KEY_WIDTH = 260;
    private static final double SCROLL_BAR = 16;
    private static final double STEP = 20;
    private static final double LEAST_KEY = 60;

    private final Copying copying;
    private final Map<FilterExample.Use, UserAction> uses = uses();
    private final UserAction copy = new UserAction(
                    Place.DETAIL,
                    "detail.copy",
                    Messages.text("detail.copy-chosen-lines-details"),
                    () -> copySelected(DetailLine::text))
            .keys("Ctrl+C")
            .when(() -> !getSelectionModel().isEmpty());
    private @Nullable Details details;
    private BiConsumer<FilterExample, FilterExample.Use> onExample = (_, _) -> {};

    FieldsTable(Copying copying) {
        this.copying = copying;
        setId(ID);
        setAccessibleText(Messages.text("detail.fields-and-attributes"));
        getStyleClass().addAll(Styles.DENSE, Tweaks.EDGE_TO_EDGE, "fields-table");
        setFixedCellSize(ROW_HEIGHT);
        getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        TableColumn<DetailLine, DetailLine> key = column(Messages.text("detail.field"), KEY, DetailLine::key);
        key.setPrefWidth(KEY_WIDTH);
        TableColumn<DetailLine, DetailLine> value = column(Messages.text("detail.value"), VALUE, DetailLine::value);
        value.prefWidthProperty()
                .bind(widthProperty().subtract(key.widthProperty()).subtract(SCROLL_BAR));
        getColumns().add(key);
        getColumns().add(value);
        setRowFactory(table -> new FieldRow());
        setContextMenu(menu());
        addEventHandler(KeyEvent.KEY_PRESSED, event -> UserAction.handle(actions(), event, true));
        addEventHandler(KeyEvent.KEY_TYPED, event -> UserAction.handle(actions(), event, true));
    }

    private UserAction action(FilterExample.Use use) {
        String name = switch (use) {
            case ONLY -> Messages.text("detail.filter-only-value-chosen");
            case NOT -> Messages.text("detail.filter-not-value-chosen");
            case AND -> Messages.text("detail.filter-value-chosen-in");
            case OR -> Messages.text("detail.filter-or-value-chosen");
        };
        String id = "detail." + use.name().toLowerCase(Locale.ROOT) + "This";
        return new UserAction(Place.DETAIL, id, name, () -> use(use))
                .keys(use.key())
                .when(() -> example() != null);
    }

    private Map<FilterExample.Use, UserAction> uses() {
        var all = new EnumMap<FilterExample.Use, UserAction>(FilterExample.Use.class);
        for (FilterExample.Use use : FilterExample.Use.values()) {
            all.put(use, action(use));
        }
        return all;
    }

    /// What can be done with the chosen lines, whether or not they have the focus.
    List<UserAction> actions() {
        return Stream.concat(uses.values().stream(), Stream.of(copy)).toList();
    }

    /// Makes the column of names wider or narrower.
    void widen(int steps) {
        TableColumn<DetailLine, ?> key = getColumns().getFirst();
        key.setPrefWidth(Math.clamp(key.getWidth() + steps * STEP, LEAST_KEY, Math.max(LEAST_KEY, getWidth() / 2)));
    }

    private @Nullable FilterExample example() {
        DetailLine line = getSelectionModel().getSelectedItem();
        return line == null ? null : line.example();
    }

    void show(Details newDetails) {
        details = newDetails;
        getItems().setAll(newDetails.shown());
        scrollTo(0);
    }

    private static TableColumn<DetailLine, DetailLine> column(
            String title, String styleClass, Function<DetailLine, String> part) {
        var column = new TableColumn<DetailLine, DetailLine>(title);
        column.setSortable(false);
        column.setReorderable(false);
        column.setCellValueFactory(line -> new ReadOnlyObjectWrapper<>(line.getValue()));
        column.setCellFactory(any -> new DetailCell(styleClass, part));
        return column;
    }

    /// Connects the menu and the keys that filter by example.
    void setOnFilterExample(BiConsumer<FilterExample, FilterExample.Use> listener) {
        onExample = listener;
    }

    private void use(FilterExample.Use use) {
        FilterExample example = example();
        if (example != null) {
            onExample.accept(example, use);
        }
    }

    private ContextMenu menu() {
        var menu = new ContextMenu();
        menu.getItems().addAll(copies());
        menu.getItems().add(new SeparatorMenuItem());
        uses.forEach((use, action) -> {
            MenuItem item = item("", action::run);
            action.tellOn(item, Messages.text("detail.filter", use.about().toLowerCase(Locale.ROOT)));
            menu.getItems().add(item);
        });
        return menu;
    }

    private List<MenuItem> copies() {
        return List.of(
                item(Messages.text("detail.copy-value"), () -> copySelected(DetailLine::value)),
                item(Messages.text("detail.copy-key-value"), () -> copySelected(DetailLine::text)),
                item(Messages.text("detail.copy-all"), this::copyAll));
    }

    private static MenuItem item(String text, Runnable action) {
        var item = new MenuItem(text);
        item.setMnemonicParsing(false);
        item.setOnAction(event -> action.run());
        return item;
    }

    private void copySelected(Function<DetailLine, String> part) {
        List<DetailLine> selected = List.copyOf(getSelectionModel().getSelectedItems());
        String text =
                selected.stream().filter(line -> !line.isHeading()).map(part).collect(Collectors.joining("\n"));
        if (!text.isEmpty()) {
            copying.copy(text);
        }
    }

    void copyAll() {
        if (details != null) {
            copying.copy(details.text());
        }
    }

    /// Where copied text goes.
    interface Copying {
        void copy(String text);
    }

    private static final class FieldRow extends TableRow<DetailLine> {
        @Override
        protected void updateItem(@Nullable DetailLine line, boolean empty) {
            super.updateItem(line, empty);
            pseudoClassStateChanged(HEADING, !empty && line != null && line.isHeading());
        }
    }
}
