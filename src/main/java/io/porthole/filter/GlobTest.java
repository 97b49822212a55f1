package io.porthole.filter;

/// Whether a whole text matches a pattern, whatever the case. Its work is bounded by the product of both
/// lengths.
final class GlobTest implements TextTest {
    private final char[] letters;
    private final boolean[] isWildcard;

    /// @param isPrefix whether anything may follow
    GlobTest(Glob glob, boolean isPrefix) {
        String pattern = isPrefix ? glob.pattern() + "*" : glob.pattern();
        var found = new StringBuilder(pattern.length());
        var wildcards = new boolean[pattern.length()];
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            if (c == '*' || c == '?') {
                wildcards[found.length()] = true;
                found.append(c);
            } else {
                i += c == '\\' ? 1 : 0;
                found.append(Letters.fold(pattern.charAt(i)));
            }
        }
        letters = found.toString().toCharArray();
        isWildcard = wildcards;
    }

    @Override
    public boolean test(CharSequence text) {
        int at = 0;
        int in = 0;
        int star = -1;
        int starIn = 0;
        while (in < text.length()) {
            if (isRun(at)) {
                star = at++;
                starIn = in;
            } else if (at < letters.length && isOne(at, text.charAt(in))) {
                at++;
                in++;
            } else if (star >= 0) {
                at = star + 1;
                in = ++starIn;
            } else {
                return false;
            }
        }
        while (isRun(at)) {
            at++;
        }
        return at == letters.length;
    }

    private boolean isRun(int at) {
        return at < letters.length && isWildcard[at] && letters[at] == '*';
    }

    private boolean isOne(int at, char c) {
        return isWildcard[at] ? letters[at] == '?' : letters[at] == Letters.fold(c);
    }
}
