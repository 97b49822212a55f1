package io.porthole.filter;

import io.porthole.message.Messages;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What of an event a key means.
public enum Field {
    SOURCE(Kind.TEXT, Messages.text("filter.name-host-or-directory")),
    HOST(Kind.TEXT, Messages.text("filter.name-host-events-not")),
    TYPE(Kind.CHOICE, Messages.text("filter.docker-file-or-porthole")),
    OBJECT(Kind.TEXT, Messages.text("filter.container-image-network-volume")),
    ACTION(Kind.TEXT, Messages.text("filter.what-happened-in-word")),
    VERB(Kind.TEXT, Messages.text("filter.what-happened-in-engines")),
    GROUP(Kind.CHOICE, Messages.text("filter.group-action")),
    NAME(Kind.TEXT, Messages.text("filter.name-container-image-network")),
    ID(Kind.TEXT, Messages.text("filter.beginning-id")),
    IMAGE(Kind.TEXT, Messages.text("filter.containers-image")),
    PROJECT(Kind.TEXT, Messages.text("filter.compose-project")),
    SERVICE(Kind.TEXT, Messages.text("filter.compose-service")),
    EXIT(Kind.NUMBER, Messages.text("filter.exit-code-container-or")),
    SIGNAL(Kind.SIGNAL, Messages.text("filter.signal-kill-name-or")),
    PATH(Kind.TEXT, Messages.text("filter.whole-path-file")),
    MOUNTEDBY(Kind.TEXT, Messages.text("filter.container-on-machine-mounts")),
    TIME(Kind.TIME, Messages.text("filter.when-happened-sources-clock")),
    SINCE(Kind.TIME, Messages.text("filter.not-before-time")),
    UNTIL(Kind.TIME, Messages.text("filter.not-after-time")),
    BATCH(Kind.NUMBER, Messages.text("filter.number-batch-came")),
    ORIGIN(Kind.CHOICE, Messages.text("filter.live-replayed-or-inferred")),
    IS(Kind.CHOICE, Messages.text("filter.noise-gap-error")),
    LABEL(Kind.ATTRIBUTE, Messages.text("filter.label-name-label-key")),
    ATTR(Kind.ATTRIBUTE, Messages.text("filter.attribute-any-event-name"));

    /// What the values of a field are.
    enum Kind {
        TEXT,
        /// Text, or a number where it is compared by size.
        ATTRIBUTE,
        /// One of a few words.
        CHOICE,
        NUMBER,
        SIGNAL,
        TIME
    }

    private static final Map<String, Field> BY_WORD =
            Stream.of(values()).collect(Collectors.toUnmodifiableMap(Field::word, Function.identity()));

    private final Kind kind;
    private final String about;

    Field(Kind kind, String about) {
        this.kind = kind;
        this.about = about;
    }

    static @Nullable Field of(String word) {
        return BY_WORD.get(word.toLowerCase(Locale.ROOT));
    }

    /// How the key is written; for labels and attributes, what stands before the dot.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// What it means, in a few words.
    public String about() {
        return about;
    }

    Kind kind() {
        return kind;
    }

    /// The words to choose from, where the field has only these.
    List<String> choices() {
        return switch (this) {
            case TYPE -> List.of("docker", "file", "porthole");
            case GROUP -> List.of("start", "stop", "pause", "other", "file");
            case ORIGIN -> List.of("live", "replayed", "inferred");
            case IS -> List.of("noise", "gap", "error", "unhealthy", "flagged", "live", "replayed", "inferred");
            default -> List.of();
        };
    }

    /// Whether the key goes on with a name after a dot.
    boolean isNamed() {
        return kind == Kind.ATTRIBUTE;
    }

    boolean allows(Operator operator) {
        if (operator == Operator.IS) {
            return true;
        }
        return switch (kind) {
            case TEXT -> operator == Operator.DIFFERS || operator == Operator.MATCHES;
            case ATTRIBUTE -> true;
            case CHOICE -> operator == Operator.DIFFERS && this != IS;
            case SIGNAL -> operator == Operator.DIFFERS;
            case NUMBER -> operator != Operator.MATCHES;
            case TIME -> this == TIME && operator.isOrder();
        };
    }
}
