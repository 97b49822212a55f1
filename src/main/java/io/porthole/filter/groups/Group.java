package io.porthole.filter.groups;

import java.util.List;

/// A compose project, a service or a container, with what is held of it. Its names come from outside.
///
/// @param kind    what it is
/// @param source  the host that it is on
/// @param project the compose project; empty for a container without
/// @param service the compose service; empty for a project, and for a container without
/// @param name    the name of a container; empty for the others
/// @param events  how many events of containers are held
/// @param wrong   how many of them tell that something went wrong: an exit code other than 0, out of
///                memory, unhealthy
/// @param state   whether it runs, as far as the events held tell
/// @param members the most active ones of what belongs to it
/// @param more    how many other ones there are
public record Group(
        Kind kind,
        String source,
        String project,
        String service,
        String name,
        long events,
        long wrong,
        State state,
        List<Group> members,
        int more) {

    /// What a group is.
    public enum Kind {
        SOURCE,
        PROJECT,
        SERVICE,
        CONTAINER
    }

    /// Whether a container runs, or one of a group does.
    public enum State {
        UNKNOWN,
        RUNNING,
        PAUSED,
        STOPPED
    }

    public Group {
        members = List.copyOf(members);
    }

    /// What it is called among its neighbours.
    public String title() {
        return switch (kind) {
            case SOURCE -> source;
            case PROJECT -> project;
            case SERVICE -> service;
            case CONTAINER -> name;
        };
    }
}
