package io.porthole.filter;

/// A text with wildcards: `*` is any run of characters, `?` any one.
///
/// @param pattern the text, where a backslash stands before each `*`, `?` and backslash that means itself
public record Glob(String pattern) implements Value {
    public Glob {
        pattern = normal(pattern);
    }

    /// The pattern that only this very text matches.
    public static Glob literal(String text) {
        var pattern = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            appendLiteral(pattern, text.charAt(i));
        }
        return new Glob(pattern.toString());
    }

    static void appendLiteral(StringBuilder pattern, char c) {
        if (c == '*' || c == '?' || c == '\\') {
            pattern.append('\\');
        }
        pattern.append(c);
    }

    /// Without a `*` that follows another.
    private static String normal(String pattern) {
        var normal = new StringBuilder(pattern.length());
        boolean afterStar = false;
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            if (c == '\\') {
                if (i + 1 == pattern.length()) {
                    throw new IllegalArgumentException("a backslash stands before nothing: " + pattern);
                }
                i++;
                appendLiteral(normal, pattern.charAt(i));
            } else if (c != '*' || !afterStar) {
                normal.append(c);
            }
            afterStar = c == '*';
        }
        return normal.toString();
    }

    /// Whether anything but one text matches.
    public boolean hasWildcards() {
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            if (c == '*' || c == '?') {
                return true;
            }
            i += c == '\\' ? 1 : 0;
        }
        return false;
    }

    /// The longest text that is, whatever the case, in every text that matches; empty where there are but
    /// wildcards.
    String longestPart() {
        String longest = "";
        var part = new StringBuilder();
        for (int i = 0; i <= pattern.length(); i++) {
            char c = i < pattern.length() ? pattern.charAt(i) : '*';
            if (c == '*' || c == '?') {
                longest = part.length() > longest.length() ? part.toString() : longest;
                part.setLength(0);
            } else {
                i += c == '\\' ? 1 : 0;
                part.append(pattern.charAt(i));
            }
        }
        return longest;
    }

    /// The pattern with each wildcard as the character that it is written as.
    public String plain() {
        var plain = new StringBuilder(pattern.length());
        for (int i = 0; i < pattern.length(); i++) {
            i += pattern.charAt(i) == '\\' ? 1 : 0;
            plain.append(pattern.charAt(i));
        }
        return plain.toString();
    }

    /// How it is written after a key.
    @Override
    public String text() {
        return Quoting.value(this);
    }

    /// How it is written by itself.
    String wordText() {
        return Quoting.word(this);
    }
}
