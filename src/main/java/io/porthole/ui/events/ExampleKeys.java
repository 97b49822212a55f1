package io.porthole.ui.events;

import io.porthole.filter.FilterExample;
import java.util.function.BiConsumer;
import javafx.event.EventHandler;
import javafx.scene.input.KeyEvent;

/// Filters by the cell from which the keys go. Keyboards have the signs in different places, so they are known by the
/// character and not by the key.
final class ExampleKeys implements EventHandler<KeyEvent> {
    private final RowCursor cursor;
    private final ColumnCursor columnCursor;
    private BiConsumer<FilterExample, FilterExample.Use> onExample = (_, _) -> {};

    ExampleKeys(RowCursor cursor, ColumnCursor columnCursor) {
        this.cursor = cursor;
        this.columnCursor = columnCursor;
    }

    void setOnExample(BiConsumer<FilterExample, FilterExample.Use> listener) {
        onExample = listener;
    }

    void use(FilterExample example, FilterExample.Use use) {
        onExample.accept(example, use);
    }

    @Override
    public void handle(KeyEvent typed) {
        FilterExample example = TableMenus.example(columnCursor.kind(), cursor.here());
        for (FilterExample.Use use : FilterExample.Use.values()) {
            if (typed.getCharacter().equals(use.key()) && example != null) {
                use(example, use);
                typed.consume();
            }
        }
    }
}
