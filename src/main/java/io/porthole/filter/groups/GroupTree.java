package io.porthole.filter.groups;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Puts containers under their services, projects and hosts: the most active ones, as many as somebody can
/// look through, by their names, so that they stay where they are while their counts grow.
final class GroupTree {
    /// How many of what belongs to one group are named.
    static final int MOST = 50;

    private static final Comparator<Group> MOST_ACTIVE =
            Comparator.comparingLong(Group::events).reversed().thenComparing(GroupTree::title);

    private GroupTree() {}

    /// The groups of each host by its name.
    static Map<String, Group> of(Collection<Member> members) {
        var hosts = new TreeMap<String, Group>();
        split(members, member -> member.id().source()).forEach((host, of) -> hosts.put(host, host(host, of)));
        return hosts;
    }

    private static Group host(String host, List<Member> members) {
        var groups = new ArrayList<Group>();
        split(members, Member::project).forEach((project, of) -> {
            if (project.isEmpty()) {
                of.forEach(member -> groups.add(member.group()));
            } else {
                groups.add(project(host, project, of));
            }
        });
        return joined(Group.Kind.SOURCE, new Names(host, "", ""), groups);
    }

    private static Group project(String host, String project, List<Member> members) {
        var groups = new ArrayList<Group>();
        split(members, Member::service).forEach((service, of) -> {
            List<Group> containers = of.stream().map(Member::group).toList();
            if (service.isEmpty()) {
                groups.addAll(containers);
            } else {
                groups.add(joined(Group.Kind.SERVICE, new Names(host, project, service), containers));
            }
        });
        return joined(Group.Kind.PROJECT, new Names(host, project, ""), groups);
    }

    private record Names(String source, String project, String service) {}

    private static Group joined(Group.Kind kind, Names names, List<Group> members) {
        List<Group> named = members.stream()
                .sorted(MOST_ACTIVE)
                .limit(MOST)
                .sorted(Comparator.comparing(GroupTree::title))
                .toList();
        return new Group(
                kind,
                names.source,
                names.project,
                names.service,
                "",
                members.stream().mapToLong(Group::events).sum(),
                members.stream().mapToLong(Group::wrong).sum(),
                state(members),
                named,
                members.size() - named.size());
    }

    /// A group runs if one of its members does.
    private static Group.State state(List<Group> members) {
        Group.State state = Group.State.UNKNOWN;
        for (Group member : members) {
            if (member.state() == Group.State.RUNNING) {
                return Group.State.RUNNING;
            }
            state = state == Group.State.PAUSED || member.state() == Group.State.UNKNOWN ? state : member.state();
        }
        return state;
    }

    private static Map<String, List<Member>> split(Collection<Member> members, Function<Member, String> by) {
        return members.stream().collect(Collectors.groupingBy(by));
    }

    private static String title(Group group) {
        return group.title();
    }
}
