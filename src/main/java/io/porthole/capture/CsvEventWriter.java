package io.porthole.capture;

import io.porthole.event.Event;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;

/// Writes each event as a line of comma-separated values, below a line with the names of the columns: those that
/// JSON and filters have, too.
final class CsvEventWriter implements EventWriter {
    private static final List<String> COLUMNS = List.of(
            "time",
            "source",
            "origin",
            "type",
            "object",
            "action",
            "verb",
            "name",
            "id",
            "attributes",
            "batch",
            "flag");

    private final Writer out;
    private final CsvWriter csv;
    private final Rfc3339 times = new Rfc3339(ZoneOffset.UTC);

    CsvEventWriter(OutputStream stream) throws IOException {
        out = new OutputStreamWriter(stream, StandardCharsets.UTF_8);
        csv = new CsvWriter(out);
        csv.write(COLUMNS);
    }

    @Override
    public void write(Event event, long batch) throws IOException {
        csv.write(List.of(
                times.format(event.time()),
                event.source(),
                event.origin().key(),
                event.type().key(),
                event.object(),
                event.action().key(),
                event.verb(),
                event.actorName(),
                event.actorId(),
                attributes(event),
                Long.toString(batch),
                event.flag()));
    }

    private static String attributes(Event event) {
        return event.actorAttributes().entrySet().stream()
                .map(attribute -> attribute.getKey() + "=" + attribute.getValue())
                .collect(Collectors.joining(" "));
    }

    @Override
    public void flush() throws IOException {
        out.flush();
    }
}
