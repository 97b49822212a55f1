package io.porthole.filter;

import io.porthole.log.EventLog;
import io.porthole.log.Listeners;
import io.porthole.log.Registration;
import java.util.concurrent.Semaphore;

/// The rows of a log that pass the present filter, kept up to date on a thread of its own: a new filter looks at all
/// rows, new rows are looked at once. Whoever shows the rows asks for [#result] and waits for nothing.
public final class LogView implements AutoCloseable {
    private final EventLog log;
    private final Listeners listeners = new Listeners();
    private final Semaphore work = new Semaphore(0);
    private final Registration onLogChange;
    private final Thread thread;
    private volatile RowFilter filter = RowFilter.ALL;
    private volatile Result result;
    private volatile boolean closed;

    /// A filter's rows.
    ///
    /// @param rows     what passes
    /// @param filter   the filter that it passed
    /// @param complete whether all rows held at the time have been looked at
    public record Result(RowList rows, RowFilter filter, boolean complete) {}

    public LogView(EventLog log) {
        this.log = log;
        this.result = everything(log.snapshot());
        this.onLogChange = log.onChange(work::release);
        this.thread = Thread.ofVirtual().name("log-view").start(this::run);
    }

    /// Puts another filter in force. Returns at once; its rows follow, the first of them soon, the last when all have
    /// been looked at.
    public void setFilter(RowFilter newFilter) {
        filter = newFilter;
        work.release();
    }

    /// The latest rows. From any thread.
    public Result result() {
        return result;
    }

    /// Calls `listener` after each change of [#result], in this view's own thread.
    public Registration onChange(Runnable listener) {
        return listeners.add(listener);
    }

    @Override
    public void close() {
        closed = true;
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
        RowFilter inForce = RowFilter.ALL;
        var matches = new Matches(inForce);
        while (!closed) {
            work.acquireUninterruptibly();
            work.drainPermits();
            if (!filter.equals(inForce)) {
                inForce = filter;
                matches = new Matches(inForce);
            }
            catchUp(matches, inForce);
        }
    }

    /// Looks at what is new, telling what it has found after each segment, until nothing is left or the filter
    /// changes.
    private void catchUp(Matches matches, RowFilter inForce) {
        if (inForce.equals(RowFilter.ALL)) {
            publish(everything(log.snapshot()));
            return;
        }
        boolean more = true;
        while (more && filter.equals(inForce) && !closed) {
            more = matches.advance(log.snapshot());
            publish(new Result(matches.list(), inForce, !more));
        }
    }

    private static Result everything(EventLog.Snapshot rows) {
        return new Result(RowList.range(rows.first(), rows.next()), RowFilter.ALL, true);
    }

    private void publish(Result newResult) {
        result = newResult;
        listeners.tell();
    }
}
