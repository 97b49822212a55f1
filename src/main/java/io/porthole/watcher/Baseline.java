package io.porthole.watcher;

import io.porthole.engine.ListedContainer;
import io.porthole.event.Action;
import io.porthole.event.Event;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The first look at an engine's containers, so that a later one can be compared with it. It happens beside the
/// stream, which waits for nothing. Of the containers that do not run, the list says enough.
final class Baseline {
    private static final Set<String> DOWN = Set.of("created", "exited", "dead");

    private final KnownContainers known;
    private final Surveyor surveyor;
    private final Runnable onLearned;
    private final Set<String> gone = new HashSet<>();
    private boolean done;

    /// @param onLearned called on the inbox's thread when the containers are known
    Baseline(EngineHost host, Inbox inbox, KnownContainers known, Runnable onLearned) {
        this.known = known;
        this.onLearned = onLearned;
        this.surveyor = new Surveyor(host, Baseline::running, () -> inbox.post(this::learn));
    }

    private static List<ListedContainer> running(List<ListedContainer> all) {
        return all.stream()
                .filter(container -> !DOWN.contains(container.state()))
                .toList();
    }

    void start() {
        surveyor.start();
    }

    /// What comes meanwhile is newer than what is found.
    void note(List<Event> events) {
        if (!done) {
            for (Event event : events) {
                if (event.action() == Action.DESTROY) {
                    gone.add(event.actorId());
                }
            }
        }
    }

    private void learn() {
        if (!done) {
            done = true;
            known.learn(surveyor.survey(), gone);
            gone.clear();
            onLearned.run();
        }
    }

    void close() {
        done = true;
        surveyor.close();
    }
}
