package io.porthole.ui.events;

import io.porthole.filter.FilterExample;
import io.porthole.filter.Stretch;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.event.EventHandler;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/// Filters by the cell from which the keys go. Keyboards have the signs in different places, so they are known by the
/// character and not by the key.
final class ExampleKeys implements EventHandler<KeyEvent> {
    private final RowCursor cursor;
    private final ColumnCursor columnCursor;
    private final Consumer<String> notice;
    private BiConsumer<FilterExample, FilterExample.Use> onExample = (_, _) -> {};
    private Consumer<Stretch> onStretch = _ -> {};

    /// @param notice told where a key can do nothing
    ExampleKeys(RowCursor cursor, ColumnCursor columnCursor, Consumer<String> notice) {
        this.cursor = cursor;
        this.columnCursor = columnCursor;
        this.notice = notice;
    }

    void setOnExample(BiConsumer<FilterExample, FilterExample.Use> listener) {
        onExample = listener;
    }

    void setOnStretch(Consumer<Stretch> listener) {
        onStretch = listener;
    }

    void use(Stretch stretch) {
        onStretch.accept(stretch);
    }

    @Override
    public void handle(KeyEvent typed) {
        FilterExample example = TableMenus.example(columnCursor.kind(), cursor.here());
        for (FilterExample.Use use : FilterExample.Use.values()) {
            if (typed.getCharacter().equals(use.key())) {
                use(example, use);
                typed.consume();
            }
        }
    }

    void use(@Nullable FilterExample example, FilterExample.Use use) {
        if (example != null) {
            onExample.accept(example, use);
        } else if (cursor.here() == null || columnCursor.kind() == null) {
            notice.accept("Select a row, and choose one of its cells with Left and Right.");
        } else {
            notice.accept("A filter cannot ask for this cell. The row's menu (Shift+F10) tells what it can ask for.");
        }
    }
}
