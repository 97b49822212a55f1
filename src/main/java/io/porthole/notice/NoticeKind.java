package io.porthole.notice;

import io.porthole.event.Action;
import io.porthole.event.ActionSet;
import io.porthole.event.Event;
import io.porthole.filter.EventFilter;
import io.porthole.filter.FilterLanguage;
import io.porthole.filter.FilterMoment;
import io.porthole.filter.FilterReading;
import io.porthole.message.Messages;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;

/// What the user may want to be told of. Each is a filter in the filter language, so that what is told can be looked
/// for in the table.
@SuppressWarnings("ImmutableEnumChecker") // sets of actions and filters are immutable, which their types do not say
public enum NoticeKind {
    /// The exit code is the true one: what an engine's event says can be wrong, so it is told a little later, when what
    /// the container itself says has had the time to come.
    DIED(Messages.text("notice.container-died"), "action:die exit!=0", ActionSet.of(Action.DIE), Duration.ofSeconds(2)),
    OOM(Messages.text("notice.out-memory"), "action:oom", ActionSet.of(Action.OOM), Duration.ZERO),
    UNHEALTHY(Messages.text("notice.unhealthy"), "is:unhealthy", ActionSet.of(Action.HEALTH_STATUS), Duration.ZERO),
    GAP(Messages.text("notice.events-missing"), "is:gap", ActionSet.of(Action.GAP, Action.OVERFLOW), Duration.ZERO),
    LOST(Messages.text("notice.lost"), "action:lost", ActionSet.of(Action.LOST), Duration.ZERO);

    private final String title;
    private final String filter;
    private final ActionSet actions;
    private final Duration settling;
    private final EventFilter test;

    NoticeKind(String title, String filter, ActionSet actions, Duration settling) {
        this.title = title;
        this.filter = filter;
        this.actions = actions;
        this.settling = settling;
        this.test = test(filter);
    }

    private static EventFilter test(String filter) {
        var moment = new FilterMoment(Instant.EPOCH, ZoneOffset.UTC); // none of them asks for a time
        return switch (FilterLanguage.read(filter)) {
            case FilterReading.Good good -> good.expression().toEventFilter(moment);
            case FilterReading.Mistake mistake ->
                throw new IllegalArgumentException(filter + ": " + mistake.expected());
        };
    }

    /// What happened, in a word or three.
    public String title() {
        return title;
    }

    /// The rows that it is about, in the filter language.
    public String filter() {
        return filter;
    }

    /// All that it can be about.
    ActionSet actions() {
        return actions;
    }

    /// How long after its row something may still come that takes it back.
    Duration settling() {
        return settling;
    }

    /// Whether it is about an event.
    boolean isAbout(Event event) {
        return actions.contains(event.action()) && test.passes(event, 0, false);
    }
}
