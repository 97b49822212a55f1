package io.porthole.explain;

import io.porthole.event.Event;
import io.porthole.event.EventType;
import io.porthole.event.FileAttributes;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What is the case at one moment. Immutable; to look something up costs the same however much it is.
public final class Findings {
    public static final Findings NONE = new Findings(List.of(), false);

    private final List<Finding> all;
    private final boolean cut;
    private final Map<String, List<Finding>> byPath;
    private final Map<Container, List<Finding>> byContainer;

    private record Container(String source, String name) {}

    /// @param all in the order in which they were found
    /// @param cut whether there were more than are kept
    public Findings(List<Finding> all, boolean cut) {
        this.all = List.copyOf(all);
        this.cut = cut;
        this.byPath = all.stream().collect(Collectors.groupingBy(Finding::path));
        this.byContainer = all.stream()
                .collect(Collectors.groupingBy(finding -> new Container(finding.source(), finding.container())));
    }

    /// All, in the order in which they were found.
    public List<Finding> all() {
        return all;
    }

    /// Whether there were more than are kept.
    public boolean isCut() {
        return cut;
    }

    /// Those about the file of an event which had become the case by then.
    public List<Finding> of(Event event) {
        if (all.isEmpty() || event.type() != EventType.FILE) {
            return List.of();
        }
        return Stream.of(event.actorName(), event.actorAttributes().getOrDefault(FileAttributes.FROM, ""))
                .flatMap(path -> byPath.getOrDefault(path, List.of()).stream())
                .filter(finding -> finding.since() <= event.time())
                .toList();
    }

    /// Those about a container.
    public List<Finding> ofContainer(String source, String name) {
        return byContainer.getOrDefault(new Container(source, name), List.of());
    }
}
