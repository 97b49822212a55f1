package io.porthole.ui.sources;

import io.porthole.explain.Finding;
import io.porthole.explain.Findings;
import io.porthole.filter.groups.Group;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The groups of all hosts, which of them are open, and what is the case with their containers. At the beginning
/// projects are, services are not.
final class OpenGroups {
    /// Of one host no more lines than these are listed, whatever is open.
    private static final int MOST_LINES = 150;

    private static final int MOST_FINDINGS = 50;

    private final SequencedSet<String> switched = new LinkedHashSet<>();
    private Consumer<SequencedSet<String>> onSwitched = _ -> {};
    private final Map<String, List<SourcesLine>> lines = new HashMap<>();
    private Map<String, Group> hosts = Map.of();
    private Findings findings = Findings.NONE;

    void show(Map<String, Group> newHosts) {
        hosts = newHosts;
        lines.clear();
    }

    /// Says whether these are others than before.
    boolean show(Findings newFindings) {
        boolean isOther = !newFindings.all().equals(findings.all());
        findings = newFindings;
        if (isOther) {
            lines.clear();
        }
        return isOther;
    }

    /// What is the case, as much as somebody can look through.
    List<SourcesLine> linesOfFindings() {
        var made = new ArrayList<SourcesLine>();
        findings.all().stream().limit(MOST_FINDINGS).map(SourcesLine.Found::new).forEach(made::add);
        int more = findings.all().size() - made.size();
        if (more > 0) {
            made.add(SourcesLine.More.ofFindings(more));
        }
        return made;
    }

    /// Of a container of whose name there were others before, those about the one that runs.
    private List<Finding> findings(Group group) {
        if (group.kind() == Group.Kind.CONTAINER) {
            boolean hasEnded = group.state() == Group.State.STOPPED;
            return hasEnded ? List.of() : findings.ofContainer(group.source(), group.name());
        }
        return group.members().stream()
                .flatMap(member -> findings(member).stream())
                .distinct()
                .toList();
    }

    boolean isOpen(Group group) {
        boolean atFirst = group.kind() == Group.Kind.PROJECT;
        return atFirst != switched.contains(name(group));
    }

    /// Opens or closes a group; says whether that changed anything.
    boolean setOpen(Group group, boolean open) {
        if (isOpen(group) == open) {
            return false;
        }
        String name = name(group);
        boolean changed = switched.remove(name) || switched.add(name);
        lines.clear();
        onSwitched.accept(new LinkedHashSet<>(switched));
        return changed;
    }

    /// Opens and closes the groups of these names, which [#setOnSwitched] told.
    void setSwitched(SequencedSet<String> names) {
        switched.clear();
        switched.addAll(names);
        lines.clear();
    }

    /// Connects what keeps which groups are open.
    ///
    /// @param listener told the names of those opened and closed by the user, each time that changes
    void setOnSwitched(Consumer<SequencedSet<String>> listener) {
        onSwitched = listener;
    }

    /// What tells a group from the others, as the settings have it: `project local/shop`.
    private static String name(Group group) {
        String path = Stream.of(group.source(), group.project(), group.service(), group.name())
                .filter(part -> !part.isEmpty())
                .map(part -> part.replace("\\", "\\\\").replace("/", "\\/"))
                .collect(Collectors.joining("/"));
        return group.kind().name().toLowerCase(Locale.ROOT) + " " + path;
    }

    /// Whether containers of several hosts are known, so that a group's host must be told.
    boolean areOfSeveralHosts() {
        return hosts.size() > 1;
    }

    /// The lines under a host. They are put together anew only when that changes them, for they are asked for with each
    /// flush.
    List<SourcesLine> linesOf(String source) {
        return lines.computeIfAbsent(source, this::makeLines);
    }

    private List<SourcesLine> makeLines(String source) {
        Group host = hosts.get(source);
        var made = new ArrayList<SourcesLine>();
        if (host != null) {
            addMembers(host, 1, made);
        }
        return List.copyOf(made);
    }

    private void addMembers(Group of, int depth, List<SourcesLine> made) {
        int listed = 0;
        for (Group member : of.members()) {
            if (made.size() >= MOST_LINES) {
                break;
            }
            var line = new SourcesLine.Member(member, depth, isOpen(member), findings(member));
            made.add(line);
            listed++;
            if (line.open() && line.canOpen()) {
                addMembers(member, depth + 1, made);
            }
        }
        int more = of.more() + of.members().size() - listed;
        if (more > 0) {
            made.add(SourcesLine.More.of(of, more, depth));
        }
    }
}
