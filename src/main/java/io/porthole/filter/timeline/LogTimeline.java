package io.porthole.filter.timeline;

import io.porthole.filter.LogView;
import io.porthole.filter.TimeRange;
import io.porthole.log.EventLog;
import io.porthole.log.Listeners;
import io.porthole.log.Registration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.Semaphore;

/// How the events of a log lie in time, kept up to date on a thread of its own: a new filter looks at all
/// rows, new rows are looked at once. Whoever shows it asks for [#histogram] and waits for nothing.
///
/// It judges rows by the filter of a [LogView], once that is through with it: the table comes first.
public final class LogTimeline implements AutoCloseable {
    private final EventLog log;
    private final LogView view;
    private final Listeners listeners = new Listeners();
    private final Semaphore work = new Semaphore(1);
    private final Registration onViewChange;
    private final Thread thread;
    private volatile Frame frame;
    private volatile Histogram histogram = Histogram.EMPTY;
    private volatile boolean closed;

    /// What is asked for.
    ///
    /// @param shift by which buckets of hours and days begin before those in UTC, in nanoseconds
    private record Frame(TimeRange range, int most, long shift) {}

    /// What a histogram was made of; the same again needs no other.
    private record Made(Frame frame, Tally tally, long first, long next) {}

    /// @param view over `log`; stays its owner's to close, after this
    /// @param zone in which buckets of hours and days begin with the hour and the day
    public LogTimeline(EventLog log, LogView view, ZoneId zone, Instant now) {
        this.log = log;
        this.view = view;
        this.frame = new Frame(TimeRange.ALWAYS, 100, shift(zone, now));
        this.onViewChange = view.onChange(work::release);
        this.thread = Thread.ofPlatform().daemon().name("log-timeline").start(this::run);
    }

    private static long shift(ZoneId zone, Instant now) {
        return zone.getRules().getOffset(now).getTotalSeconds() * 1_000_000_000L;
    }

    /// Has buckets of hours and days begin with the hour and the day of another zone. Returns at once.
    public void setZone(ZoneId zone, Instant now) {
        setFrame(new Frame(frame.range, frame.most, shift(zone, now)));
    }

    /// Shows a stretch of time; [TimeRange#ALWAYS] for all that is held. Returns at once.
    public void setRange(TimeRange range) {
        setFrame(new Frame(range, frame.most, frame.shift));
    }

    /// Says how many buckets there is room for. Returns at once.
    public void setMost(int most) {
        setFrame(new Frame(frame.range, most, frame.shift));
    }

    /// All are set on one thread, that of the window.
    private void setFrame(Frame newFrame) {
        if (!newFrame.equals(frame)) {
            frame = newFrame;
            work.release();
        }
    }

    /// The latest counts. From any thread.
    public Histogram histogram() {
        return histogram;
    }

    /// Calls `listener` after each change of [#histogram], in this object's own thread.
    public Registration onChange(Runnable listener) {
        return listeners.add(listener);
    }

    @Override
    public void close() {
        closed = true;
        onViewChange.close();
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
        long shift = frame.shift;
        var tally = new Tally(view.result().unfolded(), shift);
        var made = new Made(frame, tally, 0, 0);
        while (!closed) {
            work.acquireUninterruptibly();
            work.drainPermits();
            LogView.Result result = view.result();
            boolean isOther = !result.unfolded().equals(tally.filter()) || frame.shift != shift;
            if (result.complete() && isOther) {
                shift = frame.shift;
                tally = new Tally(result.unfolded(), shift);
            }
            catchUp(tally);
            var now = new Made(frame, tally, tally.first(), tally.next());
            if (!closed && !now.equals(made)) {
                made = now;
                publish(tally.histogram(now.frame.range, now.frame.most));
            }
        }
    }

    private void catchUp(Tally tally) {
        boolean more = true;
        while (more && !closed) {
            more = tally.advance(log.snapshot());
        }
    }

    private void publish(Histogram newHistogram) {
        histogram = newHistogram;
        listeners.tell();
    }
}
