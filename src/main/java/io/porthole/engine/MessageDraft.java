package io.porthole.engine;

import io.porthole.message.Messages;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What has been read of a line so far.
///
/// A *flaw* leaves the event readable; a *fault* does not, and the first of each is told.
final class MessageDraft {
    private static final long NANOS_PER_SECOND = 1_000_000_000L;
    private static final long LAST_SECOND = Long.MAX_VALUE / NANOS_PER_SECOND;
    private static final int LONGEST_KEY_TOLD = 80;

    /// What is kept of the words of an oversize line, in characters.
    private static final int LONGEST_TYPE = 256;
    private static final int LONGEST_ID = 1024;
    private static final int LONGEST_ACTION = 16 * 1024;

    /// The attributes by which a row is understood: of an oversize line they are kept before all labels.
    private static final Set<String> TELLING =
            Set.of("name", "image", "exitCode", "signal", "oldName", "execID", "execDuration", "container");
    private static final int LONGEST_TELLING = 1024;

    private final Set<String> keys = new HashSet<>();
    private final Map<String, String> attributes = new LinkedHashMap<>();
    private String type = "";
    private String action = "";
    private String actorId = "";
    private long seconds;
    private long timeNano;
    private @Nullable String status;
    private @Nullable String id;
    private @Nullable String from;
    private boolean saysMore;
    private String flaw = "";
    private String fault = "";
    private long room = Long.MAX_VALUE;
    private int leftOut;

    void flaw(String sentence) {
        flaw = flaw.isEmpty() ? sentence : flaw;
    }

    void fault(String sentence) {
        fault = fault.isEmpty() ? sentence : fault;
    }

    /// The line breaks off where it is no event any more: nothing that was read of it counts.
    void voided(String sentence) {
        fault = sentence;
        restartActor();
        seconds = 0;
        timeNano = 0;
    }

    /// The line has something that the fields of a message do not tell.
    void saysMore() {
        saysMore = true;
    }

    void oversize(String sentence, long room) {
        flaw(sentence);
        this.room = room;
    }

    boolean isOversize() {
        return room != Long.MAX_VALUE;
    }

    void topLevelKey(String key) {
        if (!keys.add(key)) {
            twice(key);
        }
    }

    void twice(String key) {
        flaw(Messages.text("engine.key-appears-twice", told(key)));
    }

    /// A key as a sentence names it, short.
    static String told(String key) {
        return key.length() > LONGEST_KEY_TOLD ? key.substring(0, LONGEST_KEY_TOLD) + "…" : key;
    }

    void type(String text) {
        type = text;
    }

    void action(String text) {
        action = text;
    }

    void actorId(String text) {
        actorId = text;
    }

    void legacyStatus(String text) {
        status = text;
    }

    void legacyId(String text) {
        id = text;
    }

    void legacyFrom(String text) {
        from = text;
    }

    void seconds(long value) {
        seconds = value;
    }

    void timeNano(long value) {
        timeNano = value;
    }

    /// The actor seen before is void: a second one follows.
    void restartActor() {
        actorId = "";
        restartAttributes();
    }

    void restartAttributes() {
        attributes.clear();
        leftOut = 0;
    }

    /// Leaves out what does not fit in the room that an oversize line has for attributes.
    void attribute(String key, String value) {
        if (isOversize() && !hasRoom(key, value)) {
            leftOut++;
        } else if (attributes.put(key, value) != null) {
            twice(key);
        }
    }

    private boolean hasRoom(String key, String value) {
        if (TELLING.contains(key) && value.length() <= LONGEST_TELLING) {
            return true;
        }
        long size = (long) key.length() + value.length();
        boolean fits = size <= room;
        room -= fits ? size : 0;
        return fits;
    }

    boolean isWhole() {
        return fault.isEmpty() && flaw.isEmpty() && !saysMore && legacyAgrees();
    }

    EngineMessage finish(SharedStrings strings, String raw) {
        boolean readable = fault.isEmpty();
        return new EngineMessage(
                readable ? strings.share(kept(type, LONGEST_TYPE)) : "",
                readable ? strings.share(kept(action, LONGEST_ACTION)) : "",
                strings.share(kept(actorId, LONGEST_ID)),
                shared(strings),
                time(),
                raw,
                readable ? flaw() : fault);
    }

    private String flaw() {
        return switch (leftOut) {
            case 0 -> flaw;
            case 1 -> Messages.text("engine.without-1-attribute", flaw);
            default -> Messages.text("engine.without-attributes", flaw, String.format(Locale.ROOT, "%,d", leftOut));
        };
    }

    private String kept(String text, int most) {
        return isOversize() && text.length() > most ? text.substring(0, most) + "…" : text;
    }

    /// Tells what a line must have and this one has not.
    void checkWhole() {
        if (type.isEmpty()) {
            fault(Messages.text("engine.type-missing"));
        }
        if (action.isEmpty()) {
            fault(Messages.text("engine.action-missing"));
        }
        if (!keys.contains("Actor")) {
            fault(Messages.text("engine.actor-missing"));
        }
        if (time() == 0) {
            flaw(Messages.text("engine.time-missing-or-unusable"));
        }
    }

    private boolean legacyAgrees() {
        return (status == null || status.equals(action))
                && (id == null || id.equals(actorId))
                && (from == null || from.equals(attributes.getOrDefault("image", "")));
    }

    private long time() {
        if (timeNano > 0) {
            return timeNano;
        }
        return seconds > 0 && seconds <= LAST_SECOND ? seconds * NANOS_PER_SECOND : 0;
    }

    private FlatAttributes shared(SharedStrings strings) {
        List<String> pairs = new ArrayList<>(attributes.size() * 2);
        attributes.forEach((key, value) -> {
            pairs.add(strings.share(key));
            pairs.add(strings.share(value));
        });
        return FlatAttributes.of(pairs);
    }

    static String oversizeOf(long bytes) {
        return Messages.text("engine.line-bytes-cut-64", String.format(Locale.ROOT, "%,d", bytes));
    }
}
