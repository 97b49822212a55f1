package io.porthole.settings;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The filters that are kept for the user. An immutable value; each change gives another.
///
/// @param recent those that were in force, newest first, each once, at most [#MOST_RECENT]
/// @param named  those that have a name, in the user's order; each name once
public record SavedFilters(List<String> recent, List<NamedFilter> named) {
    /// Older ones are forgotten.
    public static final int MOST_RECENT = 100;

    /// More names than any menu can show.
    public static final int MOST_NAMED = 200;

    /// Those of a user who has never filtered.
    public static final SavedFilters NONE = new SavedFilters(List.of(), List.of());

    /// Longer ones are not worth their room among the recent ones.
    private static final int LONGEST = 4_000;

    public SavedFilters {
        recent = recent.stream()
                .map(String::strip)
                .filter(text -> NamedFilter.isText(text) && text.length() <= LONGEST)
                .distinct()
                .limit(MOST_RECENT)
                .toList();
        named = named.stream().limit(MOST_NAMED).toList();
    }

    /// With a filter that was in force as the newest.
    public SavedFilters used(String text) {
        var all = new ArrayList<>(List.of(text));
        all.addAll(recent);
        return new SavedFilters(all, named);
    }

    /// Whether a filter of that name can be added, or takes the place of one.
    public boolean hasRoom(String name) {
        return named.size() < MOST_NAMED || find(name).isPresent();
    }

    /// With named filters added at the end, or in the place of those of the same names, as far as there is room.
    public SavedFilters with(Collection<NamedFilter> added) {
        Map<String, NamedFilter> all = new LinkedHashMap<>();
        named.forEach(each -> all.put(each.name(), each));
        added.forEach(each -> all.put(each.name(), each));
        return new SavedFilters(recent, List.copyOf(all.values()));
    }

    public SavedFilters with(NamedFilter added) {
        return with(List.of(added));
    }

    public SavedFilters without(String name) {
        return new SavedFilters(
                recent, named.stream().filter(each -> !each.name().equals(name)).toList());
    }

    /// With another name for one of the named filters, which keeps its place. One that had the new name is gone.
    public SavedFilters renamed(String old, String name) {
        List<NamedFilter> renamed = named.stream()
                .filter(each -> each.name().equals(old) || !each.name().equals(name))
                .map(each -> each.name().equals(old) ? new NamedFilter(name, each.text()) : each)
                .toList();
        return new SavedFilters(recent, renamed);
    }

    /// The filter of that name.
    public Optional<NamedFilter> find(String name) {
        return named.stream().filter(each -> each.name().equals(name)).findFirst();
    }
}
