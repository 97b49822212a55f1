package io.porthole.ui.errors;

import io.porthole.event.VisibleText;
import io.porthole.message.Messages;
import io.porthole.monitor.ErrorEntry;
import io.porthole.ui.fx.Figures;
import io.porthole.ui.fx.MomentText;
import io.porthole.watcher.SourceError;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;

/// One error as it is shown: clean texts, ready for a line.
///
/// @param entry   the error
/// @param time    when it was last told
/// @param source  the source's name
/// @param message what happened
/// @param figures attempt, next attempt, since when, how often
/// @param advice  what to do; may be empty
record ErrorLine(ErrorEntry entry, String time, String source, String message, String figures, String advice) {
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_SENTENCE = 1_000;

    /// What still lasts first, and of each kind the latest first.
    private static final Comparator<ErrorEntry> OPEN_THEN_LATEST = Comparator.comparing(ErrorEntry::open)
            .thenComparing(ErrorEntry::last)
            .thenComparingLong(ErrorEntry::id)
            .reversed();

    static List<ErrorLine> of(List<ErrorEntry> entries, Instant now, ZoneId zone) {
        return entries.stream()
                .sorted(OPEN_THEN_LATEST)
                .map(entry -> of(entry, now, zone))
                .toList();
    }

    /// The latest of those that last, if any does.
    static Optional<ErrorLine> latest(List<ErrorEntry> entries, Instant now, ZoneId zone) {
        return entries.stream().filter(ErrorEntry::open).min(OPEN_THEN_LATEST).map(entry -> of(entry, now, zone));
    }

    static ErrorLine of(ErrorEntry entry, Instant now, ZoneId zone) {
        SourceError error = entry.latest();
        return new ErrorLine(
                entry,
                MomentText.of(entry.last(), now, zone),
                VisibleText.line(error.source(), LONGEST_NAME),
                VisibleText.line(error.message(), LONGEST_SENTENCE),
                figures(entry, now, zone),
                VisibleText.line(error.advice(), LONGEST_SENTENCE));
    }

    long id() {
        return entry.id();
    }

    /// What happened and what to do.
    String sentence() {
        return (message + " " + advice).strip();
    }

    /// The state in a word.
    String state() {
        return entry.open() ? Messages.text("errors.open") : Messages.text("errors.over");
    }

    boolean canRetry() {
        return entry.open() && entry.latest().nextRetry() != null;
    }

    /// The error in one line, for copying and for screen readers.
    String text() {
        return time + " " + source + " (" + state() + ") " + sentence() + " [" + figures + "]";
    }

    private static String figures(ErrorEntry entry, Instant now, ZoneId zone) {
        SourceError error = entry.latest();
        Instant next = error.nextRetry();
        var parts = new StringJoiner(" · ");
        if (error.attempt() > 0) {
            parts.add(Messages.text("errors.attempt", Figures.number(error.attempt())));
        }
        if (entry.open() && next != null) {
            parts.add(Messages.text("errors.next", Figures.until(next, now)));
        }
        parts.add(Messages.text("errors.since", MomentText.of(error.since(), now, zone)));
        if (entry.count() > 1) {
            parts.add("×" + Figures.number(entry.count()));
        }
        return parts.toString();
    }
}
