package io.porthole.watcher;

import io.porthole.engine.EngineMessage;
import io.porthole.event.Action;
import io.porthole.event.Event;
import io.porthole.event.Origin;
import io.porthole.message.Messages;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One stream of events, from the request for it until its end.
///
/// What the engine sends of the time before is held until it is told apart from what is new; then the rows that say
/// how the stream was found come first. Everything happens on the thread that calls [#run]; the stream is read on
/// another.
final class StreamSession implements StreamReader.Sink {
    /// How long nothing must come for the engine to have sent all that it remembers, beside two round trips.
    static final Duration QUIET = Duration.ofMillis(300);

    /// Four times what an engine remembers. Beyond it nothing is held: the stream is found to be what it is by then.
    private static final int MOST_HELD = 1024;

    /// How much is held while the containers are looked at.
    private static final int MOST_HELD_MEANWHILE = 10_000;

    private final EngineHost host;
    private final StreamMemory memory;
    private final StreamRows rows;
    private final WatcherListener listener;
    private final Outage outage;
    private final Inbox inbox = new Inbox();
    private final Alarm quiet;
    private final DockerEventMap map = new DockerEventMap();
    private final StreamReader reader;
    private final Watchdog watchdog;
    private final ExitCodeCheck exitCodes;
    private final MountLookup mounts;
    private final @Nullable String since;
    private final Duration quietTime;
    private Replay replay = new Replay(Set.of(), 0);
    private long opened;
    private HeldEvents held = new HeldEvents();
    private @Nullable Comparison comparison;
    private @Nullable Baseline baseline;
    private boolean isOpen;
    private boolean resumed;
    private boolean settled;
    private @Nullable IOException end;

    /// @param roundTrip how long the engine took for an answer
    StreamSession(
            EngineHost host,
            Duration roundTrip,
            StreamMemory memory,
            StreamRows rows,
            WatcherListener listener,
            Outage outage) {
        this.host = host;
        this.memory = memory;
        this.rows = rows;
        this.listener = listener;
        this.outage = outage;
        this.quiet = new Alarm(host.timing().timer());
        this.quietTime = QUIET.plus(roundTrip.multipliedBy(2));
        this.watchdog = new Watchdog(host, inbox, this::end);
        this.exitCodes = new ExitCodeCheck(host, inbox, row -> listener.events(List.of(row)));
        this.mounts = new MountLookup(host, inbox, memory.containers(), listener::mounts);
        this.since = memory.since(host.clock().now());
        this.reader = new StreamReader(host, since, this);
    }

    /// Reads until the stream ends, and gives the reason of its end.
    IOException run() throws InterruptedException {
        reader.start();
        watchdog.start();
        try {
            while (end == null) {
                inbox.next();
            }
            return end;
        } finally {
            quiet.cancel();
            reader.end();
            watchdog.close();
            exitCodes.close();
            mounts.close();
            if (comparison != null) {
                comparison.close();
            }
            if (baseline != null) {
                baseline.close();
            }
            memory.duplicates(replay.duplicates());
        }
    }

    /// From now on the listener is told what running containers mount. From any thread.
    void tellMounts() {
        inbox.post(mounts::want);
    }

    /// Whether what the stream brought from before was told.
    boolean isSettled() {
        return settled;
    }

    @Override
    public void opened() {
        inbox.post(this::begin);
    }

    @Override
    public void read(List<EngineMessage> messages, long arrived, Runnable taken) {
        inbox.post(() -> {
            taken.run();
            watchdog.heard();
            take(messages, arrived);
        });
    }

    @Override
    public void ended(IOException cause) {
        inbox.post(() -> end(cause));
    }

    @Override
    public void failed(RuntimeException fault) {
        inbox.post(() -> {
            throw fault;
        });
    }

    private void begin() {
        isOpen = true;
        resumed = memory.isAway();
        opened = host.clock().now();
        replay = new Replay(memory.seen().keys(), opened);
        outage.live(host.timing().clock().instant());
        listener.state(SourceState.LIVE);
        awaitQuiet();
    }

    private void awaitQuiet() {
        quiet.set(quietTime, () -> inbox.post(this::settle));
    }

