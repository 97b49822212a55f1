package io.porthole.settings;

import java.util.List;

/// How the user has laid out the table of events.
///
/// @param columns those shown, from left to right; empty where the user chose none
public record TableLayout(List<Column> columns) {
    /// As it is where the user has changed nothing.
    public static final TableLayout USUAL = new TableLayout(List.of());

    /// A column.
    ///
    /// @param id    which one, in the table's own word
    /// @param width in pixels, where the table's text has its usual size
    public record Column(String id, int width) {}

    public TableLayout {
        columns = List.copyOf(columns);
    }
}
