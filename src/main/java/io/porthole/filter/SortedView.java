package io.porthole.filter;

import io.porthole.log.EventLog;
import io.porthole.log.Listeners;
import io.porthole.log.Registration;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/// The rows of a view in the order that the user chose, kept up to date on a thread of its own. In the order of arrival
/// they are the view's own rows. Whoever shows the rows asks for [#result] and waits for nothing: until the rows are
/// sorted, they are shown as they were.
public final class SortedView implements AutoCloseable {
    private final LogView view;
    private final EventLog log;
    private final Listeners listeners = new Listeners();
    private final Semaphore work = new Semaphore(0);
    private final Registration onViewChange;
    private final Thread thread;
    private volatile RowOrder order = RowOrder.ARRIVAL;
    private volatile LogView.@Nullable Result sorted;
    private volatile boolean closed;

    /// @param view the rows to sort; stays its owner's to close, after this one
    /// @param log  where they come from
    public SortedView(LogView view, EventLog log) {
        this.view = view;
        this.log = log;
        this.onViewChange = view.onChange(this::viewChanged);
        this.thread = Thread.ofPlatform().daemon().name("sorted-view").start(this::run);
    }

    /// Asks for another order. Returns at once; the rows follow when they are sorted.
    public void setOrder(RowOrder newOrder) {
        order = newOrder;
        if (newOrder.equals(RowOrder.ARRIVAL)) {
            sorted = null;
            listeners.tell();
        }
        work.release();
    }

    /// The latest rows. From any thread.
    public LogView.Result result() {
        LogView.Result result = sorted;
        return result == null ? view.result() : result;
    }

    /// Calls `listener` after each change of [#result], in the thread that made it.
    public Registration onChange(Runnable listener) {
        return listeners.add(listener);
    }

    private void viewChanged() {
        if (sorted == null) {
            listeners.tell();
        }
        if (!order.equals(RowOrder.ARRIVAL)) {
            work.release();
        }
    }

    /// Ends this and waits for nothing: the rows that are being sorted are the last.
    public void stop() {
        closed = true;
        onViewChange.close();
        work.release();
    }

    @Override
    public void close() {
        stop();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        Sorting sorting = null;
        work.acquireUninterruptibly();
        while (!closed) {
            work.drainPermits();
            sorting = update(sorting);
            work.acquireUninterruptibly();
        }
    }

    /// What is sorted, and how.
    private record Sorting(RowOrder order, RowFilter filter, SortIndex index) {
        boolean fits(RowOrder inForce, LogView.Result rows) {
            return order.equals(inForce) && filter.equals(rows.filter()) && !index.isWorn();
        }
    }

    private @Nullable Sorting update(@Nullable Sorting before) {
        RowOrder inForce = order;
        if (inForce.equals(RowOrder.ARRIVAL)) {
            return null;
        }
        LogView.Result rows = view.result();
        EventLog.Snapshot held = log.snapshot();
        Sorting sorting = before != null && before.fits(inForce, rows)
                ? before
                : new Sorting(inForce, rows.filter(), new SortIndex(inForce, held.first()));
        sorting.index.evict(held.first());
        while (sorting.index.advance(rows.rows(), held)) {
            if (closed || !order.equals(inForce)) {
                return null; // whoever changed it has asked for more work
            }
        }
        publish(inForce, rows.with(sorting.index.list(rows.rows())));
        return sorting;
    }

    /// The order may have changed meanwhile; then these rows are not wanted any more.
    private void publish(RowOrder inForce, LogView.Result result) {
        sorted = result;
        if (!order.equals(inForce)) {
            sorted = order.equals(RowOrder.ARRIVAL) ? null : result;
        }
        listeners.tell();
    }
}
