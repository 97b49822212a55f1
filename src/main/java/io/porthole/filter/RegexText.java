package io.porthole.filter;

import io.porthole.filter.regex.Regex;
import io.porthole.filter.regex.RegexException;

/// A regular expression, as it is written between slashes.
///
/// @param source without the slashes around it. A slash in it needs no backslash; what cannot be seen in it
///               becomes an escape
public record RegexText(String source, boolean ignoresCase) implements Value {
    /// @throws IllegalArgumentException if it is none
    public RegexText {
        source = Quoting.regexSource(source);
        try {
            var _ = Regex.of(source, ignoresCase);
        } catch (RegexException e) {
            throw new IllegalArgumentException(e);
        }
    }

    Regex toRegex() {
        try {
            return Regex.of(source, ignoresCase);
        } catch (RegexException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String text() {
        return "/" + Quoting.regex(source) + "/" + (ignoresCase ? "i" : "");
    }
}
