package io.porthole.ui.sources;

import io.porthole.filter.groups.Group;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The groups of all hosts, and which of them are open. At the beginning projects are, services are not.
final class OpenGroups {
    /// Of one host no more lines than these are listed, whatever is open.
    private static final int MOST_LINES = 150;

    private final Set<String> switched = new HashSet<>();
    private Map<String, Group> hosts = Map.of();

    void show(Map<String, Group> newHosts) {
        hosts = newHosts;
    }

    boolean isOpen(Group group) {
        boolean atFirst = group.kind() == Group.Kind.PROJECT;
        return atFirst != switched.contains(SourcesLine.Member.key(group));
    }

    /// Opens or closes a group; says whether that changed anything.
    boolean setOpen(Group group, boolean open) {
        if (isOpen(group) == open) {
            return false;
        }
        String key = SourcesLine.Member.key(group);
        return switched.remove(key) || switched.add(key);
    }

    /// Whether containers of several hosts are known, so that a group's host must be told.
    boolean areOfSeveralHosts() {
        return hosts.size() > 1;
    }

    /// The lines under a host.
    List<SourcesLine> linesOf(String source) {
        Group host = hosts.get(source);
        var lines = new ArrayList<SourcesLine>();
        if (host != null) {
            addMembers(host, 1, lines);
        }
        return lines;
    }

    private void addMembers(Group of, int depth, List<SourcesLine> lines) {
        int listed = 0;
        for (Group member : of.members()) {
            if (lines.size() >= MOST_LINES) {
                break;
            }
            var line = new SourcesLine.Member(member, depth, isOpen(member));
            lines.add(line);
            listed++;
            if (line.open() && line.canOpen()) {
                addMembers(member, depth + 1, lines);
            }
        }
        int more = of.more() + of.members().size() - listed;
        if (more > 0) {
            lines.add(new SourcesLine.More(SourcesLine.Member.key(of), more, depth));
        }
    }
}
