package io.porthole.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The user's settings. An immutable value.
///
/// @param sources what is watched where the command line names nothing, in the order in which it was added
/// @param table   how the table of events is laid out
/// @param window  how large the window is
/// @param panes   what of the window is open
/// @param highlights which rows are highlighted, in the order in which the rules are asked
/// @param filters    the filters that are kept
/// @param contents   whether files' contents may be read, to show their differences
/// @param others  members of the settings file that this version does not know, as JSON by their names. They are
///                kept, so that a newer version finds them again
public record Settings(
        List<SavedSource> sources,
        TableLayout table,
        WindowSize window,
        Panes panes,
        List<HighlightRule> highlights,
        SavedFilters filters,
        boolean contents,
        Map<String, String> others) {
    /// Those of a user who has set nothing.
    public static final Settings NONE = new Settings(List.of());

    public Settings {
        sources = List.copyOf(sources);
        highlights = List.copyOf(highlights);
        others = Map.copyOf(others);
    }

    public Settings(List<SavedSource> sources) {
        this(
                sources,
                TableLayout.USUAL,
                WindowSize.USUAL,
                Panes.USUAL,
                HighlightRule.DEFAULTS,
                SavedFilters.NONE,
                true,
                Map.of());
    }

    public Settings with(SavedSource added) {
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
        return new Settings(sources, newTable, window, panes, highlights, filters, contents, others);
    }

    public Settings with(WindowSize newWindow) {
        return new Settings(sources, table, newWindow, panes, highlights, filters, contents, others);
    }

    public Settings with(Panes newPanes) {
        return new Settings(sources, table, window, newPanes, highlights, filters, contents, others);
    }

    public Settings withHighlights(List<HighlightRule> newHighlights) {
        return new Settings(sources, table, window, panes, newHighlights, filters, contents, others);
    }

    public Settings withFilters(SavedFilters newFilters) {
        return new Settings(sources, table, window, panes, highlights, newFilters, contents, others);
    }

    public Settings withContents(boolean allowed) {
        return new Settings(sources, table, window, panes, highlights, filters, allowed, others);
    }

    private Settings withSources(List<SavedSource> newSources) {
        return new Settings(newSources, table, window, panes, highlights, filters, contents, others);
    }
}
