package io.porthole.filter;

import io.porthole.event.VisibleText;
import io.porthole.message.Messages;
import java.util.Optional;

/// A value that a filter may ask for.
///
/// @param key   the filter's key: `name`, `attr.exitCode`
/// @param value as it came; may be empty
public record FilterExample(String key, String value) {
    private static final int LONGEST = 48;

    /// What becomes of the filter in force.
    public enum Use {
        /// The rows with this value, and no other condition.
        ONLY(Messages.text("filter.only"), "=", Combination.ONLY),
        /// Of the rows shown, those without this value.
        NOT(Messages.text("filter.not"), "-", Combination.NOT),
        /// Of the rows shown, those with this value.
        AND(Messages.text("filter.and"), "&", Combination.AND),
        /// The rows with this value beside those shown.
        OR(Messages.text("filter.or"), "|", Combination.OR);

        private final String about;
        private final String key;
        private final Combination combination;

        Use(String about, String key, Combination combination) {
            this.about = about;
            this.key = key;
            this.combination = combination;
        }

        Combination combination() {
            return combination;
        }

        public String about() {
            return about;
        }

        /// The character that stands for it.
        public String key() {
            return key;
        }
    }

    /// The text of a filter that makes this use of the value.
    ///
    /// @param inForce the text of the filter in force
    /// @return empty if there is no such filter, as for a value that is too long
    public Optional<String> in(String inForce, Use use) {
        try {
            return Optional.of(FilterText.combined(inForce, use.combination(), FilterLanguage.term(key, value)))
                    .filter(text -> text.length() <= FilterLanguage.LONGEST);
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /// Key and value in one short line.
    public String shown() {
        return VisibleText.line(key + ": " + (value.isEmpty() ? "(empty)" : value), LONGEST);
    }
}
