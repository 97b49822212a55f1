package io.porthole.engine;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import io.porthole.message.Messages;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;

/// Reads any line of an `/events` stream, however odd, into a message: the complete reader, beside which
/// [CanonicalLines] is a faster one for the form that engines really send. Nothing that a line holds makes it throw.
///
/// Own code instead of docker-java's event command, whose callback ends the whole stream at the first odd line. For
/// one thread.
final class TolerantReader {
    /// The most that is kept of one line: as attributes, and again as raw text. In bytes.
    static final int KEPT = 64 * 1024;

    private static final int DEEPEST = 32;
    private static final int LONGEST_NUMBER = 32;
    private static final int LONGEST_REASON = 160;

    private final JsonFactory json = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxNumberLength(LONGEST_NUMBER)
                    .maxNameLength(LineBuffer.LONGEST_LINE)
                    .maxStringLength(LineBuffer.LONGEST_LINE)
                    .build())
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .disable(JsonFactory.Feature.FAIL_ON_SYMBOL_HASH_OVERFLOW)
            .build();
    private final SharedStrings strings;

    TolerantReader(SharedStrings strings) {
        this.strings = strings;
    }

    /// Reads the line between `from` and `to`, which is not empty and may be the beginning of a longer one.
    EngineMessage read(byte[] bytes, int from, int to, boolean cut) {
        var draft = new MessageDraft();
        if (cut) {
            draft.oversize(Messages.text("engine.line-more-than-16"), KEPT);
        } else if (to - from > KEPT) {
            draft.oversize(MessageDraft.oversizeOf(to - from), KEPT);
        }
        if (Utf8.isValid(bytes, from, to, cut)) {
            readJson(draft, bytes, from, to, cut);
        } else {
            draft.flaw(Messages.text("engine.bytes-not-utf-8"));
            byte[] clean = Utf8.decode(bytes, from, to).getBytes(StandardCharsets.UTF_8);
            readJson(draft, clean, 0, clean.length, cut);
        }
        return draft.finish(strings, draft.isWhole() ? "" : Utf8.start(bytes, from, to, KEPT));
    }

    private void readJson(MessageDraft draft, byte[] bytes, int from, int to, boolean cut) {
        try (JsonParser parser = json.createParser(bytes, from, to - from)) {
            readLine(draft, parser);
        } catch (StreamConstraintsException e) {
            draft.voided(Messages.text("engine.more-than-read-line", reason(e)));
        } catch (JsonEOFException e) {
            // The end of a line that was cut is missing, and that is told already.
            if (!cut) {
                draft.voided(Messages.text("engine.not-json", reason(e)));
            }
        } catch (JsonProcessingException e) {
            draft.voided(Messages.text("engine.not-json", reason(e)));
        } catch (IOException e) {
            draft.voided(Messages.text("engine.not-json-characters-in"));
        }
        draft.checkWhole();
    }

    /// Jackson's sentence, without the place that it may have behind it in brackets.
    private static String reason(JsonProcessingException e) {
        String reason = e.getOriginalMessage().lines().findFirst().orElse("");
        int place = reason.indexOf(" (start marker");
        String sentence = place < 0 ? reason : reason.substring(0, place);
        return sentence.length() > LONGEST_REASON ? sentence.substring(0, LONGEST_REASON) + "…" : sentence;
    }

    private static void readLine(MessageDraft draft, JsonParser parser) throws IOException {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            draft.fault(Messages.text("engine.not-json-object"));
            return;
        }
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String key = parser.currentName();
            draft.topLevelKey(key);
            JsonToken token = parser.nextToken();
            readField(draft, parser, key, token);
        }
        if (parser.nextToken() != null) {
            draft.fault(Messages.text("engine.more-than-one-json"));
        }
    }

    private static void readField(MessageDraft draft, JsonParser parser, String key, JsonToken token)
            throws IOException {
        switch (key) {
            case "Type" -> draft.type(required(draft, parser, key, token));
            case "Action" -> draft.action(required(draft, parser, key, token));
            case "Actor" -> readActor(draft, parser, token);
            case "scope" -> readScope(draft, parser, token);
            case "time" -> draft.seconds(number(draft, parser, key, token));
            case "timeNano" -> draft.timeNano(number(draft, parser, key, token));
            case "status", "id", "from" -> readLegacy(draft, parser, key, token);
            default -> {
                draft.saysMore();
                parser.skipChildren();
            }
        }
    }

    private static String required(MessageDraft draft, JsonParser parser, String key, JsonToken token)
            throws IOException {
        if (token == JsonToken.VALUE_STRING) {
            return parser.getText();
        }
        draft.fault(Messages.text("engine.not-string", key));
        parser.skipChildren();
        return "";
    }

    private static void readScope(MessageDraft draft, JsonParser parser, JsonToken token) throws IOException {
        if (token != JsonToken.VALUE_STRING || !parser.getText().equals("local")) {
            draft.saysMore();
            parser.skipChildren();
        }
    }

    private static void readLegacy(MessageDraft draft, JsonParser parser, String key, JsonToken token)
            throws IOException {
        if (token != JsonToken.VALUE_STRING) {
            draft.saysMore();
            parser.skipChildren();
            return;
        }
        String text = parser.getText();
        switch (key) {
            case "status" -> draft.legacyStatus(text);
            case "id" -> draft.legacyId(text);
            default -> draft.legacyFrom(text);
        }
    }

    /// A whole number from 0 on that a `long` holds; otherwise flagged, and 0.
    private static long number(MessageDraft draft, JsonParser parser, String key, JsonToken token) throws IOException {
        if (token == JsonToken.VALUE_NUMBER_INT
                && parser.getNumberType() != JsonParser.NumberType.BIG_INTEGER
                && parser.getLongValue() >= 0) {
            return parser.getLongValue();
        }
        draft.flaw(Messages.text("engine.not-usable-number", key));
        parser.skipChildren();
        return 0;
    }

    private static void readActor(MessageDraft draft, JsonParser parser, JsonToken token) throws IOException {
        draft.restartActor();
        if (token != JsonToken.START_OBJECT) {
            draft.fault(Messages.text("engine.actor-not-object"));
            parser.skipChildren();
            return;
        }
        var seen = new HashSet<String>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String key = parser.currentName();
            if (!seen.add(key)) {
                draft.twice(key);
            }
            readActorField(draft, parser, key, parser.nextToken());
        }
    }

    private static void readActorField(MessageDraft draft, JsonParser parser, String key, JsonToken token)
            throws IOException {
        switch (key) {
            case "ID" -> draft.actorId(required(draft, parser, "Actor.ID", token));
            case "Attributes" -> readAttributes(draft, parser, token);
            default -> {
                draft.saysMore();
                parser.skipChildren();
            }
        }
    }

    private static void readAttributes(MessageDraft draft, JsonParser parser, JsonToken token) throws IOException {
        draft.restartAttributes();
        if (token == JsonToken.VALUE_NULL) {
            return; // how Go writes an empty map that was never made
        }
        if (token != JsonToken.START_OBJECT) {
            draft.fault(Messages.text("engine.attributes-not-object"));
            parser.skipChildren();
            return;
        }
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            readAttribute(draft, parser, parser.currentName(), parser.nextToken());
        }
    }

    private static void readAttribute(MessageDraft draft, JsonParser parser, String key, JsonToken token)
            throws IOException {
        if (token == JsonToken.VALUE_STRING) {
            draft.attribute(key, parser.getText());
        } else {
            draft.fault(Messages.text("engine.attribute-not-string", MessageDraft.told(key)));
            parser.skipChildren();
        }
    }
}
