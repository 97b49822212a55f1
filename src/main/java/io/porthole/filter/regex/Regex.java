package io.porthole.filter.regex;

import io.porthole.filter.regex.Program.Step;

/// A regular expression, in the syntax that most programs share, without what makes searching slow: no
/// references to groups, no looking ahead or back. The work is bounded by the product of the lengths of
/// text and expression, since all ways through the expression are followed at once.
///
/// The JDK's own tries them one after the other: `(a|a)*b` on forty times `a` takes it hours. Names and
/// labels come from whoever starts a container, and a filter is asked about every one of them. Immutable;
/// usable from any thread.
public final class Regex {
    private final Step[] steps;

    private Regex(Step[] steps) {
        this.steps = steps;
    }

    /// Reads an expression.
    ///
    /// @throws RegexException if it is none, or one too long
    public static Regex of(String source, boolean ignoresCase) throws RegexException {
        return new Regex(Program.of(new RegexParser(source, ignoresCase).read()));
    }

    /// Whether it matches somewhere in a text.
    public boolean isIn(CharSequence text) {
        return new Search(steps, text).finds();
    }
}
