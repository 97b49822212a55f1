package io.porthole.ui.events;

import io.porthole.event.Event;
import io.porthole.event.VisibleText;
import io.porthole.filter.SortKey;
import io.porthole.log.Row;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a column shows: a field of every event, or an attribute that some have.
sealed interface ColumnKind {
    /// Longer than any column shows; the rest is in the detail pane.
    int LONGEST = 400;

    /// How the settings name it.
    String id();

    String title();

    /// Its width where the user set none, in pixels.
    double width();

    SortKey sortKey();

    /// The key of a filter that asks for this value; null where there is none.
    @Nullable
    String filterKey();

    /// The value that a filter asks for.
    String filterValue(Event event);

    /// What the column shows, in one line whatever the event holds. The time is written by [TimeShown] instead.
    String text(Row row);

    enum Field implements ColumnKind {
        TIME(148, SortKey.Value.TIME, null),
        SOURCE(96, SortKey.Word.SOURCE, "source"),
        WHAT(180, SortKey.Word.WHAT, "action"),
        WHO(200, SortKey.Word.WHO, "name"),
        DETAILS(330, SortKey.Word.DETAILS, null),
        BATCH(84, SortKey.Value.BATCH, "batch"),
        NUMBER(96, SortKey.Value.NUMBER, null),
        ARRIVED(148, SortKey.Value.ARRIVED, null),
        TYPE(80, SortKey.Word.TYPE, "type"),
        OBJECT(90, SortKey.Word.OBJECT, "object"),
        VERB(160, SortKey.Word.VERB, "verb"),
        ID(120, SortKey.Word.ID, "id"),
        ORIGIN(84, SortKey.Word.ORIGIN, "origin");

        private final double width;

        @SuppressWarnings("ImmutableEnumChecker") // sort keys are enums and records
        private final SortKey sortKey;

        private final @Nullable String filterKey;

        Field(double width, SortKey sortKey, @Nullable String filterKey) {
            this.width = width;
            this.sortKey = sortKey;
            this.filterKey = filterKey;
        }

        @Override
        public String id() {
            return title().toLowerCase(Locale.ROOT);
        }

        @Override
        public String title() {
            return this == ID ? "ID" : name().charAt(0) + name().substring(1).toLowerCase(Locale.ROOT);
        }

        @Override
        public double width() {
            return width;
        }

        @Override
        public SortKey sortKey() {
            return sortKey;
        }

        @Override
        public @Nullable String filterKey() {
            return filterKey;
        }

        @Override
        public String filterValue(Event event) {
            return switch (this) {
                case WHAT -> event.action().key();
                case WHO -> event.actorName();
                default -> sortKey instanceof SortKey.Text text ? text.of(event) : "";
            };
        }

        @Override
        public String text(Row row) {
            return switch (sortKey) {
                case SortKey.Text text -> VisibleText.line(text.of(row.event()), LONGEST);
                case SortKey.Value value -> Long.toString(value.of(row));
            };
        }
    }

    /// An attribute or label by its name.
    record Attribute(String name) implements ColumnKind {
        static final String PREFIX = "attr.";
        private static final double WIDTH = 140;

        @Override
        public String id() {
            return PREFIX + name;
        }

        @Override
        public String title() {
            return VisibleText.line(name, LONGEST);
        }

        @Override
        public double width() {
            return WIDTH;
        }

        @Override
        public SortKey sortKey() {
            return new SortKey.Attribute(name);
        }

        @Override
        public String filterKey() {
            return PREFIX + name;
        }

        @Override
        public String filterValue(Event event) {
            return event.actorAttributes().getOrDefault(name, "");
        }

        @Override
        public String text(Row row) {
            return VisibleText.line(filterValue(row.event()), LONGEST);
        }
    }

    /// The kind of that id; empty if this version knows none.
    static Optional<ColumnKind> of(String id) {
        if (id.startsWith(Attribute.PREFIX) && id.length() > Attribute.PREFIX.length()) {
            return Optional.of(new Attribute(id.substring(Attribute.PREFIX.length())));
        }
        return Arrays.<ColumnKind>stream(Field.values())
                .filter(field -> field.id().equals(id))
                .findFirst();
    }
}
