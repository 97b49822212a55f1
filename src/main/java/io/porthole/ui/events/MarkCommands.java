package io.porthole.ui.events;

import io.porthole.ui.fx.Figures;
import io.porthole.ui.fx.UserAction;
import java.util.function.Consumer;

/// What can be done with marks.
final class MarkCommands {
    private final Display display;
    private final RowSigns signs;
    private final RowCursor cursor;
    private final Consumer<String> notice;
    private final UserAction toggle =
            TableCommands.action("table.mark", "Mark, or take the mark away", this::toggle, "M");

    /// @param notice told where something could not be done
    MarkCommands(Display display, RowSigns signs, RowCursor cursor, Consumer<String> notice) {
        this.display = display;
        this.signs = signs;
        this.cursor = cursor;
        this.notice = notice;
    }

    /// Marks the row where the cursor is, or takes its mark away.
    UserAction action() {
        return toggle;
    }

    private void toggle() {
        if (signs.cursor() != 0) {
            if (!signs.marks().toggle(signs.cursor())) {
                notice.accept("There are " + Figures.number(Marks.MOST) + " marks, and no more can be set.");
            }
            display.paint();
        }
    }

    /// Whether there is a mark among the rows shown.
    boolean isAnyShown() {
        return signs.marks().after(-1, display.rows()) >= 0;
    }

    void next() {
        jump(signs.marks().after(cursor.position(), display.rows()));
    }

    void previous() {
        long from = cursor.position();
        jump(signs.marks().before(from < 0 ? display.rows().size() : from, display.rows()));
    }

    private void jump(long position) {
        if (position < 0) {
            notice.accept(
                    "None of the rows shown is marked. " + toggle.inTooltip("A mark is for the selected row") + ".");
        } else {
            cursor.jump(position);
        }
    }
}
