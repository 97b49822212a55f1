package io.porthole.filter;

/// What stands between a key and its value.
public enum Operator {
    /// The value is one of those given.
    IS(":"),
    /// There is a value, and it is none of those given.
    DIFFERS("!="),
    AT_LEAST(">="),
    AT_MOST("<="),
    GREATER(">"),
    LESS("<"),
    /// A part of the value matches a regular expression.
    MATCHES("~");

    private final String sign;

    Operator(String sign) {
        this.sign = sign;
    }

    /// How it is written.
    public String sign() {
        return sign;
    }

    /// Whether it compares sizes.
    boolean isOrder() {
        return this == AT_LEAST || this == AT_MOST || this == GREATER || this == LESS;
    }

    /// Whether `left` is to `right` as this says. Not for [#MATCHES].
    boolean holds(long left, long right) {
        return switch (this) {
            case IS, MATCHES -> left == right;
            case DIFFERS -> left != right;
            case AT_LEAST -> left >= right;
            case AT_MOST -> left <= right;
            case GREATER -> left > right;
            case LESS -> left < right;
        };
    }
}
