package io.porthole.settings;

import java.util.List;

/// Rows that are to be highlighted. Of several rules that fit a row the first holds.
///
/// @param filter which rows, in the filter language; whether it can be read is not known here
/// @param role   how
/// @param on     whether the rule is in force
public record HighlightRule(String filter, HighlightRole role, boolean on) {
    /// Those of a user who has set none.
    public static final List<HighlightRule> DEFAULTS = List.of(
            new HighlightRule("action:oom", HighlightRole.DANGER, true),
            new HighlightRule("action:die -exit:0", HighlightRole.DANGER, true),
            new HighlightRule("is:unhealthy", HighlightRole.WARNING, true),
            new HighlightRule("is:gap", HighlightRole.PURPLE, true));
}
