package io.porthole.filter;

/// How a term that somebody points at joins the filter in force.
public enum Combination {
    /// Only this: the term takes the filter's place.
    ONLY,
    /// What is shown now, but not this.
    NOT,
    /// Of what is shown now, only this.
    AND,
    /// What is shown now, and this as well.
    OR
}
