package io.porthole.filter;

import java.util.List;
import java.util.stream.Collectors;

/// A key and its values: lets pass what has one of these there.
///
/// @param values at least one, of the field's kind; only one where they are compared by size or match
public record Term(Key key, Operator operator, List<Value> values) implements Expression {
    /// @throws IllegalArgumentException if the key knows no such operator or values
    public Term {
        values = List.copyOf(values);
        boolean isMany = values.size() > 1;
        boolean takesOne = operator.isOrder()
                || operator == Operator.MATCHES
                || key.field().kind() == Field.Kind.TIME;
        if (values.isEmpty() || (isMany && takesOne) || !key.field().allows(operator)) {
            throw new IllegalArgumentException(key + " " + operator + " " + values);
        }
        for (Value value : values) {
            if (!Values.fits(key.field(), operator, value)) {
                throw new IllegalArgumentException(value + " is no value for " + key + " " + operator);
            }
        }
    }

    public Term(Field field, Operator operator, Value... values) {
        this(new Key(field), operator, List.of(values));
    }

    @Override
    public String text() {
        return values.stream().map(Value::text).collect(Collectors.joining(",", key.text() + operator.sign(), ""));
    }
}
