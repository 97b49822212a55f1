package io.porthole.event;

import static io.porthole.event.Action.CREATE;
import static io.porthole.event.Action.DIE;
import static io.porthole.event.Action.KILL;
import static io.porthole.event.Action.PAUSE;
import static io.porthole.event.Action.START;
import static io.porthole.event.Action.STOP;
import static io.porthole.event.Action.UNPAUSE;

import java.util.Arrays;
import java.util.StringJoiner;

/// A set of actions, kept as the bits of one `long`.
///
/// @param bits the masks of the members, joined by OR
public record ActionSet(long bits) {
    public static final ActionSet NONE = new ActionSet(0);
    public static final ActionSet ALL = of(Action.values());

    /// The actions that bring a container up.
    public static final ActionSet START_GROUP = of(CREATE, START, UNPAUSE);
    /// The actions that bring a container down.
    public static final ActionSet STOP_GROUP = of(KILL, STOP, DIE);
    /// The action that holds a container.
    public static final ActionSet PAUSE_GROUP = of(PAUSE);

    public static ActionSet of(Action... actions) {
        return new ActionSet(Arrays.stream(actions).mapToLong(Action::mask).reduce(0, (a, b) -> a | b));
    }

    public boolean contains(Action action) {
        return (bits & action.mask()) != 0;
    }

    public ActionSet union(ActionSet other) {
        return new ActionSet(bits | other.bits);
    }

    public ActionSet complement() {
        return new ActionSet(ALL.bits & ~bits);
    }

    public boolean isEmpty() {
        return bits == 0;
    }

    @Override
    public String toString() {
        var names = new StringJoiner(",", "[", "]");
        Arrays.stream(Action.values()).filter(this::contains).forEach(action -> names.add(action.name()));
        return names.toString();
    }
}
