package io.porthole.ui.events;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;

/// What can be done in the table, by keys or menus.
record TableCommands(
        Copying copying, MarkCommands marks, Jumps jumps, ColumnCommands columns, TimeChoice time, Runnable sort) {
    void copy(CopyFormat format) {
        copying.copy(format);
    }

    TableKeys install(TableKeys keys) {
        return keys.on(KeyCode.C, () -> copy(CopyFormat.TEXT), KeyCombination.SHORTCUT_DOWN)
                .on(KeyCode.C, () -> copy(CopyFormat.JSON), KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN)
                .on(KeyCode.C, () -> copy(CopyFormat.CSV), KeyCombination.SHORTCUT_DOWN, KeyCombination.ALT_DOWN)
                .on(KeyCode.M, marks::toggle)
                .on(KeyCode.F2, marks::next)
                .on(KeyCode.F2, marks::previous, KeyCombination.SHIFT_DOWN)
                .on(KeyCode.G, jumps::ask, KeyCombination.SHORTCUT_DOWN)
                .on(KeyCode.LEFT, () -> columns.go(-1))
                .on(KeyCode.RIGHT, () -> columns.go(1))
                .on(KeyCode.LEFT, () -> columns.move(-1), KeyCombination.SHORTCUT_DOWN)
                .on(KeyCode.RIGHT, () -> columns.move(1), KeyCombination.SHORTCUT_DOWN)
                .on(KeyCode.LEFT, () -> columns.widen(-1), KeyCombination.SHIFT_DOWN)
                .on(KeyCode.RIGHT, () -> columns.widen(1), KeyCombination.SHIFT_DOWN)
                .on(KeyCode.S, sort)
                .on(KeyCode.T, time::next)
                .on(KeyCode.R, time::countFromHere);
    }

    void close() {
        copying.close();
        jumps.close();
    }
}
