package io.porthole.ui.events;

import io.porthole.settings.TableLayout;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;

/// Which columns the table has, in which order and how wide. The column of signs always stands first.
final class ColumnLayout {
    private static final List<ColumnKind> USUAL = List.of(
            ColumnKind.Field.TIME,
            ColumnKind.Field.SOURCE,
            ColumnKind.Field.WHAT,
            ColumnKind.Field.WHO,
            ColumnKind.Field.DETAILS,
            ColumnKind.Field.BATCH);

    private static final double STEP = 16;

    private final TableView<Slot> table;
    private final EventColumns columns;
    private final TableColumn<Slot, @Nullable Line> signs;
    /// How many times as large as usual the text is.
    private double scale = 1;
    /// The widths that the user gave or found, as for text of the usual size. What the window has made of them since
    /// the text was scaled is none of these, or going back to the size before would not go back to the widths
    /// before.
    private final Map<ColumnKind, Double> widths = new HashMap<>();

    ColumnLayout(TableView<Slot> table, EventColumns columns) {
        this.table = table;
        this.columns = columns;
        this.signs = columns.signs();
        reset();
    }

    /// The columns as at the first start.
    void reset() {
        show(USUAL.stream().map(this::column));
    }

    /// Makes all columns as many times as wide as usual as the text is.
    void setScale(double newScale) {
        double before = scale;
        scale = newScale;
        for (TableColumn<Slot, ?> column : table.getColumns()) {
            ColumnKind kind = EventColumns.kind(column);
            EventColumns.setBounds(column, scale);
            if (kind != null) {
                double width = widths.computeIfAbsent(kind, _ -> column.getWidth() / before);
                column.setPrefWidth(width * scale);
            }
        }
    }

    /// The widths are the user's from now on.
    void changed() {
        widths.clear();
    }

    private TableColumn<Slot, @Nullable Line> column(ColumnKind kind) {
        return wide(kind, kind.width());
    }

    /// Lays the columns out as they were kept. Columns that this version does not know are left out.
    void restore(List<TableLayout.Column> kept) {
        List<TableColumn<Slot, @Nullable Line>> known = kept.stream()
                .distinct()
                .flatMap(column -> ColumnKind.of(column.id()).map(kind -> wide(kind, column.width())).stream())
                .toList();
        if (!known.isEmpty()) {
            show(known.stream());
        }
    }

    private TableColumn<Slot, @Nullable Line> wide(ColumnKind kind, double width) {
        TableColumn<Slot, @Nullable Line> column = columns.of(kind);
        EventColumns.setBounds(column, scale);
        column.setPrefWidth((width < EventColumns.LEAST_WIDTH ? kind.width() : width) * scale);
        return column;
    }

    private void show(Stream<TableColumn<Slot, @Nullable Line>> shown) {
        List<TableColumn<Slot, ?>> all = new ArrayList<>();
        all.add(signs);
        shown.forEach(all::add);
        table.getColumns().setAll(all);
    }

    /// The columns as they are to be kept; none if they are the usual ones at their usual widths.
    List<TableLayout.Column> kept() {
        return table.getColumns().stream()
                .flatMap(column -> Optional.ofNullable(EventColumns.kind(column))
                        .map(kind -> new TableLayout.Column(kind.id(), (int) Math.round(column.getWidth() / scale)))
                        .stream())
                .toList();
    }

    /// What the columns show, from left to right.
    List<ColumnKind> kinds() {
        return table.getColumns().stream()
                .flatMap(column -> Optional.ofNullable(EventColumns.kind(column)).stream())
                .toList();
    }

    boolean has(ColumnKind kind) {
        return kinds().contains(kind);
    }

    /// Adds a column at the right, before the batch if that stands last.
    void add(ColumnKind kind) {
        if (has(kind)) {
            return;
        }
        List<TableColumn<Slot, ?>> shown = table.getColumns();
        boolean beforeBatch = EventColumns.kind(shown.getLast()) == ColumnKind.Field.BATCH;
        shown.add(beforeBatch ? shown.size() - 1 : shown.size(), column(kind));
    }

    /// Takes a column away, but not the last one.
    void remove(ColumnKind kind) {
        if (kinds().size() > 1) {
            table.getColumns().removeIf(column -> kind.equals(EventColumns.kind(column)));
        }
    }

    /// Moves a column by so many places.
    void move(@Nullable TableColumn<Slot, ?> column, int change) {
        List<TableColumn<Slot, ?>> shown = new ArrayList<>(table.getColumns());
        int to = shown.indexOf(column) + change;
        if (EventColumns.kind(column) != null && to > 0 && to < shown.size()) {
            shown.remove(column);
            shown.add(to, column);
            table.getColumns().setAll(shown);
        }
    }

    /// Makes a column wider by so many steps.
    void widen(@Nullable TableColumn<Slot, ?> column, int steps) {
        if (column != null && EventColumns.kind(column) != null) {
            widenKnown(column, steps);
        }
    }

    private <T> void widenKnown(TableColumn<Slot, T> column, int steps) {
        table.resizeColumn(column, steps * STEP);
    }
}
