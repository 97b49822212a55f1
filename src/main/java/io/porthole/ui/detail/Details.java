package io.porthole.ui.detail;

import io.porthole.event.EpochNanos;
import io.porthole.event.Event;
import io.porthole.log.Row;
import io.porthole.message.Messages;
import io.porthole.ui.fx.Figures;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// All that is known of one row, in the order in which it is shown: the fields that every event has, then the
/// event's attributes by their keys.
///
/// @param row  the row
/// @param zone in which times are written
record Details(Row row, ZoneId zone) {
    /// How many attributes are shown; copying gives all.
    static final int MOST_ATTRIBUTES = 50;

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.nnnnnnnnn xxx '('VV')'", Locale.ROOT);

    /// What the table shows.
    List<DetailLine> shown() {
        Map<String, String> attributes = row.event().actorAttributes();
        var lines = new ArrayList<>(fields());
        if (!attributes.isEmpty()) {
            lines.add(DetailLine.heading(Figures.count(attributes.size(), Messages.text("detail.attribute"))));
        }
        attributes().limit(MOST_ATTRIBUTES).forEach(lines::add);
        int more = attributes.size() - MOST_ATTRIBUTES;
        if (more > 0) {
            lines.add(DetailLine.heading(Messages.text("detail.more-copy-all-gives", Figures.number(more))));
        }
        return lines;
    }

    /// All lines as text, one `key=value` a line, also those that are not shown.
    String text() {
        return Stream.concat(fields().stream(), attributes())
                .map(DetailLine::text)
                .collect(Collectors.joining("\n"));
    }

    private Stream<DetailLine> attributes() {
        return row.event().actorAttributes().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> new DetailLine(DetailLine.Kind.ATTRIBUTE, entry.getKey(), entry.getValue()));
    }

    private List<DetailLine> fields() {
        Event event = row.event();
        var fields = new ArrayList<DetailLine>();
        if (!event.flag().isEmpty()) {
            fields.add(DetailLine.field("flag", event.flag()));
        }
        fields.addAll(List.of(
                DetailLine.field("number", Long.toString(row.number())),
                DetailLine.field("batch", Long.toString(row.batch())),
                DetailLine.field("type", lower(event.type())),
                DetailLine.field("source", event.source()),
                DetailLine.field("object", event.object()),
                DetailLine.field("action", event.action().word()),
                DetailLine.field("verb", event.verb()),
                DetailLine.field("name", event.actorName()),
                DetailLine.field("id", event.actorId()),
                DetailLine.field("time", time(event.time())),
                DetailLine.field("arrived", time(event.arrived())),
                DetailLine.field("origin", lower(event.origin()))));
        return fields;
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private String time(long nanos) {
        return time(EpochNanos.toInstant(nanos), zone);
    }

    /// A time as it is written in the details.
    static String time(Instant time, ZoneId zone) {
        return TIME.format(time.atZone(zone));
    }
}