    private void take(List<EngineMessage> messages, long arrived) {
        long latest = host.clock().now() + StreamMemory.TOLERANCE.toNanos();
        var events = new ArrayList<Event>(messages.size());
        for (EngineMessage message : messages) {
            Origin origin = replay.accept(message, latest);
            if (origin != null) {
                Event event = map.toEvent(message, host.source(), arrived, origin);
                memory.add(message, event);
                events.add(event);
                if (message.isReadable()) {
                    outage.delivered();
                }
            }
        }
        if (settled) {
            tell(events);
        } else {
            hold(events);
        }
    }

    private void tell(List<Event> events) {
        if (!events.isEmpty()) {
            if (baseline != null) {
                baseline.note(events);
            }
            listener.events(events);
            mounts.note(events);
            for (Event event : events) {
                // What happened before Porthole watched is not worth the engine's time.
                if (event.action() == Action.DIE && (resumed || event.origin() == Origin.LIVE)) {
                    exitCodes.check(event);
                }
            }
        }
    }

    private void hold(List<Event> events) {
        held.add(events);
        if (comparison != null) {
            comparison.note(events);
            if (held.size() > MOST_HELD_MEANWHILE) {
                conclude();
            }
        } else if (replay.isOver() || held.size() > MOST_HELD) {
            settle();
        } else {
            awaitQuiet();
        }
    }

    private void end(IOException cause) {
        quiet.cancel();
        end = cause;
        noteEnd();
        if (isOpen && (!memory.isAway() || replay.overlaps() || held.size() > 0)) {
            settle();
            conclude();
        }
    }

    private void noteEnd() {
        if (since == null) {
            memory.trouble().avoided(replay.watched() > 0);
        } else if (isOpen && !replay.isOver()) {
            memory.trouble().endedAt(since, replay.watched());
        }
    }

    /// All that the engine sends of the time before has come.
    private void settle() {
        if (settled || comparison != null) {
            return;
        }
        quiet.cancel();
        replay.end();
        if (end == null && since != null) {
            memory.trouble().passed();
        }
        if (!memory.isAway()) {
            open(held.with(rows.connected(held.older(), host.timing().nanos())));
        } else if (replay.overlaps() && memory.owed() == null) {
            open(resumed(List.of(), List.of()));
        } else {
            comparison = new Comparison(host, inbox, memory.containers(), quietTime, this::conclude);
            comparison.start();
        }
    }

    /// What can be known of a gap is known.
    private void conclude() {
        if (comparison != null && !settled) {
            Resumption gap = replay.overlaps() && memory.owed() != null ? memory.owed() : gap();
            Comparison.Found found = comparison.conclude(gap);
            memory.owe(end == null || found.isLooked() ? null : gap);
            Event row = rows.gap(
                    gap, found.inferred().size(), found.trouble(), host.timing().nanos());
            open(resumed(List.of(row), found.inferred()));
            if (since == null && end == null) {
                listener.error(rows.liveOnly(host.timing().clock().instant()));
            }
        }
    }

    private Resumption gap() {
        String reason = since == null
                ? StreamRows.BREAKS_OFF
                : memory.isBlind()
                        ? Messages.text("watcher.nothing-had-seen-before")
                        : Messages.text("watcher.engine-remembers-nothing-seen");
        long first = held.firstTime();
        return new Resumption(memory.missingFrom(first), first == 0 ? opened : first, held.older(), false, reason);
    }

    private List<Event> resumed(List<Event> gaps, List<Event> inferred) {
        long now = host.timing().nanos();
        boolean complete = replay.overlaps();
        var whole = new Resumption(memory.missingFrom(0), opened, held.older(), complete, "");
        var told = new ArrayList<Event>();
        told.add(rows.reconnected(whole, now));
        told.addAll(gaps);
        told.addAll(inferred);
        told.addAll(held.with(rows.reload(now)));
        memory.account(whole.recovered(), inferred.size(), complete ? 0 : 1);
        return told;
    }

    /// From here on what comes is told as it comes.
    private void open(List<Event> first) {
        settled = true;
        memory.settled(opened);
        held = new HeldEvents();
        tell(first);
        if (!memory.containers().isSurveyed()) {
            baseline = new Baseline(host, inbox, memory.containers(), mounts::ready);
            baseline.start();
        } else {
            mounts.ready();
        }
    }
}
