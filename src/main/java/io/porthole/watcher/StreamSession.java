package io.porthole.watcher;

import io.porthole.engine.EngineMessage;
import io.porthole.event.Event;
import io.porthole.event.Origin;
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
    private final Duration quietTime;
    private Replay replay = new Replay(Set.of(), 0);
    private long opened;
    private List<Event> held = new ArrayList<>();
    private boolean isOpen;
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
        this.reader = new StreamReader(host, memory.since(host.clock().now()), this);
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
            memory.duplicates(replay.duplicates());
        }
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
                events.add(map.toEvent(message, host.source(), arrived, origin));
                note(message);
            }
        }
        if (settled) {
            tell(events);
        } else {
            hold(events);
        }
    }

    private void note(EngineMessage message) {
        memory.add(message);
        if (message.isReadable()) {
            outage.delivered();
        }
    }

    private void tell(List<Event> events) {
        if (!events.isEmpty()) {
            listener.events(events);
        }
    }

    private void hold(List<Event> events) {
        held.addAll(events);
        if (replay.isOver() || held.size() > MOST_HELD) {
            settle();
        } else {
            awaitQuiet();
        }
    }

    private void end(IOException cause) {
        quiet.cancel();
        if (isOpen && (!memory.isAway() || replay.overlaps() || !held.isEmpty())) {
            settle();
        }
        end = cause;
    }

    private void settle() {
        if (settled) {
            return;
        }
        quiet.cancel();
        settled = true;
        replay.end();
        tell(memory.isAway() ? resumed() : begun());
        held = List.of();
        memory.settled(opened);
    }

    private List<Event> begun() {
        int replayed = replayed();
        held.add(replayed, rows.connected(older(), host.timing().nanos()));
        return held;
    }

    private List<Event> resumed() {
        long now = host.timing().nanos();
        Resumption resumption = resumption();
        var told = new ArrayList<Event>(held.size() + 3);
        told.add(rows.reconnected(resumption, now));
        if (!resumption.complete()) {
            told.add(rows.gap(resumption, "", now));
        }
        memory.account(resumption.recovered(), 0, resumption.complete() ? 0 : 1);
        int replayed = replayed();
        told.addAll(held.subList(0, replayed));
        told.add(rows.reload(now));
        told.addAll(held.subList(replayed, held.size()));
        return told;
    }

    private Resumption resumption() {
        int recovered = older();
        if (replay.overlaps()) {
            return new Resumption(memory.missingFrom(0), opened, recovered, true, "");
        }
        String reason = memory.isBlind()
                ? "nothing had been seen before that could show whether these are all"
                : "the engine remembers nothing that was seen before";
        long first = recovered == 0 ? 0 : held.getFirst().time();
        return new Resumption(memory.missingFrom(first), first == 0 ? opened : first, recovered, false, reason);
    }

    private int older() {
        return Math.toIntExact(held.stream().filter(StreamSession::isReplayed).count());
    }

    /// Where the events that were sent again end.
    private int replayed() {
        int end = held.size();
        while (end > 0 && !isReplayed(held.get(end - 1))) {
            end--;
        }
        return end;
    }

    private static boolean isReplayed(Event event) {
        return event.origin() == Origin.REPLAYED;
    }
}
