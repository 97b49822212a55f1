package io.porthole.filter;

import io.porthole.event.ActionSet;
import io.porthole.event.EventType;
import io.porthole.log.Kind;
import java.util.EnumSet;
import java.util.Set;

/// What the filter bar is set to. Rows that Porthole itself adds (gap, lost, …) pass whatever the toggles
/// say, for they tell what the others cannot.
///
/// @param text    a filter in the filter language, which may hold a mistake; empty for none
/// @param types   which of [EventType#DOCKER] and [EventType#FILE] are shown
/// @param actions the actions shown; [ActionSet#ALL] for no choice. Of file events they decide nothing
///                unless a file action is among them
/// @param sources the sources shown; empty for all
public record BarFilter(String text, Set<EventType> types, ActionSet actions, Set<String> sources) {
    /// Shows everything.
    public static final BarFilter EVERYTHING =
            new BarFilter("", EnumSet.of(EventType.DOCKER, EventType.FILE), ActionSet.ALL, Set.of());

    public BarFilter {
        text = text.strip();
        types = Set.copyOf(types);
        sources = Set.copyOf(sources);
    }

    public boolean isEverything() {
        return equals(EVERYTHING);
    }

    public BarFilter withText(String newText) {
        return new BarFilter(newText, types, actions, sources);
    }

    public BarFilter withTypes(Set<EventType> newTypes) {
        return new BarFilter(text, newTypes, actions, sources);
    }

    public BarFilter withActions(ActionSet newActions) {
        return new BarFilter(text, types, newActions, sources);
    }

    public BarFilter withSources(Set<String> newSources) {
        return new BarFilter(text, types, actions, newSources);
    }

    /// What becomes of reading the text.
    public FilterReading reading() {
        return FilterLanguage.read(text);
    }

    /// The filter over a log's rows that does what the bar says. Where the text holds a mistake, it is as
    /// if there were none; what is to be in force then, whoever asks must know.
    public RowFilter toRowFilter(FilterMoment moment) {
        if (isEverything()) {
            return RowFilter.ALL;
        }
        RowFilter kinds = new KindFilter(this::passes);
        return reading() instanceof FilterReading.Good good && !text.isEmpty()
                ? kinds.and(good.expression().toRowFilter(moment))
                : kinds;
    }

    /// Whether noise is asked for, which then is not to be folded away.
    public boolean asksForNoise() {
        return reading() instanceof FilterReading.Good good && AskedNoise.in(good.expression());
    }

    private boolean passes(Kind kind) {
        boolean fromSource = sources.isEmpty() || sources.contains(kind.source());
        if (kind.type() == EventType.PORTHOLE) {
            return fromSource;
        }
        return fromSource && types.contains(kind.type()) && actions.contains(kind.action());
    }
}
