package io.porthole.ui.events;

import io.porthole.event.Event;
import io.porthole.filter.FilterExample;
import java.util.Optional;

/// What a filter would ask for by the details of a row: by what these tell first, for which there is a key.
final class DetailsExample {
    private DetailsExample() {}

    static Optional<FilterExample> of(Event event) {
        if (!event.flag().isEmpty()) {
            return Optional.of(new FilterExample("is", "flagged"));
        }
        FilterExample example = switch (event.type()) {
            case FILE -> new FilterExample("path", event.actorName());
            case PORTHOLE -> ofPorthole(event);
            case DOCKER -> ofDocker(event);
        };
        return Optional.of(example).filter(asked -> !asked.value().isEmpty());
    }

    /// A row that corrects an exit code tells the true one.
    private static FilterExample ofPorthole(Event event) {
        FilterExample exit = attribute(event, "exit", "inspectedExitCode");
        return exit.value().isEmpty()
                ? new FilterExample("action", event.action().key())
                : exit;
    }

    private static FilterExample ofDocker(Event event) {
        return switch (event.action()) {
            case DIE, EXEC_DIE -> attribute(event, "exit", "exitCode");
            case KILL -> attribute(event, "signal", "signal");
            case RENAME -> attribute(event, "attr.oldName", "oldName");
            case CONNECT, DISCONNECT, MOUNT, UNMOUNT -> attribute(event, "attr.container", "container");
            case EXEC_CREATE, EXEC_START, UNREADABLE, FORCE_RELOAD -> new FilterExample("verb", event.verb());
            default -> attribute(event, "image", "image");
        };
    }

    private static FilterExample attribute(Event event, String key, String name) {
        return new FilterExample(key, event.actorAttributes().getOrDefault(name, ""));
    }
}
