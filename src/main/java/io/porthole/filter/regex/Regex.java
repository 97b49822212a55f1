package io.porthole.filter.regex;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/// A regular expression. Immutable; usable from any thread.
public final class Regex {
    private final Pattern pattern;

    private Regex(Pattern pattern) {
        this.pattern = pattern;
    }

    public static Regex of(String source, boolean ignoresCase) throws RegexException {
        try {
            return new Regex(Pattern.compile(source, ignoresCase ? Pattern.CASE_INSENSITIVE : 0));
        } catch (PatternSyntaxException e) {
            throw new RegexException("Expected a regular expression: " + e.getDescription() + ".");
        }
    }

    /// Whether it matches somewhere in a text.
    public boolean isIn(CharSequence text) {
        return pattern.matcher(text).find();
    }
}
