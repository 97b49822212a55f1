package io.porthole.watcher;

import io.porthole.engine.ListedContainer;
import io.porthole.event.Action;
import io.porthole.event.Event;
import io.porthole.message.Messages;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The look at an engine's containers after a gap, while the stream's events are held.
///
/// It begins when the stream is open, so that what happens since is in the stream. It ends when all is found and a
/// moment has passed, in which events under way arrive; or after 15 seconds, with what was found by then. On the
/// inbox's thread.
final class Comparison {
    static final Duration LIMIT = Duration.ofSeconds(15);

    private final EngineHost host;
    private final Inbox inbox;
    private final KnownContainers known;
    private final Surveyor surveyor;
    private final Alarm alarm;
    private final Duration quiet;
    private final Runnable onDone;
    private final Set<String> touched = new HashSet<>();
    private final Set<String> gone = new HashSet<>();
    private boolean cut;

    /// @param quiet  how long events may be under way
    /// @param onDone called when nothing more is to be expected
    Comparison(EngineHost host, Inbox inbox, KnownContainers known, Duration quiet, Runnable onDone) {
        this.host = host;
        this.inbox = inbox;
        this.known = known;
        this.quiet = quiet;
        this.onDone = onDone;
        this.alarm = new Alarm(host.timing().timer());
        Set<String> before = known.ids();
        this.surveyor = new Surveyor(host, all -> newFirst(all, before), () -> inbox.post(this::found));
    }

    private static List<ListedContainer> newFirst(List<ListedContainer> all, Set<String> before) {
        var ordered = new ArrayList<>(all);
        ordered.sort(Comparator.comparing(container -> before.contains(container.id())));
        return ordered;
    }

    void start() {
        alarm.set(
                LIMIT,
                () -> inbox.post(() -> {
                    cut = true;
                    onDone.run();
                }));
        surveyor.start();
    }

    /// What comes meanwhile is newer than what is found.
    void note(List<Event> events) {
        for (Event event : events) {
            touched.add(event.actorId());
            if (event.action() == Action.DESTROY) {
                gone.add(event.actorId());
            }
        }
    }

    private void found() {
        alarm.set(quiet, () -> inbox.post(onDone));
    }

    /// What must have happened in the gap.
    Found conclude(Resumption gap) {
        close();
        Survey survey = surveyor.survey();
        var reconciliation = new Reconciliation(
                host.source(), known, survey, touched, gap, host.timing().nanos());
        List<Event> inferred = reconciliation.inferred();
        known.learn(survey, gone);
        return new Found(inferred, survey.isListed(), trouble(survey, reconciliation));
    }

    private String trouble(Survey survey, Reconciliation reconciliation) {
        if (cut) {
            return Messages.text("watcher.looking-containers-took-too");
        }
        boolean silent = !survey.isListed() && survey.trouble().isEmpty();
        return silent ? Messages.text("watcher.containers-were-not-looked") : reconciliation.trouble();
    }

    void close() {
        alarm.cancel();
        surveyor.close();
    }

    /// What came of it.
    ///
    /// @param inferred in order of time
    /// @param isLooked whether the containers were looked at at all
    /// @param trouble  what keeps it from being whole, a part of a sentence; may be empty
    record Found(List<Event> inferred, boolean isLooked, String trouble) {}
}
