package io.porthole.filter;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Lets pass what any of several expressions lets pass.
///
/// @param any at least two; those of an `Or` among them stand in its place
public record Or(List<Expression> any) implements Expression {
    public Or {
        any = any.stream()
                .flatMap(each -> each instanceof Or or ? or.any.stream() : Stream.of(each))
                .toList();
        if (any.size() < 2 || any.contains(new Everything())) {
            throw new IllegalArgumentException("not two expressions: " + any);
        }
    }

    public Or(Expression... any) {
        this(List.of(any));
    }

    @Override
    public String text() {
        return any.stream().map(Expression::text).collect(Collectors.joining(" or "));
    }
}
