package io.porthole.notice;

import io.porthole.event.Action;
import io.porthole.event.ActionSet;
import io.porthole.event.Event;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/// Decides what the desktop is told. Of each kind that the user has ticked the first row is told; for a while after
/// that the kind is quiet, and what came meanwhile is told then, as the newest row and the number of the others.
///
/// What the user sees is not told: what comes while the window has the focus, and what waits when it gets it. Usable
/// from any thread.
public final class Notices {
    /// Nearly all events are none of these, and cost no more than to see that.
    private static final ActionSet MAY_MATTER = Stream.of(NoticeKind.values())
            .map(NoticeKind::actions)
            .reduce(ActionSet.of(Action.CONNECTED), ActionSet::union);

    private final Beginnings beginnings = new Beginnings();
    private final Map<NoticeKind, Waiting> waiting = new EnumMap<>(NoticeKind.class);
    private NoticeRules rules = NoticeRules.NONE;

    public Notices() {
        for (NoticeKind kind : NoticeKind.values()) {
            waiting.put(kind, new Waiting(kind));
        }
    }

    /// From now on these hold. What waits of a kind that is not among them is forgotten.
    public synchronized void setRules(NoticeRules newRules) {
        rules = newRules;
        waiting.forEach((kind, those) -> {
            if (!rules.kinds().contains(kind)) {
                those.clear();
            }
        });
    }

    /// Forgets all sources but these: what one that is added again sends at first is no news.
    public synchronized void retain(Collection<String> sources) {
        beginnings.retain(sources);
    }

    /// Takes rows as they come, in their order.
    ///
    /// @param first  the number of the first row
    /// @param isSeen whether the user has the window in front of them
    public synchronized void take(long first, List<Event> events, boolean isSeen, Instant now) {
        for (int i = 0; i < events.size(); i++) {
            Event event = events.get(i);
            if (MAY_MATTER.contains(event.action()) && beginnings.isNews(event)) {
                take(first + i, event, isSeen, now);
            }
        }
    }

    private void take(long row, Event event, boolean isSeen, Instant now) {
        Optional<Correction> correction = Correction.of(event);
        if (correction.isPresent() && isKnown(correction.get())) {
            return;
        }
        for (NoticeKind kind : rules.kinds()) {
            if (!isSeen && kind.isAbout(event)) {
                waiting(kind).add(row, event, now);
            }
        }
    }

    /// Whether the death that is corrected was told, or seen, before. One that waits is taken back.
    private boolean isKnown(Correction correction) {
        boolean waited = waiting(NoticeKind.DIED).takeBack(correction.event());
        return correction.wasDeath() && !waited;
    }

    /// When there will be something to tell, if nothing else comes.
    public synchronized Optional<Instant> due() {
        return waiting.values().stream().flatMap(each -> each.due().stream()).min(Comparator.naturalOrder());
    }

    /// What there is to tell now, and is told with that.
    ///
    /// @param isSeen whether the user has the window in front of them: then nothing is
    public synchronized List<Notice> tell(boolean isSeen, Instant now) {
        if (isSeen) {
            waiting.values().forEach(Waiting::clear);
        }
        return waiting.values().stream()
                .flatMap(each -> each.take(now, rules.cooldown()).stream())
                .toList();
    }

    private Waiting waiting(NoticeKind kind) {
        return Objects.requireNonNull(waiting.get(kind));
    }
}
