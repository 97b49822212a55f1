package io.porthole.filter;

import java.util.List;

/// Which values go with which keys.
final class Values {
    private Values() {}

    static boolean fits(Field field, Operator operator, Value value) {
        if (operator == Operator.MATCHES) {
            return value instanceof RegexText;
        }
        return switch (field.kind()) {
            case TEXT -> value instanceof Glob;
            case ATTRIBUTE -> operator.isOrder() ? value instanceof WholeNumber : value instanceof Glob;
            case CHOICE -> value instanceof Choice choice && field.choices().contains(choice.word());
            case NUMBER -> value instanceof WholeNumber;
            case SIGNAL -> value instanceof Signal;
            case TIME ->
                value instanceof TimePoint point
                        && (field != Field.TIME || operator != Operator.IS || point.isAbsolute());
        };
    }

    /// The value that is exactly this text.
    ///
    /// @throws IllegalArgumentException if the key has no such values
    static List<Value> exactly(Key key, String text) {
        try {
            return List.of(ValueReader.value(key.field(), Operator.IS, Glob.literal(text)));
        } catch (MistakeException e) {
            throw new IllegalArgumentException(e.expected(), e);
        }
    }
}
