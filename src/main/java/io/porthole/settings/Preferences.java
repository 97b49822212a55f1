package io.porthole.settings;

import io.porthole.message.Messages;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What the user has set otherwise than usual. An immutable value.
///
/// @param texts  what the file says of known preferences, by their ids; some of it may not be understood
/// @param others what it says of others, or in no text or number, as JSON by their ids. It is kept, as a newer version
///               may understand it
public record Preferences(Map<String, String> texts, Map<String, String> others) {
    /// Those of a user who has set nothing.
    public static final Preferences USUAL = new Preferences(Map.of(), Map.of());

    private static final int LONGEST_ID = 40;

    public Preferences {
        texts = Map.copyOf(texts);
        others = Map.copyOf(others);
    }

    <T> T get(Preference<T> preference) {
        String text = texts.get(preference.id());
        if (text == null) {
            return others.containsKey(preference.id()) ? preference.otherwise() : preference.usual();
        }
        return preference.read(text).orElse(preference.otherwise());
    }

    <T> Preferences with(Preference<T> preference, T value) {
        return value.equals(preference.usual())
                ? without(preference)
                : without(preference).withText(preference.id(), preference.text(value));
    }

    private Preferences withText(String id, String text) {
        var all = new HashMap<>(texts);
        all.put(id, text);
        return new Preferences(all, others);
    }

    Preferences without(Preference<?> preference) {
        var fewer = new HashMap<>(texts);
        var fewerOthers = new HashMap<>(others);
        fewer.remove(preference.id());
        fewerOthers.remove(preference.id());
        return new Preferences(fewer, fewerOthers);
    }

    /// Whether the file says something of it, understood or not.
    boolean has(Preference<?> preference) {
        return texts.containsKey(preference.id()) || others.containsKey(preference.id());
    }

    /// What was not understood, a plain sentence each.
    List<String> problems() {
        var problems = new ArrayList<String>();
        for (Preference<?> preference : Preference.all()) {
            if (!isUnderstood(preference)) {
                problems.add(problem(preference));
            }
        }
        for (String id : new TreeMap<>(others).keySet()) {
            if (Preference.of(id).isEmpty()) {
                problems.add(Messages.text("settings.no-preference-porthole-knows", shown(id)));
            }
        }
        return problems;
    }

    private boolean isUnderstood(Preference<?> preference) {
        String text = texts.get(preference.id());
        return text == null
                ? !others.containsKey(preference.id())
                : preference.read(text).isPresent();
    }

    private static <T> String problem(Preference<T> preference) {
        return Messages.text(
                "settings.what-says-not-understood",
                preference.id(),
                preference.expected(),
                holding(preference.text(preference.otherwise())));
    }

    private static String holding(String text) {
        return text.isEmpty() ? Messages.text("settings.none") : Messages.text("settings.holds", text);
    }

    private static String shown(String id) {
        return id.length() <= LONGEST_ID ? id : id.substring(0, LONGEST_ID) + "…";
    }
}
