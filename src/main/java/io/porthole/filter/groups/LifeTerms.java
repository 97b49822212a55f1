package io.porthole.filter.groups;

import io.porthole.event.Event;
import io.porthole.filter.FilterLanguage;
import java.util.Map;
import java.util.Optional;

/// The filter that shows the whole life of whatever an event happened to: of a compose service, or of a container under
/// its name and its ID, so that it is followed where it is made anew.
public final class LifeTerms {
    private LifeTerms() {}

    /// The text of that filter; empty for events that happened to nobody. What Porthole itself says of a container, as
    /// of an exit code that a label hides, belongs to the container.
    public static Optional<String> of(Event event) {
        return switch (event.type()) {
            case PORTHOLE -> event.object().equals("container") ? ofDocker(event) : Optional.empty();
            case FILE ->
                event.actorName().isEmpty()
                        ? Optional.empty()
                        : Optional.of(FilterLanguage.term("path", event.actorName()));
            case DOCKER -> ofDocker(event);
        };
    }

    /// The text of the filter that shows the life of a container.
    ///
    /// @param id the beginning of its ID
    public static String ofContainer(String name, String id) {
        return named(name, id).orElse("");
    }

    private static Optional<String> ofDocker(Event event) {
        Map<String, String> attributes = event.actorAttributes();
        String project = attributes.getOrDefault(Member.PROJECT, "");
        String service = attributes.getOrDefault(Member.SERVICE, "");
        if (!project.isEmpty() && !service.isEmpty()) {
            return Optional.of(FilterLanguage.term("project", project) + " " + FilterLanguage.term("service", service));
        }
        boolean ofContainer = event.object().equals("container");
        String container = ofContainer ? "" : attributes.getOrDefault("container", "");
        return container.isEmpty() ? named(event.actorName(), event.actorId()) : named("", container);
    }

    private static Optional<String> named(String name, String id) {
        String byName = name.isEmpty() ? "" : FilterLanguage.term("name", name);
        String byId = id.isEmpty() ? "" : FilterLanguage.term("id", id);
        if (byName.isEmpty() || byId.isEmpty()) {
            return Optional.of(byName + byId).filter(text -> !text.isEmpty());
        }
        return Optional.of(byName + " or " + byId);
    }
}
