package io.porthole.cli;

import io.porthole.capture.EventWriter;
import io.porthole.capture.Rfc3339;
import io.porthole.event.Event;
import io.porthole.event.EventSummary;
import io.porthole.event.VisibleText;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.Charset;
import java.time.ZoneId;

/// Writes each event as a line for people: time, source, what, who, details. What could break the line or drive the
/// terminal is written as a visible escape.
final class TextEventWriter implements EventWriter {
    private static final int LONGEST_FIELD = 300;

    private final Writer out;
    private final Rfc3339 times;
    private final StringBuilder line = new StringBuilder();

    TextEventWriter(OutputStream out, Charset charset, ZoneId zone) {
        this.out = new OutputStreamWriter(out, charset);
        this.times = new Rfc3339(zone);
    }

    @Override
    public void write(Event event, long batch) throws IOException {
        line.setLength(0);
        line.append(times.format(event.time()));
        field(event.source(), 12);
        field(EventSummary.what(event), 16);
        field(EventSummary.who(event), 24);
        field(EventSummary.details(event), 0);
        out.write(line.toString().stripTrailing());
        out.write('\n');
    }

    private void field(String text, int width) {
        String visible = VisibleText.line(text, LONGEST_FIELD);
        line.append("  ").append(visible).repeat(' ', Math.max(0, width - visible.length()));
    }

    @Override
    public void flush() throws IOException {
        out.flush();
    }
}
