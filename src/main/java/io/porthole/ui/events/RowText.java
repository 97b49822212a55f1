package io.porthole.ui.events;

import io.porthole.message.Messages;
import java.util.StringJoiner;

/// A row as one text, for a screen reader.
final class RowText {
    private RowText() {}

    static String spoken(Line line, TimeShown time) {
        var text = new StringJoiner(", ").add(time.spoken(line));
        for (ColumnKind.Field field : ColumnKind.Field.values()) {
            switch (field) {
                case SOURCE, WHAT, WHO, DETAILS, BATCH -> text.add(field.text(line.row()));
                default -> {}
            }
        }
        if (line.notes().figures() != null && !line.notes().open()) {
            text.add(RepetitionText.details(line, time.zoneShown()));
        }
        if (!line.notes().finding().isEmpty()) {
            text.add(line.notes().finding());
        }
        if (line.notes().found()) {
            text.add(Messages.text("events.found"));
        }
        if (line.notes().role() != null) {
            text.add(Messages.text("events.highlighted", line.notes().role().word()));
        }
        if (line.signs().marked()) {
            text.add(Messages.text("events.marked"));
        }
        if (line.signs().reference()) {
            text.add(Messages.text("events.times-count-from-here"));
        }
        return text.toString();
    }
}
