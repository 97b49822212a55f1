package io.porthole.settings;

import io.porthole.message.Messages;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/// What stands in the settings file and is not understood, as JSON. It is kept, for a newer version may understand it,
/// and somebody may put it right.
///
/// @param members    of the file, by their names
/// @param keys       of actions, by the actions' ids
/// @param highlights rules, in their order
public record Others(Map<String, String> members, Map<String, String> keys, List<String> highlights) {
    /// Where all is understood.
    public static final Others NONE = new Others(Map.of(), Map.of(), List.of());

    public Others {
        members = Map.copyOf(members);
        keys = Map.copyOf(keys);
        highlights = List.copyOf(highlights);
    }

    /// Without what stood for the keys of some actions.
    Others withoutKeys(Collection<String> actions) {
        var fewer = new HashMap<>(keys);
        fewer.keySet().removeAll(actions);
        return new Others(members, fewer, highlights);
    }

    /// What was not understood, a plain sentence each. Of members nothing is said: they are a newer version's.
    List<String> problems() {
        var problems = new ArrayList<String>();
        for (String action : new TreeSet<>(keys.keySet())) {
            problems.add(Messages.text("settings.keys-not-understood", action));
        }
        if (!highlights.isEmpty()) {
            problems.add(Messages.text("settings.highlights-not-understood", highlights.size(), HighlightRole.words()));
        }
        return problems;
    }
}
