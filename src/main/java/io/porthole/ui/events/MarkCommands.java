package io.porthole.ui.events;

import io.porthole.message.Messages;
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
            TableCommands.action("table.mark", Messages.text("events.mark-or-take-mark"), this::toggle, "M");

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
                notice.accept(Messages.text("events.marks-and-no-more", Figures.number(Marks.MOST)));
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
            notice.accept(Messages.text(
                    "events.none-rows-shown-marked", toggle.inTooltip(Messages.text("events.mark-for-selected-row"))));
        } else {
            cursor.jump(position);
        }
    }
}
