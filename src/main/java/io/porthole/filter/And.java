package io.porthole.filter;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Lets pass what all of several expressions let pass.
///
/// @param all at least two; those of an `And` among them stand in its place
public record And(List<Expression> all) implements Expression {
    public And {
        all = all.stream()
                .flatMap(each -> each instanceof And and ? and.all.stream() : Stream.of(each))
                .toList();
        if (all.size() < 2 || all.contains(new Everything())) {
            throw new IllegalArgumentException("not two expressions: " + all);
        }
    }

    public And(Expression... all) {
        this(List.of(all));
    }

    @Override
    public String text() {
        return all.stream()
                .map(each -> each instanceof Or ? "(" + each.text() + ")" : each.text())
                .collect(Collectors.joining(" "));
    }
}
