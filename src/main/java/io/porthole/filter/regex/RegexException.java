package io.porthole.filter.regex;

/// A text is no regular expression, or none that can be searched for in bounded time.
public final class RegexException extends Exception {
    private final String expected;

    /// @param expected one sentence for whoever wrote it
    RegexException(String expected) {
        super(expected);
        this.expected = expected;
    }

    public String expected() {
        return expected;
    }
}
