package io.porthole.filter;

import io.porthole.log.EventLog;
import io.porthole.log.Listeners;
import io.porthole.log.Registration;
import java.util.concurrent.Semaphore;

/// The rows of a log that pass the present filter, kept up to date on a thread of its own: a new filter looks
/// at all
/// rows, new rows are looked at once. Whoever shows the rows asks for [#result] and waits for nothing.
public final class LogView implements AutoCloseable {
    private final EventLog log;
    private final Listeners listeners = new Listeners();
    private final Semaphore work = new Semaphore(0);
    private final Registration onLogChange;
    private final Thread thread;
    private RowFilter unfolded = RowFilter.ALL;
    private Fold fold = Fold.OFF;
    private volatile RowFilter filter = RowFilter.ALL;
    private volatile Result result;
    private volatile boolean closed;

    /// A filter's rows.
    ///
    /// @param rows     what passes
    /// @param filter   the filter that it passed
    /// @param complete whether all rows held at the time have been looked at
    /// @param folded   how many rows pass the filter and are folded away
    public record Result(RowList rows, RowFilter filter, boolean complete, long folded) {
        public Result(RowList rows, RowFilter filter, boolean complete) {
            this(rows, filter, complete, 0);
        }

        /// The same with these rows in their place.
        public Result with(RowList otherRows) {
            return new Result(otherRows, filter, complete, folded);
        }

        /// What was folded away.
        public Fold fold() {
            return filter instanceof FoldedFilter folding ? folding.fold() : Fold.OFF;
        }

        /// The filter before anything was folded.
        public RowFilter unfolded() {
            return FoldedFilter.unfolded(filter);
        }
    }

    public LogView(EventLog log) {
        this.log = log;
        this.result = everything(log.snapshot());
        this.onLogChange = log.onChange(work::release);
        this.thread = Thread.ofPlatform().daemon().name("log-view").start(this::run);
    }

    /// Puts another filter in force. Returns at once; its rows follow, the first of them soon, the last when
    /// all have
    /// been looked at.
    public synchronized void setFilter(RowFilter newFilter) {
        put(newFilter, fold);
    }

    /// Folds other rows away. The rows that are shown change once, when all have been looked at.
    public synchronized void setFold(Fold newFold) {
        put(unfolded, newFold);
    }

    private void put(RowFilter newFilter, Fold newFold) {
        unfolded = newFilter;
        fold = newFold;
        filter = newFold.over(newFilter);
        work.release();
    }

    /// What is folded away.
    public synchronized Fold fold() {
        return fold;
    }

    /// The filter in force, with nothing folded.
    public synchronized RowFilter unfolded() {
        return unfolded;
    }

    /// The latest rows. From any thread.
    public Result result() {
        return result;
    }

    /// Calls `listener` after each change of [#result], in this view's own thread.
    public Registration onChange(Runnable listener) {
        return listeners.add(listener);
    }

    /// Ends this and waits for nothing: a segment that is being looked at is the last.
    public void stop() {
        closed = true;
        onLogChange.close();
        work.release();
    }

    @Override
    public void close() {
        stop();
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
        work.acquireUninterruptibly();
        while (!closed) {
            work.drainPermits();
            boolean onlyFolds = false;
            if (!filter.equals(inForce)) {
                RowFilter before = inForce;
                inForce = filter;
                onlyFolds = FoldedFilter.unfolded(before).equals(FoldedFilter.unfolded(inForce));
                matches = new Matches(inForce);
            }
            catchUp(matches, inForce, onlyFolds);
            work.acquireUninterruptibly();
        }
    }

    /// Looks at what is new, telling what it has found after each segment, until nothing is left or the
    /// filter changes; or only at the end, where there are rows to show meanwhile.
    private void catchUp(Matches matches, RowFilter inForce, boolean quietly) {
        if (inForce.equals(RowFilter.ALL)) {
            publish(everything(log.snapshot()));
            return;
        }
        boolean more = true;
        while (more && filter.equals(inForce) && !closed) {
            more = matches.advance(log.snapshot());
            if (!quietly || !more) {
                publish(new Result(matches.list(), inForce, !more, matches.folded()));
            }
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
