package io.porthole.filter;

/// A value in a term.
public sealed interface Value permits Choice, Glob, Signal, TimePoint, WholeNumber, RegexText {
    /// How it is written.
    String text();
}
