package io.porthole.filter;

/// Lets pass what another expression does not.
public record Not(Expression of) implements Expression {
    public Not {
        if (of instanceof Everything) {
            throw new IllegalArgumentException("there is no text for nothing at all");
        }
    }

    @Override
    public String text() {
        return of instanceof And || of instanceof Or ? "-(" + of.text() + ")" : "-" + of.text();
    }
}
