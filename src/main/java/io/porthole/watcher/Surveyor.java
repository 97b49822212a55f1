package io.porthole.watcher;

import io.porthole.engine.EngineException;
import io.porthole.engine.InspectedContainer;
import io.porthole.engine.ListedContainer;
import io.porthole.message.Messages;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;

/// Looks at an engine's containers: asks for the list of all, then for some of them one by one, a few at a time. On
/// virtual threads of its own; nothing is asked again.
final class Surveyor {
    /// How many are asked for at the same time.
    static final int AT_ONCE = 4;

    /// How many are asked for at all.
    static final int MOST_INSPECTED = 2_000;

    private final EngineHost host;
    private final Function<List<ListedContainer>, List<ListedContainer>> choice;
    private final Runnable onDone;
    private final Map<String, InspectedContainer> inspected = new ConcurrentHashMap<>();
    private final Queue<ListedContainer> left = new ConcurrentLinkedQueue<>();
    private final Thread thread;
    private volatile List<ListedContainer> listed = List.of();
    private volatile boolean isListed;
    private volatile String trouble = "";
    private volatile boolean stopped;

    /// @param choice which of the list are to be looked at, the most important first; called on its thread
    /// @param onDone called on its thread when all is found, unless it was stopped
    Surveyor(EngineHost host, Function<List<ListedContainer>, List<ListedContainer>> choice, Runnable onDone) {
        this.host = host;
        this.choice = choice;
        this.onDone = onDone;
        this.thread = Thread.ofVirtual().name("docker-survey-" + host.source()).unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    private void run() {
        try {
            listed = host.connection().containers();
            isListed = true;
            List<ListedContainer> chosen = choice.apply(listed);
            if (chosen.size() > MOST_INSPECTED) {
                trouble = Messages.text(
                        "watcher.only-containers-were-looked",
                        "%,d".formatted(MOST_INSPECTED),
                        "%,d".formatted(chosen.size()));
            }
            left.addAll(chosen.subList(0, Math.min(chosen.size(), MOST_INSPECTED)));
            inspectAll();
        } catch (EngineException e) {
            trouble = Messages.text("watcher.containers-could-not-listed", e.getMessage());
        }
        if (!stopped) {
            onDone.run();
        }
    }

    private void inspectAll() {
        var threads = new ArrayList<Thread>();
        for (int i = 0; i < AT_ONCE; i++) {
            threads.add(
                    Thread.ofVirtual().name("docker-inspect-" + host.source()).start(this::inspect));
        }
        try {
            for (Thread worker : threads) {
                worker.join();
            }
        } catch (InterruptedException _) {
            threads.forEach(Thread::interrupt); // by close; what they wait for ends with that
        }
    }

    private void inspect() {
        for (var next = left.poll(); next != null && !stopped; next = left.poll()) {
            try {
                inspected.put(next.id(), host.connection().inspect(next.id()));
            } catch (EngineException _) {
                // removed meanwhile, which its event tells, or it cannot be read: then it is not among the found
            }
        }
    }

    /// What was found so far.
    Survey survey() {
        var byId = new LinkedHashMap<String, ListedContainer>();
        listed.forEach(container -> byId.put(container.id(), container));
        return new Survey(isListed, byId, Map.copyOf(inspected), trouble);
    }

    /// Stops looking and returns when its threads have ended; what was found stays.
    void close() {
        stopped = true;
        Asking.end(thread);
    }
}
