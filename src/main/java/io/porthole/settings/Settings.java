package io.porthole.settings;

import io.porthole.message.Messages;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// The user's settings. An immutable value.
///
/// @param sources what is watched where the command line names nothing, in the order in which it was added
/// @param table   how the table of events is laid out
/// @param window  how large the window is
/// @param panes   what of the window is open
/// @param highlights which rows are highlighted, in the order in which the rules are asked
/// @param filters    the filters that are kept
/// @param preferences what is set otherwise than usual, each by itself; [#get] reads it
/// @param keys       the keys of the actions that have others than usual, as `Ctrl+K`, by the actions' ids; an empty
///                   list where an action has no key any more
/// @param others  what the settings file says beside, which is not understood
public record Settings(
        List<SavedSource> sources,
        TableLayout table,
        WindowSize window,
        Panes panes,
        List<HighlightRule> highlights,
        SavedFilters filters,
        Preferences preferences,
        Map<String, List<String>> keys,
        Others others) {
    /// Those of a user who has set nothing.
    public static final Settings NONE = new Settings(List.of());

    public Settings {
        sources = List.copyOf(sources);
        highlights = List.copyOf(highlights);
        keys = keys.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, each -> List.copyOf(each.getValue())));
    }

    public Settings(List<SavedSource> sources) {
        this(
                sources,
                TableLayout.USUAL,
                WindowSize.USUAL,
                Panes.USUAL,
                HighlightRule.DEFAULTS,
                SavedFilters.NONE,
                Preferences.USUAL,
                Map.of(),
                Others.NONE);
    }

    /// With a source at the end; unchanged if it is there, as where two windows add it.
    public Settings with(SavedSource added) {
        if (sources.contains(added)) {
            return this;
        }
        var changed = new ArrayList<>(sources);
        changed.add(added);
        return withSources(changed);
    }

    public Settings without(SavedSource removed) {
        var changed = new ArrayList<>(sources);
        changed.remove(removed);
        return withSources(changed);
    }

    /// With `replacement` where `old` stood; unchanged if there was no such source.
    public Settings with(SavedSource old, SavedSource replacement) {
        var changed = new ArrayList<>(sources);
        int at = changed.indexOf(old);
        if (at >= 0) {
            changed.set(at, replacement);
        }
        return withSources(changed);
    }

    public Settings with(TableLayout newTable) {
        return new Settings(sources, newTable, window, panes, highlights, filters, preferences, keys, others);
    }

    public Settings with(WindowSize newWindow) {
        return new Settings(sources, table, newWindow, panes, highlights, filters, preferences, keys, others);
    }

    public Settings with(Panes newPanes) {
        return new Settings(sources, table, window, newPanes, highlights, filters, preferences, keys, others);
    }

    public Settings withHighlights(List<HighlightRule> newHighlights) {
        return new Settings(sources, table, window, panes, newHighlights, filters, preferences, keys, others);
    }

    public Settings withFilters(SavedFilters newFilters) {
        return new Settings(sources, table, window, panes, highlights, newFilters, preferences, keys, others);
    }

    public Settings withKeys(Map<String, List<String>> newKeys) {
        return new Settings(
                sources,
                table,
                window,
                panes,
                highlights,
                filters,
                preferences,
                newKeys,
                others.withoutKeys(newKeys.keySet()));
    }

    /// What of the file was not understood, a plain sentence each.
    List<String> problems() {
        var problems = new ArrayList<String>();
        for (int i = 0; i < sources.size(); i++) {
            if (sources.get(i) instanceof SavedSource.Unknown unknown) {
                problems.add(Messages.text("settings.source-not-understood", i + 1, unknown.expected()));
            }
        }
        problems.addAll(preferences.problems());
        problems.addAll(others.problems());
        return problems;
    }

    /// What holds of a preference: what the user has set, or what is usual.
    public <T> T get(Preference<T> preference) {
        return preferences.get(preference);
    }

    /// The zone in which times are shown.
    public ZoneId zone() {
        String zone = get(Preference.TIME_ZONE);
        return zone.equals(Form.LOCAL) ? ZoneId.systemDefault() : ZoneId.of(zone);
    }

    /// Whether the user has set a preference otherwise than usual, or the file says of it what is not understood.
    public boolean has(Preference<?> preference) {
        return preferences.has(preference);
    }

    public <T> Settings with(Preference<T> preference, T value) {
        return withPreferences(preferences.with(preference, value));
    }

    /// With a preference as usual again.
    public Settings without(Preference<?> preference) {
        return withPreferences(preferences.without(preference));
    }

    private Settings withPreferences(Preferences changed) {
        return new Settings(sources, table, window, panes, highlights, filters, changed, keys, others);
    }

    private Settings withSources(List<SavedSource> newSources) {
        return new Settings(newSources, table, window, panes, highlights, filters, preferences, keys, others);
    }
}
