package io.porthole.capture;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// The first line of a capture file: what wrote it, and what there is in it.
///
/// @param version the version of the format
/// @param by      the version of Porthole that saved it
/// @param saved   when, as RFC 3339
/// @param sources the names of the sources whose rows are in it
/// @param events  how many rows it has; 0 where that is not said
public record CaptureHeader(int version, String by, String saved, List<String> sources, long events) {
    /// The version that this Porthole writes. Later ones may add what it does not know, and are read as far as it does.
    public static final int VERSION = 1;

    /// The key that no other line has, and what stands behind it.
    static final String KEY = "porthole";

    static final String KIND = "capture";

    public CaptureHeader {
        sources = List.copyOf(sources);
    }

    /// Writes the line.
    void write(OutputStream out) throws IOException {
        try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            json.writeStartObject();
            json.writeStringField(KEY, KIND);
            json.writeNumberField("version", version);
            json.writeStringField("by", by);
            json.writeStringField("saved", saved);
            json.writeNumberField("events", events);
            json.writeArrayFieldStart("sources");
            for (String source : sources) {
                json.writeString(source);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        out.write("\n".getBytes(StandardCharsets.UTF_8));
    }
}
