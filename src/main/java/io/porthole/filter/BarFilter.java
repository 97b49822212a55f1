package io.porthole.filter;

import io.porthole.event.ActionSet;
import io.porthole.event.EventType;
import io.porthole.log.Kind;
import java.util.EnumSet;
import java.util.Set;

/// What the filter bar is set to. Rows that Porthole itself adds (gap, lost, …) pass whatever the toggles say, for
/// they
/// tell what the others cannot.
///
/// @param text    what is searched for; empty for no search
/// @param types   which of [EventType#DOCKER] and [EventType#FILE] are shown
/// @param actions the actions shown; [ActionSet#ALL] for no choice. Of file events they decide nothing unless a file
///                action is among them
/// @param sources the sources shown; empty for all
public record BarFilter(String text, Set<EventType> types, ActionSet actions, Set<String> sources) {
    /// Shows everything.
    public static final BarFilter EVERYTHING = new BarFilter("", EnumSet.allOf(EventType.class), ActionSet.ALL, Set.of());

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

    /// The filter over a log's rows that does what the bar says.
    public RowFilter toRowFilter() {
        if (isEverything()) {
            return RowFilter.ALL;
        }
        RowFilter kinds = new KindFilter(this::passes);
        return text.isEmpty() ? kinds : kinds.and(new TextFilter(text));
    }

    private boolean passes(Kind kind) {
        boolean fromSource = sources.isEmpty() || sources.contains(kind.source());
        if (kind.type() == EventType.PORTHOLE) {
            return fromSource;
        }
        return fromSource && types.contains(kind.type()) && actions.contains(kind.action());
    }
}
