package io.porthole.ui.detail;

import atlantafx.base.theme.Styles;
import atlantafx.base.theme.Tweaks;
import io.porthole.filter.FilterExample;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.css.PseudoClass;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
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
    private static final KeyCombination COPY = new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);

    private final Copying copying;
    private @Nullable Details details;
    private BiConsumer<FilterExample, FilterExample.Use> onExample = (_, _) -> {};

    FieldsTable(Copying copying) {
        this.copying = copying;
        setId(ID);
        setAccessibleText("Fields and attributes");
        getStyleClass().addAll(Styles.DENSE, Tweaks.EDGE_TO_EDGE, "fields-table");
        setFixedCellSize(ROW_HEIGHT);
        getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        TableColumn<DetailLine, DetailLine> key = column("Field", KEY, DetailLine::key);
        key.setPrefWidth(KEY_WIDTH);
        TableColumn<DetailLine, DetailLine> value = column("Value", VALUE, DetailLine::value);
        value.prefWidthProperty()
                .bind(widthProperty().subtract(key.widthProperty()).subtract(SCROLL_BAR));
        getColumns().add(key);
        getColumns().add(value);
        setRowFactory(table -> new FieldRow());
        setContextMenu(menu());
        addEventHandler(KeyEvent.KEY_PRESSED, this::copyAtKey);
        addEventHandler(KeyEvent.KEY_TYPED, this::useAtKey);
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
        DetailLine line = getSelectionModel().getSelectedItem();
        FilterExample example = line == null ? null : line.example();
        if (example != null) {
            onExample.accept(example, use);
        }
    }

    /// Keyboards have these signs in different places, so they are known by the character and not by the key.
    private void useAtKey(KeyEvent event) {
        Arrays.stream(FilterExample.Use.values())
                .filter(use -> use.key().equals(event.getCharacter()))
                .forEach(use -> {
                    use(use);
                    event.consume();
                });
    }

    private ContextMenu menu() {
        var menu = new ContextMenu();
        menu.getItems().addAll(copies());
        menu.getItems().add(new SeparatorMenuItem());
        for (FilterExample.Use use : FilterExample.Use.values()) {
            String text = "Filter: " + use.about().toLowerCase(Locale.ROOT) + "   " + use.key();
            menu.getItems().add(item(text, () -> use(use)));
        }
        return menu;
    }

    private List<MenuItem> copies() {
        return List.of(
                item("Copy value", () -> copySelected(DetailLine::value)),
                item("Copy key=value", () -> copySelected(DetailLine::text)),
                item("Copy all", this::copyAll));
    }

    private static MenuItem item(String text, Runnable action) {
        var item = new MenuItem(text);
        item.setMnemonicParsing(false);
        item.setOnAction(event -> action.run());
        return item;
    }

    private void copyAtKey(KeyEvent event) {
        if (COPY.match(event)) {
            copySelected(DetailLine::text);
            event.consume();
        }
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
