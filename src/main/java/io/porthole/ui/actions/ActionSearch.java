package io.porthole.ui.actions;

import io.porthole.ui.fx.UserAction;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// Finds actions by words in any order, each a word of the name, a part of one, or letters with which words of it
/// begin: `show time`, `time show` and `shti` find "Show or hide the timeline". Keys are found by their text.
final class ActionSearch {
    private static final int NONE = 0;
    private static final int LETTERS = 1;
    private static final int PART = 2;
    private static final int BEGINNING = 3;
    private static final int WORD = 4;

    private ActionSearch() {}

    /// The actions that fit: those that fit best first, of these what can be done now, else in the order in which they
    /// came. No words leave all as they are.
    static List<UserAction> find(List<UserAction> actions, String text) {
        List<String> words = Stream.of(folded(text).split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList();
        if (words.isEmpty()) {
            return actions;
        }
        record Found(UserAction action, int fit) {}
        return actions.stream()
                .map(action -> new Found(action, fit(action, words)))
                .filter(found -> found.fit > NONE)
                .sorted(Comparator.comparingInt(Found::fit)
                        .thenComparing(found -> found.action.isPossible())
                        .reversed())
                .map(Found::action)
                .toList();
    }

    /// Whether some words fit, which are no action's.
    static boolean fits(String text, String asked) {
        List<String> name = words(text);
        return Stream.of(folded(asked).strip().split("\\s+"))
                .allMatch(word -> word.isEmpty() || fit(name, word) > NONE);
    }

    private static List<String> words(String text) {
        return List.of(folded(text).split("[\\s:,()]+"));
    }

    private static int fit(UserAction action, List<String> words) {
        List<String> name = words(action.name());
        List<String> keys =
                action.keys().stream().map(key -> folded(key.text())).toList();
        int sum = 0;
        for (String word : words) {
            int fit = keys.contains(word) ? WORD : fit(name, word);
            if (fit == NONE) {
                return NONE;
            }
            sum += fit;
        }
        return sum;
    }

    private static int fit(List<String> name, String word) {
        if (name.contains(word)) {
            return WORD;
        }
        if (name.stream().anyMatch(part -> part.startsWith(word))) {
            return BEGINNING;
        }
        if (name.stream().anyMatch(part -> part.contains(word))) {
            return PART;
        }
        return beginWords(word, name) ? LETTERS : NONE;
    }

    /// Whether letters are beginnings of words that come one after the other, some left out. A name has few words, so
    /// that trying all ways costs nothing.
    private static boolean beginWords(String letters, List<String> words) {
        if (letters.isEmpty()) {
            return true;
        }
        for (int at = 0; at < words.size(); at++) {
            List<String> rest = words.subList(at + 1, words.size());
            int most = common(letters, words.get(at));
            for (int length = most; length > 0; length--) {
                if (beginWords(letters.substring(length), rest)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static int common(String one, String other) {
        int length = 0;
        while (length < Math.min(one.length(), other.length()) && one.charAt(length) == other.charAt(length)) {
            length++;
        }
        return length;
    }

    private static String folded(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
