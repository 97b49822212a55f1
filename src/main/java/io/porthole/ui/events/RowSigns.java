package io.porthole.ui.events;

/// What the user has to do with the rows, kept by their numbers and forgotten when they go from the log.
final class RowSigns {
    private final Selection selection = new Selection();
    private final Marks marks = new Marks();
    private long cursor;
    private long reference;

    Selection selection() {
        return selection;
    }

    Marks marks() {
        return marks;
    }

    /// The number of the row from which the keys go; 0 where there is none.
    long cursor() {
        return cursor;
    }

    void setCursor(long number) {
        cursor = number;
    }

    void setReference(long number) {
        reference = number;
    }

    void forgetBefore(long first) {
        selection.forgetBefore(first);
        marks.forgetBefore(first);
        cursor = cursor < first ? 0 : cursor;
        reference = reference < first ? 0 : reference;
    }

    LineSigns of(long number) {
        boolean selected = selection.holds(number);
        boolean marked = marks.holds(number);
        boolean plain = !selected && !marked && number != cursor && number != reference;
        return plain ? LineSigns.NONE : new LineSigns(selected, number == cursor, marked, number == reference);
    }
}
