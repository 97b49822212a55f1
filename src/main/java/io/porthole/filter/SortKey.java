package io.porthole.filter;

import io.porthole.event.Event;
import io.porthole.event.EventSummary;
import io.porthole.log.Row;

/// What rows can be sorted by.
public sealed interface SortKey {
    /// Something counted.
    enum Value implements SortKey {
        NUMBER,
        /// By the sources' clocks.
        TIME,
        /// By this machine's clock.
        ARRIVED,
        BATCH;

        public long of(Row row) {
            return switch (this) {
                case NUMBER -> row.number();
                case TIME -> row.event().time();
                case ARRIVED -> row.event().arrived();
                case BATCH -> row.batch();
            };
        }
    }

    /// Something written, as the table shows it. Compared by [NaturalOrder].
    sealed interface Text extends SortKey {
        String of(Event event);

        /// Whether it may hang on what an event has beside its kind and its actor's usual attributes.
        boolean isOwn();
    }

    /// A text that every event has, though it may be empty.
    enum Word implements Text {
        SOURCE,
        WHAT,
        WHO,
        DETAILS,
        TYPE,
        OBJECT,
        VERB,
        ID,
        ORIGIN;

        @Override
        public String of(Event event) {
            return switch (this) {
                case SOURCE -> event.source();
                case WHAT -> EventSummary.what(event);
                case WHO -> EventSummary.who(event);
                case DETAILS -> EventSummary.details(event);
                case TYPE -> event.type().key();
                case OBJECT -> event.object();
                case VERB -> event.verb();
                case ID -> event.actorId();
                case ORIGIN -> event.origin().key();
            };
        }

        @Override
        public boolean isOwn() {
            return this == DETAILS;
        }
    }

    /// The value of an attribute or label.
    record Attribute(String name) implements Text {
        @Override
        public String of(Event event) {
            return event.actorAttributes().getOrDefault(name, "");
        }

        @Override
        public boolean isOwn() {
            return true;
        }
    }
}
