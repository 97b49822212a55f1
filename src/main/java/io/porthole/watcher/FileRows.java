package io.porthole.watcher;

import io.porthole.event.Action;
import io.porthole.event.Actor;
import io.porthole.event.Event;
import io.porthole.event.EventType;
import io.porthole.event.FileAttributes;
import io.porthole.event.Origin;
import io.porthole.message.Messages;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.StringJoiner;

/// Puts the changes of a watched tree into events. Their attributes are those of [FileAttributes].
final class FileRows {
    /// As many leave at a time: a rescan may bring very many.
    static final int LARGEST = 20_000;

    private static final int MOST_STEPS = 20;

    private final String source;
    private final Clutter clutter;

    FileRows(String source, Clutter clutter) {
        this.source = source;
        this.clutter = clutter;
    }

    /// Events of changes, in parts.
    List<List<Event>> of(List<Change> changes) {
        var parts = new ArrayList<List<Event>>();
        for (int from = 0; from < changes.size(); from += LARGEST) {
            var part = changes.subList(from, Math.min(changes.size(), from + LARGEST));
            parts.add(part.stream().map(this::row).toList());
        }
        return parts;
    }

    /// The row that says that events were lost.
    Event overflow(List<Path> overflowed, long now) {
        var first = overflowed.getFirst();
        var directories = overflowed.stream().distinct().count();
        String lost = directories == 1
                ? Messages.text("watcher.events-directory-were-lost", first)
                : Messages.text("watcher.events-directories-were-lost", "%,d".formatted(directories), first);
        return Event.porthole(source, Action.OVERFLOW, Messages.text("watcher.looked-again-what-differs", lost), now);
    }

    private Event row(Change change) {
        var word = change.remarks().word();
        if (word != null) {
            return word;
        }
        var action = action(change);
        return new Event(
                EventType.FILE,
                source,
                change.isDirectory() ? "directory" : "file",
                action,
                action.word(),
                new Actor(change.path().toString(), "", attributes(change)),
                change.arrived(),
                change.arrived(),
                change.origin(),
                "");
    }

    private static Action action(Change change) {
        return switch (change.kind()) {
            case CREATED -> Action.FILE_CREATED;
            case DELETED -> Action.FILE_DELETED;
            case RENAMED, RENAMED_OVER -> Action.FILE_RENAMED;
            case REPLACED, WRITTEN, WORD -> Action.FILE_WRITTEN;
        };
    }

    private Map<String, String> attributes(Change change) {
        var attributes = new LinkedHashMap<String, String>();
        var remarks = change.remarks();
        put(attributes, FileAttributes.NOISE, clutter.reason(change.path(), change.isDirectory()));
        put(
                attributes,
                FileAttributes.FROM,
                change.from() == null ? "" : change.from().toString());
        if (change.origin() == Origin.INFERRED) {
            put(attributes, FileAttributes.INFERRED, remarks.inferred());
        }
        put(attributes, FileAttributes.MOVED, remarks.moved());
        put(attributes, FileAttributes.REPLACED, change.kind() == Change.Kind.REPLACED ? "yes" : "");
        put(attributes, FileAttributes.TIMES, remarks.times() > 1 ? Integer.toString(remarks.times()) : "");
        put(attributes, FileAttributes.STEPS, remarks.steps().size() > 1 ? steps(change) : "");
        return attributes.isEmpty() ? Map.of() : attributes;
    }

    private static void put(Map<String, String> attributes, String key, String value) {
        if (!value.isEmpty()) {
            attributes.put(key, value);
        }
    }

    /// Each with its name as seen from the saved file's directory.
    private static String steps(Change save) {
        var steps = save.remarks().steps();
        var words = new StringJoiner(", ");
        steps.stream().limit(MOST_STEPS).forEach(step -> words.add(words(step, save.path())));
        if (steps.size() > MOST_STEPS) {
            words.add(Messages.text("watcher.and-more", "%,d".formatted(steps.size() - MOST_STEPS)));
        }
        return words.toString();
    }

    private static String words(Change step, Path saved) {
        var name = name(step.path(), saved);
        return switch (step.kind()) {
            case RENAMED, RENAMED_OVER ->
                Messages.text("watcher.renamed", name(Objects.requireNonNull(step.from()), saved), name);
            case REPLACED -> Messages.text("watcher.replaced", name);
            default -> action(step).word() + " " + name;
        };
    }

    private static String name(Path path, Path saved) {
        return Objects.equals(path.getParent(), saved.getParent())
                ? path.getFileName().toString()
                : path.toString();
    }
}
