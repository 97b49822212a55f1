package io.porthole.filter;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What of an event a key means.
public enum Field {
    SOURCE(Kind.TEXT, "the name of the host or directory"),
    HOST(Kind.TEXT, "the name of the host, of events that are not about files"),
    TYPE(Kind.CHOICE, "docker, file or porthole"),
    OBJECT(Kind.TEXT, "container, image, network, volume, file, …"),
    ACTION(Kind.TEXT, "what happened, in a word: start, die, exec_create, written, …"),
    VERB(Kind.TEXT, "what happened, in the engine's own words"),
    GROUP(Kind.CHOICE, "the group of the action"),
    NAME(Kind.TEXT, "the name of the container, image, network, … or file"),
    ID(Kind.TEXT, "the beginning of the ID"),
    IMAGE(Kind.TEXT, "the container's image"),
    PROJECT(Kind.TEXT, "the compose project"),
    SERVICE(Kind.TEXT, "the compose service"),
    EXIT(Kind.NUMBER, "the exit code of a container or an exec"),
    SIGNAL(Kind.SIGNAL, "the signal of a kill, by name or number"),
    PATH(Kind.TEXT, "the whole path of a file"),
    MOUNTEDBY(Kind.TEXT, "a container on this machine that mounts the file"),
    TIME(Kind.TIME, "when it happened, by the source's clock"),
    SINCE(Kind.TIME, "not before this time"),
    UNTIL(Kind.TIME, "not after this time"),
    BATCH(Kind.NUMBER, "the number of the batch it came with"),
    ORIGIN(Kind.CHOICE, "live, replayed or inferred"),
    IS(Kind.CHOICE, "noise, a gap, an error, …"),
    LABEL(Kind.ATTRIBUTE, "a label, by its name: label.KEY"),
    ATTR(Kind.ATTRIBUTE, "an attribute of any event, by its name: attr.KEY");

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
