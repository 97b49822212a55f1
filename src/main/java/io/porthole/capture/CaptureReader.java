package io.porthole.capture;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import io.porthole.message.Messages;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Reads the lines of captures, and of what `porthole tail --format json` writes. Nothing that a line holds makes it
/// throw. For one thread.
public final class CaptureReader {
    private static final int DEEPEST = 32;
    private static final int LONGEST_NUMBER = 32;
    private static final int LONGEST_VERSION = 100;
    private static final int LONGEST_REASON = 160;
    private static final int MOST_SOURCES = 1_000;
    private static final String TOO_LONG = Messages.text("capture.line-more-than-16");

    private final JsonFactory json = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxNumberLength(LONGEST_NUMBER)
                    .maxNameLength(CaptureLines.LONGEST)
                    .maxStringLength(CaptureLines.LONGEST)
                    .build())
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .disable(JsonFactory.Feature.FAIL_ON_SYMBOL_HASH_OVERFLOW)
            .build();
    private final String file;

    /// @param file what the source of a row is called that does not name it
    public CaptureReader(String file) {
        this.file = file;
    }

    /// Reads the line at hand.
    ///
    /// @param now what stands in for a row's time where it has none: nanoseconds since 1970
    public CaptureLine read(CaptureLines line, long now) {
        CaptureLine read = read(line.bytes(), line.from(), line.to(), now, "");
        return line.isCut() && !(read instanceof CaptureLine.OfEngine) ? new CaptureLine.Odd(TOO_LONG) : read;
    }

    private CaptureLine read(byte[] bytes, int from, int to, long now, String flaw) {
        try (JsonParser parser = json.createParser(bytes, from, to - from)) {
            return read(parser, new RowDraft(file, flaw), now);
        } catch (StreamConstraintsException e) {
            return new CaptureLine.Odd(Messages.text("capture.more-than-read-line", reason(e)));
        } catch (JsonProcessingException e) {
            return flaw.isEmpty() ? readCleaned(bytes, from, to, now, e) : notJson(e);
        } catch (IOException e) {
            return new CaptureLine.Odd(Messages.text("capture.not-json-characters-in"));
        }
    }

    /// Once more, if bytes that are not UTF-8 may be what kept it from being read.
    private CaptureLine readCleaned(byte[] bytes, int from, int to, long now, JsonProcessingException fault) {
        String text = new String(bytes, from, to - from, StandardCharsets.UTF_8);
        if (text.indexOf('\ufffd') < 0) {
            return notJson(fault);
        }
        byte[] clean = text.getBytes(StandardCharsets.UTF_8);
        return read(clean, 0, clean.length, now, Messages.text("capture.bytes-not-utf-8"));
    }

    private static CaptureLine notJson(JsonProcessingException e) {
        return new CaptureLine.Odd(Messages.text("capture.not-json", reason(e)));
    }

    /// Jackson's sentence, without the place that it may have behind it in brackets.
    private static String reason(JsonProcessingException e) {
        String reason = e.getOriginalMessage().lines().findFirst().orElse("");
        int place = reason.indexOf(" (start marker");
        String sentence = place < 0 ? reason : reason.substring(0, place);
        return sentence.length() > LONGEST_REASON ? sentence.substring(0, LONGEST_REASON) + "…" : sentence;
    }

    private static CaptureLine read(JsonParser parser, RowDraft draft, long now) throws IOException {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            return new CaptureLine.Odd(Messages.text("capture.not-json-object"));
        }
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String key = parser.currentName();
            parser.nextToken();
            switch (key) {
                case "Type", "Action", "Actor" -> {
                    return new CaptureLine.OfEngine();
                }
                case CaptureHeader.KEY -> {
                    return header(parser);
                }
                default -> draft.field(key, parser);
            }
        }
        if (parser.nextToken() != null) {
            return new CaptureLine.Odd(Messages.text("capture.more-than-one-json"));
        }
        return draft.finish(now);
    }

    private static CaptureLine header(JsonParser parser) throws IOException {
        int version = 0;
        String by = "";
        String saved = "";
        long events = 0;
        List<String> sources = List.of();
        if (parser.currentToken() != JsonToken.VALUE_STRING || !parser.getText().equals(CaptureHeader.KIND)) {
            return new CaptureLine.Odd(Messages.text("capture.not-captures-first-line"));
        }
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String key = parser.currentName();
            parser.nextToken();
            switch (key) {
                case "version" -> version = Math.clamp(number(parser), 0, Integer.MAX_VALUE);
                case "by" -> by = RowDraft.start(text(parser), LONGEST_VERSION);
                case "saved" -> saved = text(parser);
                case "events" -> events = Math.max(0, number(parser));
                case "sources" -> sources = texts(parser);
                default -> parser.skipChildren();
            }
        }
        return new CaptureLine.Header(new CaptureHeader(version, by, saved, sources, events));
    }

    private static long number(JsonParser parser) throws IOException {
        boolean held = parser.currentToken() == JsonToken.VALUE_NUMBER_INT
                && parser.getNumberType() != JsonParser.NumberType.BIG_INTEGER;
        parser.skipChildren();
        return held ? parser.getLongValue() : 0;
    }

    private static String text(JsonParser parser) throws IOException {
        String text = parser.currentToken() == JsonToken.VALUE_STRING ? parser.getText() : "";
        parser.skipChildren();
        return text;
    }

    private static List<String> texts(JsonParser parser) throws IOException {
        var texts = new ArrayList<String>();
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            parser.skipChildren();
            return texts;
        }
        while (parser.nextToken() != JsonToken.END_ARRAY && parser.currentToken() != null) {
            if (texts.size() < MOST_SOURCES) {
                texts.add(RowDraft.source(text(parser)));
            } else {
                parser.skipChildren();
            }
        }
        return texts;
    }
}
