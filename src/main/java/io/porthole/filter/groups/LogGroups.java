package io.porthole.filter.groups;

import io.porthole.log.EventLog;
import io.porthole.log.Listeners;
import io.porthole.log.Registration;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// The containers of which a log holds events, by host, compose project and service, kept up to date on a
/// thread of its own: new rows are looked at once, and rows that the log lets go are taken away. To count a row costs
/// the same however many containers there are, but to put them in order costs by their number: so that is done at
/// most once in [#PAUSE], and while nothing comes not at all.
public final class LogGroups implements AutoCloseable {
    static final Duration PAUSE = Duration.ofSeconds(1);

    private final EventLog log;
    private final Rest rest;
    private final CountDownLatch ending = new CountDownLatch(1);
    private final Listeners listeners = new Listeners();
    private final Semaphore work = new Semaphore(1);
    private final Registration onLogChange;
    private final Deque<CountedSegment> segments = new ArrayDeque<>();
    private final Members members = new Members();
    private final Thread thread;
    private volatile Map<String, Group> hosts = Map.of();
    private volatile boolean closed;

    /// Lets time pass between two changes.
    interface Rest {
        /// Returns after a pause, or with true as soon as `ending` is open.
        boolean orEnd(CountDownLatch ending) throws InterruptedException;
    }

    public LogGroups(EventLog log) {
        this(log, ending -> ending.await(PAUSE.toNanos(), TimeUnit.NANOSECONDS));
    }

    LogGroups(EventLog log, Rest rest) {
        this.log = log;
        this.rest = rest;
        this.onLogChange = log.onChange(work::release);
        this.thread = Thread.ofPlatform().daemon().name("log-groups").start(this::run);
    }

    /// What is known of each host, by its name. From any thread.
    public Map<String, Group> hosts() {
        return hosts;
    }

    /// Calls `listener` after each change of [#hosts], in this object's own thread.
    public Registration onChange(Runnable listener) {
        return listeners.add(listener);
    }

    @Override
    public void close() {
        closed = true;
        ending.countDown();
        onLogChange.close();
        work.release();
        join();
    }

    private void join() {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try {
            boolean ended = false;
            while (!ended) {
                work.acquire();
                work.drainPermits();
                catchUp();
                ended = closed || (publish() && rest.orEnd(ending));
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /// Puts the containers in order; false where all is as before.
    private boolean publish() {
        Map<String, Group> found = Map.copyOf(GroupTree.of(members.all()));
        boolean changed = !found.equals(hosts);
        if (changed) {
            hosts = found;
            listeners.tell();
        }
        return changed;
    }

    private void catchUp() {
        boolean more = true;
        while (more && !closed) {
            EventLog.Snapshot rows = log.snapshot();
            forget(rows);
            long seen = segments.isEmpty() ? rows.first() : segments.getLast().next();
            more = rows.held() > 0 && seen < rows.next();
            if (more) {
                segmentFor(seen, rows).look(rows.next());
            }
        }
    }

    private void forget(EventLog.Snapshot rows) {
        while (!segments.isEmpty()
                && (rows.held() == 0 || segments.getFirst().segment().first() < rows.first())) {
            segments.removeFirst().forget();
        }
    }

    private CountedSegment segmentFor(long seen, EventLog.Snapshot rows) {
        CountedSegment last = segments.peekLast();
        if (last != null && last.segment().holds(seen)) {
            return last;
        }
        var added = new CountedSegment(rows.segment(seen), members);
        segments.addLast(added);
        return added;
    }
}
