package io.porthole.ui.fx;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.Observable;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.control.SelectionModel;

/// The lines of a list view that follows a list of values. A line stays the same object while its value changes, so
/// that selection, focus and scroll position stay too; a line whose value has not changed is not touched.
///
/// @param <K> what tells one line from another
/// @param <V> what a line shows; has `equals`
public final class KeyedLines<K, V> {
    private final Function<V, K> key;
    private final ObservableList<Line<V>> lines =
            FXCollections.observableArrayList(line -> new Observable[] {line.value});

    public KeyedLines(Function<V, K> key) {
        this.key = key;
    }

    /// The lines, for the list view.
    public ObservableList<Line<V>> lines() {
        return lines;
    }

    /// Makes the lines follow `values`. The selected line stays selected wherever it goes; if it has gone, none is.
    public void show(List<V> values, SelectionModel<Line<V>> selection) {
        Line<V> selected = selection.getSelectedItem();
        Set<K> wanted = values.stream().map(key).collect(Collectors.toSet());
        lines.removeIf(line -> !wanted.contains(key.apply(line.value())));
        for (int at = 0; at < values.size(); at++) {
            place(values.get(at), at);
        }
        if (selected != null) {
            keepSelected(selected, selection);
        }
    }

    private void place(V value, int at) {
        int found = indexOf(key.apply(value), at);
        if (found < 0) {
            lines.add(at, new Line<>(value));
            return;
        }
        if (found != at) {
            lines.add(at, lines.remove(found));
        }
        Line<V> line = lines.get(at);
        if (!line.value().equals(value)) { // a property would compare by identity
            line.value.set(value);
        }
    }

    private int indexOf(K wanted, int from) {
        for (int i = from; i < lines.size(); i++) {
            if (key.apply(lines.get(i).value()).equals(wanted)) {
                return i;
            }
        }
        return -1;
    }

    private void keepSelected(Line<V> selected, SelectionModel<Line<V>> selection) {
        int at = lines.indexOf(selected);
        if (at < 0) {
            selection.clearSelection();
        } else if (selection.getSelectedIndex() != at) {
            selection.clearAndSelect(at);
        }
    }

    /// One line.
    public static final class Line<V> {
        private final ReadOnlyObjectWrapper<V> value;

        private Line(V value) {
            this.value = new ReadOnlyObjectWrapper<>(value);
        }

        public V value() {
            return value.get();
        }

        public ReadOnlyObjectProperty<V> valueProperty() {
            return value.getReadOnlyProperty();
        }
    }
}
