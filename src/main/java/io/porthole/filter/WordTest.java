package io.porthole.filter;

/// Whether a text contains another, whatever the case.
final class WordTest implements TextTest {
    private final char[] letters;

    /// @param word not empty
    WordTest(String word) {
        letters = new char[word.length()];
        for (int i = 0; i < letters.length; i++) {
            letters[i] = Letters.fold(word.charAt(i));
        }
    }

    /// The question whether a text contains what matches a pattern.
    static TextTest of(Glob glob) {
        return glob.hasWildcards()
                ? new GlobTest(new Glob("*" + glob.pattern() + "*"), false)
                : new WordTest(glob.plain());
    }

    @Override
    public boolean test(CharSequence text) {
        int last = text.length() - letters.length;
        for (int from = 0; from <= last; from++) {
            if (Letters.fold(text.charAt(from)) == letters[0] && isAt(text, from)) {
                return true;
            }
        }
        return false;
    }

    private boolean isAt(CharSequence text, int from) {
        for (int i = 1; i < letters.length; i++) {
            if (Letters.fold(text.charAt(from + i)) != letters[i]) {
                return false;
            }
        }
        return true;
    }
}
