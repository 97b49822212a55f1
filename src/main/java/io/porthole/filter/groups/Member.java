package io.porthole.filter.groups;

import io.porthole.event.Action;
import io.porthole.event.Actor;
import io.porthole.log.Kind;
import java.util.List;

/// A container, counted. For one thread.
final class Member {
    static final String PROJECT = "com.docker.compose.project";
    static final String SERVICE = "com.docker.compose.service";

    private final Id id;
    private String project;
    private String service;
    private String name;
    private long events;
    private long wrong;
    private Group.State state = Group.State.UNKNOWN;

    /// What tells containers apart.
    record Id(String source, String id) {}

    Member(Id id, Actor actor) {
        this.id = id;
        this.name = actor.name();
        this.project = actor.attributes().getOrDefault(PROJECT, "");
        this.service = actor.attributes().getOrDefault(SERVICE, "");
    }

    /// Takes names and labels from a later event, which may tell more.
    void described(Actor actor) {
        if (!actor.name().isEmpty()) {
            name = actor.name();
        }
        project = actor.attributes().getOrDefault(PROJECT, project);
        service = actor.attributes().getOrDefault(SERVICE, service);
    }

    void happened(Kind kind, boolean wentWrong) {
        count(1, wentWrong);
        state = switch (kind.action()) {
            case START, UNPAUSE, RESTART -> Group.State.RUNNING;
            case PAUSE -> Group.State.PAUSED;
            case DIE, DESTROY, STOP -> Group.State.STOPPED;
            case EXEC_START, HEALTH_STATUS -> state == Group.State.UNKNOWN ? Group.State.RUNNING : state;
            default -> state;
        };
    }

    /// @param change 1 for an event that came, -1 for one that has gone from the log
    void count(int change, boolean wentWrong) {
        events += change;
        wrong += wentWrong ? change : 0;
    }

    Id id() {
        return id;
    }

    String project() {
        return project;
    }

    String service() {
        return service;
    }

    long events() {
        return events;
    }

    Group group() {
        return new Group(
                Group.Kind.CONTAINER,
                id.source(),
                project,
                service,
                name.isEmpty() ? id.id() : name,
                events,
                wrong,
                state,
                List.of(),
                0);
    }

    /// Whether an event of this kind tells that something went wrong, its exit code left aside.
    static boolean isWrong(Kind kind) {
        return kind.action() == Action.OOM
                || (kind.action() == Action.HEALTH_STATUS && kind.verb().endsWith(": unhealthy"));
    }
}
