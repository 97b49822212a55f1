package io.porthole.filter.groups;

import io.porthole.filter.And;
import io.porthole.filter.Everything;
import io.porthole.filter.Expression;
import io.porthole.filter.Field;
import io.porthole.filter.FilterLanguage;
import io.porthole.filter.FilterReading;
import io.porthole.filter.Operator;
import io.porthole.filter.Term;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// The terms of a filter that name a group, where they stand by themselves and not within an alternative:
/// `project:shop service:web`.
public final class GroupTerms {
    private static final Set<Field> FIELDS = Set.of(Field.SOURCE, Field.PROJECT, Field.SERVICE, Field.NAME);

    private GroupTerms() {}

    /// The text of a filter with the terms of a group in the place of those of another; without them where
    /// it had exactly these. A text that cannot be read gives way to them.
    ///
    /// @param withSource whether there are several hosts, so that the group's is named too
    public static String toggled(String text, Group group, boolean withSource) {
        List<Expression> before = parts(text);
        List<Expression> wanted = terms(group, withSource);
        List<Expression> named = before.stream().filter(GroupTerms::isNaming).toList();
        var parts =
                new ArrayList<>(before.stream().filter(part -> !isNaming(part)).toList());
        if (!new HashSet<>(named).equals(new HashSet<>(wanted))) {
            parts.addAll(wanted);
        }
        return joined(parts).text();
    }

    private static List<Expression> terms(Group group, boolean withSource) {
        var terms = new ArrayList<Expression>();
        add(terms, "source", withSource ? group.source() : "");
        add(terms, "project", group.project());
        add(terms, "service", group.service());
        add(terms, "name", group.name());
        return terms;
    }

    private static void add(List<Expression> terms, String key, String value) {
        if (!value.isEmpty()) {
            terms.addAll(parts(FilterLanguage.term(key, value)));
        }
    }

    private static List<Expression> parts(String text) {
        return FilterLanguage.read(text) instanceof FilterReading.Good good
                ? parts(good.expression()).toList()
                : List.of();
    }

    private static Stream<Expression> parts(Expression filter) {
        return switch (filter) {
            case And and -> and.all().stream();
            case Everything _ -> Stream.of();
            default -> Stream.of(filter);
        };
    }

    private static boolean isNaming(Expression part) {
        return part instanceof Term term
                && term.operator() == Operator.IS
                && FIELDS.contains(term.key().field());
    }

    private static Expression joined(List<Expression> parts) {
        return switch (parts.size()) {
            case 0 -> new Everything();
            case 1 -> parts.getFirst();
            default -> new And(parts);
        };
    }
}
