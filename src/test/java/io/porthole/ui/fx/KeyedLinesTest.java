package io.porthole.ui.fx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.porthole.ui.fx.KeyedLines.Line;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import javafx.collections.ListChangeListener;
import javafx.scene.control.SingleSelectionModel;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class KeyedLinesTest {
    private final KeyedLines<Integer, Value> lines = new KeyedLines<>(Value::key);
    private final SingleSelectionModel<Line<Value>> selection = new OfLines();

    @Test
    void followsAnyValuesAndKeepsTheSelectedLine() {
        var random = new Random(42);
        for (int round = 0; round < 200; round++) {
            Line<Value> before = selection.getSelectedItem();
            List<Value> values = values(random, round);
            lines.show(values, selection);
            assertEquals(values, lines.lines().stream().map(Line::value).toList());
            if (before != null) {
                boolean stays =
                        values.stream().anyMatch(v -> v.key() == before.value().key());
                if (stays) {
                    assertSame(before, selection.getSelectedItem());
                } else {
                    assertNull(selection.getSelectedItem());
                }
            }
            if (!values.isEmpty()) {
                selection.clearAndSelect(random.nextInt(values.size()));
            }
        }
    }

    @Test
    void theSameValuesAgainTouchNothing() {
        lines.show(List.of(new Value(1, "a"), new Value(2, "b")), selection);
        var changes = new ArrayList<ListChangeListener.Change<?>>();
        lines.lines().addListener((ListChangeListener<Line<Value>>) changes::add);
        lines.show(List.of(new Value(1, "a"), new Value(2, "b")), selection);
        assertEquals(0, changes.size());
        lines.show(List.of(new Value(1, "a"), new Value(2, "c")), selection);
        assertEquals(1, changes.size());
    }

    private static List<Value> values(Random random, int round) {
        var values = new ArrayList<Value>();
        for (int key = 0; key < 12; key++) {
            if (random.nextBoolean()) {
                values.add(new Value(key, "round " + (random.nextBoolean() ? round : 0)));
            }
        }
        Collections.shuffle(values, random);
        return values;
    }

    private record Value(int key, String text) {}

    /// A selection as a list view has it, without the list view.
    private final class OfLines extends SingleSelectionModel<Line<Value>> {
        @Override
        protected @Nullable Line<Value> getModelItem(int index) {
            return index < 0 || index >= getItemCount() ? null : lines.lines().get(index);
        }

        @Override
        protected int getItemCount() {
            return lines.lines().size();
        }
    }
}
