package io.porthole.ui.events;

import io.porthole.filter.RowFilter;
import io.porthole.filter.RowList;
import io.porthole.filter.TimeSearch;
import io.porthole.log.EventLog;
import io.porthole.log.Row;
import io.porthole.message.Messages;
import io.porthole.ui.fx.Background;
import io.porthole.ui.fx.Figures;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Optional;
import java.util.OptionalLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Brings the row of a time or of a number in sight. What is folded away is unfolded; where the filter hides the row,
/// that is said, with what can be done.
final class Jumps implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Jumps.class);
    private static final String EXAMPLE = Messages.text("events.14-02-11-or");

    private final Display display;
    private final TimeChoice times;
    private final RowSeek seek;
    private final TableBar bar;
    private final InstantSource clock = InstantSource.system();
    private final Background background = new Background("find-time");
    private Runnable onShowAll = () -> {};

    Jumps(Display display, TimeChoice times, RowSeek seek, TableBar bar) {
        this.display = display;
        this.times = times;
        this.seek = seek;
        this.bar = bar;
    }

    /// @param action takes away every filter
    void setOnShowAll(Runnable action) {
        onShowAll = action;
    }

    void ask() {
        bar.ask(Messages.text("events.go"), EXAMPLE, this::go);
    }

    private Optional<Reply> go(String text) {
        String digits = text.startsWith("#") ? text.substring(1).strip() : text;
        if (digits.matches("[0-9]{1,18}")) {
            return goTo(Long.parseLong(digits));
        }
        OptionalLong time = TimeSearch.read(text, clock.instant(), times.shown().zoneShown());
        if (time.isEmpty()) {
            return Optional.of(new Reply(Messages.text("events.type-time-14-02")));
        }
        if (display.rows().size() == 0) {
            return Optional.of(new Reply(Messages.text("events.no-row-shown")));
        }
        search(time.getAsLong());
        return Optional.empty();
    }

    /// Goes to the row of a number that was asked for elsewhere.
    void seek(long number) {
        bar.forgetNotice();
        goTo(number).ifPresent(bar::tell);
    }

    /// The same, but where the filter hides the row, everything is shown.
    void reach(long number) {
        display.goOnFor(number);
        if (isHidden(number)) {
            showAll(number);
        } else {
            seek(number);
        }
    }

    private Optional<Reply> goTo(long number) {
        display.goOnFor(number);
        EventLog.Snapshot log = display.log();
        if (number >= log.next()) {
            return Optional.of(new Reply(Messages.text("events.event-not-come-yet", name(number))));
        }
        if (number < log.first()) {
            return Optional.of(gone(number, log));
        }
        if (isHidden(number)) {
            return Optional.of(hidden(number));
        }
        seek.go(number);
        return Optional.empty();
    }

    private Reply gone(long number, EventLog.Snapshot log) {
        if (number == 0) {
            return new Reply(Messages.text("events.first-event-1"));
        }
        String sentence = Messages.text("events.event-not-held-any", name(number));
        return log.held() == 0
                ? new Reply(Messages.text("events.none", sentence))
                : new Reply(Messages.text("events.oldest-held", sentence, name(log.first())));
    }

    private boolean isHidden(long number) {
        EventLog.Snapshot log = display.log();
        boolean held = number >= log.first() && number < log.next();
        return held && !display.rows().contains(number) && !seek.passesFilter(number);
    }

    private void showAll(long number) {
        onShowAll.run();
        seek.go(number);
    }

    private Reply hidden(long number) {
        var offers = new ArrayList<Reply.Offer>();
        RowList rows = display.rows();
        if (rows.size() > 0 && display.viewport().canFollow()) { // in another order no row is next to it
            long nearest = rows.number(Math.min(rows.position(number), rows.size() - 1));
            offers.add(new Reply.Offer(Messages.text("events.go-2", name(nearest)), () -> seek.go(nearest)));
        }
        offers.add(new Reply.Offer(Messages.text("events.show-all-events"), () -> showAll(number)));
        return new Reply(Messages.text("events.filter-hides-event", name(number)), offers);
    }

    private void search(long time) {
        RowFilter filter = display.shown().unfolded();
        EventLog.Snapshot log = display.log();
        background.ask(() -> TimeSearch.find(filter, log, time), number -> arrive(number, time, log), this::failed);
    }

    private void failed(Exception fault) {
        LOG.error("Looking for a time failed", fault);
        bar.tell(Messages.text("events.time-not-looked-for", fault.getMessage()));
    }

    private void arrive(long number, long time, EventLog.Snapshot log) {
        Row found = log.row(number);
        if (found == null) {
            return;
        }
        seek.go(number);
        Row oldest = log.row(log.first());
        if (found.event().time() < time) {
            bar.tell(Messages.text("events.no-event-shown-late"));
        } else if (log.first() > 1 && oldest != null && time < oldest.event().time()) {
            bar.tell(Messages.text("events.events-time-not-held"));
        }
    }

    private static String name(long number) {
        return "#" + Figures.number(number);
    }

    /// Other rows are shown.
    void shown() {
        seek.arrive();
    }

    /// The user goes elsewhere.
    void forget() {
        seek.forget();
        background.close();
    }

    @Override
    public void close() {
        background.close();
    }
}
