package io.porthole.filter;

import io.porthole.event.VisibleText;
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

    /// The text of a filter that makes this use of the value.
    ///
    /// @param inForce the text of the filter in force
    /// @return empty if there is no such filter, as for a value that is too long
    public Optional<String> in(String inForce, Use use) {
        Optional<Expression> term = term();
        return term.map(wanted -> composed(good(inForce).orElse(new Everything()), wanted, use))
                .map(Expression::text)
                .filter(text -> text.length() <= FilterLanguage.LONGEST);
    }

    private Optional<Expression> term() {
        try {
            return good(FilterLanguage.term(key, value));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static Optional<Expression> good(String text) {
        return FilterLanguage.read(text) instanceof FilterReading.Good good
                ? Optional.of(good.expression())
                : Optional.empty();
    }

    private static Expression composed(Expression inForce, Expression term, Use use) {
        return switch (use) {
            case ONLY -> term;
            case NOT -> and(inForce, new Not(term));
            case AND -> and(inForce, term);
            case OR -> inForce instanceof Everything ? term : or(inForce, term);
        };
    }

    private static Expression and(Expression inForce, Expression more) {
        boolean holds = inForce instanceof Everything
                || inForce.equals(more)
                || (inForce instanceof And and && and.all().contains(more));
        return holds ? (inForce instanceof Everything ? more : inForce) : new And(inForce, more);
    }

    private static Expression or(Expression inForce, Expression more) {
        boolean holds =
                inForce.equals(more) || (inForce instanceof Or or && or.any().contains(more));
        return holds ? inForce : new Or(inForce, more);
    }

    /// Key and value in one short line.
    public String shown() {
        return VisibleText.line(key + ": " + (value.isEmpty() ? "(empty)" : value), LONGEST);
    }
}
