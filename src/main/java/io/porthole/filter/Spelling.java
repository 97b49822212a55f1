package io.porthole.filter;

import io.porthole.message.Messages;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/// Finds the word that was meant.
final class Spelling {
    private static final int MOST_SLIPS = 2;
    private static final int LONGEST = 40;

    private Spelling() {}

    /// The end of a sentence: `; did you mean name?` where one of `words` is near, else a full stop.
    static String hint(String written, Collection<String> words) {
        return nearest(written, words)
                .map(word -> Messages.text("filter.did-you-mean", word))
                .orElse(".");
    }

    /// The word that differs from what is written by the fewest slips, if they are few.
    static Optional<String> nearest(String written, Collection<String> words) {
        String word = written.toLowerCase(Locale.ROOT);
        if (word.isEmpty() || word.length() > LONGEST) {
            return Optional.empty();
        }
        int most = Math.min(MOST_SLIPS, Math.max(1, word.length() / 2));
        return words.stream()
                .filter(each -> slips(word, each) <= most)
                .min(Comparator.comparingInt(each -> slips(word, each)));
    }

    /// How many letters were left out, put in, exchanged, or swapped with the next.
    private static int slips(String a, String b) {
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                d[i][j] = i == 0 || j == 0 ? i + j : fewest(d, a, b, i, j);
            }
        }
        return d[a.length()][b.length()];
    }

    private static int fewest(int[][] d, String a, String b, int i, int j) {
        int exchanged = d[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        int fewest = Math.min(exchanged, 1 + Math.min(d[i - 1][j], d[i][j - 1]));
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(fewest, d[i - 2][j - 2] + 1) : fewest;
    }
}
