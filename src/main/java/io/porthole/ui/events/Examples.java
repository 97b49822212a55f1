package io.porthole.ui.events;

import io.porthole.filter.FilterExample;
import io.porthole.filter.Stretch;
import io.porthole.message.Messages;
import io.porthole.ui.fx.UserAction;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Filters by the cell from which the keys go, and by what menus offer.
final class Examples {
    private final RowCursor cursor;
    private final ColumnCursor columnCursor;
    private final Consumer<String> notice;
    private final Map<FilterExample.Use, UserAction> actions = new EnumMap<>(FilterExample.Use.class);
    private BiConsumer<FilterExample, FilterExample.Use> onExample = (_, _) -> {};
    private Consumer<Stretch> onStretch = _ -> {};

    /// @param notice told where an action can do nothing
    Examples(RowCursor cursor, ColumnCursor columnCursor, Consumer<String> notice) {
        this.cursor = cursor;
        this.columnCursor = columnCursor;
        this.notice = notice;
        add(FilterExample.Use.ONLY, "table.onlyThis", Messages.text("events.filter-only-cells-value"));
        add(FilterExample.Use.NOT, "table.notThis", Messages.text("events.filter-not-cells-value"));
        add(FilterExample.Use.AND, "table.andThis", Messages.text("events.filter-cells-value-too"));
        add(FilterExample.Use.OR, "table.orThis", Messages.text("events.filter-or-cells-value"));
    }

    private void add(FilterExample.Use use, String id, String name) {
        UserAction action = TableCommands.action(id, name, () -> use(here(), use), use.key());
        actions.put(use, action.when(() -> here() != null));
    }

    private @Nullable FilterExample here() {
        return TableMenus.example(columnCursor.kind(), cursor.here());
    }

    /// The four uses of the cell from which the keys go.
    List<UserAction> actions() {
        return List.copyOf(actions.values());
    }

    /// The use of that cell.
    UserAction action(FilterExample.Use use) {
        return Objects.requireNonNull(actions.get(use));
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

    void use(@Nullable FilterExample example, FilterExample.Use use) {
        if (example != null) {
            onExample.accept(example, use);
        } else if (cursor.here() == null || columnCursor.kind() == null) {
            notice.accept(Messages.text("events.select-row-and-choose"));
        } else {
            notice.accept(Messages.text("events.filter-cannot-ask-for"));
        }
    }
}
