package io.porthole.ui.events;

import io.porthole.message.Messages;
import java.util.Optional;

/// What can be done with columns. Whatever is changed is told, to be kept.
final class ColumnCommands {
    private static final int LONGEST_NAME = 500;

    private final ColumnLayout layout;
    private final ColumnCursor cursor;
    private final Display display;
    private final TableBar bar;
    private final Runnable onChange;

    ColumnCommands(ColumnLayout layout, ColumnCursor cursor, Display display, TableBar bar, Runnable onChange) {
        this.layout = layout;
        this.cursor = cursor;
        this.display = display;
        this.bar = bar;
        this.onChange = onChange;
    }

    ColumnLayout layout() {
        return layout;
    }

    boolean isAnyChosen() {
        return cursor.column() != null;
    }

    /// Goes to the neighbouring column.
    void go(int change) {
        cursor.move(change);
        display.rewrite();
    }

    void move(int change) {
        layout.move(cursor.column(), change);
        onChange.run();
    }

    void widen(int steps) {
        layout.widen(cursor.column(), steps);
        onChange.run();
    }

    void show(ColumnKind kind, boolean shown) {
        if (shown) {
            layout.add(kind);
        } else {
            layout.remove(kind);
        }
        onChange.run();
    }

    void reset() {
        layout.reset();
        onChange.run();
    }

    void askForAttribute() {
        bar.ask(Messages.text("events.column-attribute-or-label"), "com.docker.compose.project", this::addAttribute);
    }

    private Optional<Reply> addAttribute(String name) {
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            return Optional.of(new Reply(Messages.text("events.type-name-attribute-or")));
        }
        var kind = new ColumnKind.Attribute(name);
        if (layout.has(kind)) {
            return Optional.of(new Reply(Messages.text("events.such-column-already")));
        }
        show(kind, true);
        return Optional.empty();
    }
}
