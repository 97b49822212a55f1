package io.porthole.filter;

import io.porthole.event.VisibleText;

/// A value that a filter may ask for.
///
/// @param key   the filter's key: `name`, `attr.exitCode`
/// @param value as it came; may be empty
public record FilterExample(String key, String value) {
    private static final int LONGEST = 48;

    /// What becomes of the filter in force.
    public enum Use {
        /// The rows with this value, and no other condition.
        ONLY("Only this", "="),
        /// Of the rows shown, those without this value.
        NOT("Not this", "-"),
        /// Of the rows shown, those with this value.
        AND("And this", "&"),
        /// The rows with this value beside those shown.
        OR("Or this", "|");

        private final String about;
        private final String key;

        Use(String about, String key) {
            this.about = about;
            this.key = key;
        }

        public String about() {
            return about;
        }

        /// The character that stands for it.
        public String key() {
            return key;
        }
    }

    /// Key and value in one short line.
    public String shown() {
        return VisibleText.line(key + ": " + (value.isEmpty() ? "(empty)" : value), LONGEST);
    }
}
