package io.porthole.filter;

import io.porthole.event.Action;
import io.porthole.event.EventType;
import io.porthole.event.FileAttributes;
import io.porthole.log.Kind;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Makes filters over a log's rows: each term becomes a question about kinds, about actors, about times or,
/// only where it must, about what rows have of their own.
///
/// @param moment what relative times are taken from
record Compilation(FilterMoment moment) {
    /// A filter, and what a row costs it: what is cheap is asked first.
    private record Part(RowFilter filter, int cost) {
        static Part ofKind(Predicate<Kind> test) {
            return new Part(new KindFilter(test), 1);
        }

        Part negated() {
            return new Part(new OtherRows(filter), cost + 1);
        }
    }

    RowFilter compile(Expression expression) {
        return part(expression).filter;
    }

    private Part part(Expression expression) {
        return switch (expression) {
            case Everything _ -> new Part(RowFilter.ALL, 0);
            case Word word -> new Part(new WordFilter(word.glob()), 20);
            case Not not -> part(not.of()).negated();
            case And and -> joined(and.all().stream().map(this::part), AllRows::new);
            case Or or -> joined(or.any().stream().map(this::part), AnyRows::new);
            case Term term -> term(term);
        };
    }

    private static Part joined(Stream<Part> parts, Function<List<RowFilter>, RowFilter> how) {
        List<Part> sorted = parts.sorted(Comparator.comparingInt(Part::cost)).toList();
        return new Part(
                how.apply(sorted.stream().map(Part::filter).toList()),
                sorted.stream().mapToInt(Part::cost).sum());
    }

    private static Part all(Part... parts) {
        return joined(Stream.of(parts), AllRows::new);
    }

    private static Part any(Part... parts) {
        return joined(Stream.of(parts), AnyRows::new);
    }

    private Part term(Term term) {
        return switch (term.key().field()) {
            case TIME, SINCE, UNTIL -> new Part(new TimeFilter(TimeRange.of(term, moment)), 2);
            case BATCH -> {
                long[] numbers = TextTests.numbers(term);
                yield new Part(segment -> index -> TextTests.holds(term.operator(), segment.batch(index), numbers), 5);
            }
            case EXIT -> exit(TextTests.number(term));
            case SIGNAL ->
                all(
                        Part.ofKind(kind -> kind.action() == Action.KILL),
                        attribute(List.of(Facts.SIGNAL), TextTests.signal(term), false));
            case LABEL -> all(Part.ofKind(kind -> kind.type() == EventType.DOCKER), attribute(term));
            case ATTR -> attribute(term);
            case TYPE, GROUP, ORIGIN -> choice(term);
            case IS ->
                any(term.values().stream().map(value -> mark(value.text())).toArray(Part[]::new));
            case PROJECT -> attributeText(term, Facts.PROJECT);
            case SERVICE -> attributeText(term, Facts.SERVICE);
            case MOUNTEDBY -> mountedBy(term);
            case IMAGE -> image(term);
            case NAME, ID, PATH -> actor(term);
            case SOURCE, HOST, OBJECT, ACTION, VERB -> kind(term);
        };
    }

    private static Part attribute(List<String> names, TextTest test, boolean whenAbsent) {
        return new Part(new AttributeFilter(names, test, whenAbsent), 10);
    }

    private static Part attribute(Term term) {
        TextTest test = term.operator().isOrder() ? TextTests.number(term) : TextTests.of(term);
        TextTest wanted = term.operator() == Operator.DIFFERS ? text -> !test.test(text) : test;
        return attribute(List.of(term.key().name()), wanted, false);
    }

    private static Part attributeText(Term term, List<String> names) {
        TextTest test = wanted(term);
        return attribute(names, test, test.test(""));
    }

    /// Of the names in a list one must be wanted, or none may be one of those that are not.
    private static Part mountedBy(Term term) {
        TextTest test = TextTests.of(term);
        boolean none = term.operator() == Operator.DIFFERS;
        boolean whenAbsent = !none && test.test("");
        Part names = attribute(
                Facts.MOUNTED_BY,
                list -> list.isEmpty()
                        ? whenAbsent
                        : FileAttributes.list(list.toString()).stream().anyMatch(test::test) != none,
                whenAbsent);
        return whenAbsent ? any(isFile().negated(), names) : all(isFile(), names);
    }

    /// The question whether a text that may be empty is wanted.
    private static TextTest wanted(Term term) {
        TextTest test = TextTests.of(term);
        return term.operator() == Operator.DIFFERS ? text -> !text.isEmpty() && !test.test(text) : test;
    }

    private static Part exit(TextTest test) {
        return any(
                all(
                        Part.ofKind(kind -> hasExit(kind, false)),
                        attribute(Facts.exitCode(EventType.DOCKER, Action.DIE), test, false)),
                all(
                        Part.ofKind(kind -> hasExit(kind, true)),
                        attribute(Facts.exitCode(EventType.PORTHOLE, Action.DIE), test, false)));
    }

    private static boolean hasExit(Kind kind, boolean isPortholes) {
        return !Facts.exitCode(kind.type(), kind.action()).isEmpty()
                && (kind.type() == EventType.PORTHOLE) == isPortholes;
    }

    private static Part image(Term term) {
        Part isImage = Part.ofKind(kind -> kind.object().equals(Facts.IMAGE_OBJECT));
        TextTest test = wanted(term);
        Part name = new Part(new ActorFilter(actor -> test.test(actor.name())), 3);
        return any(all(isImage, name), all(isImage.negated(), attributeText(term, Facts.IMAGE)));
    }

    private static Part actor(Term term) {
        TextTest test = wanted(term);
        return switch (term.key().field()) {
            case ID -> new Part(new ActorFilter(actor -> test.test(actor.id())), 3);
            case PATH -> {
                Part path = new Part(new ActorFilter(actor -> test.test(actor.name())), 3);
                yield test.test("") ? any(isFile().negated(), path) : all(isFile(), path);
            }
            default -> name(term);
        };
    }

    private static Part isFile() {
        return Part.ofKind(kind -> kind.type() == EventType.FILE);
    }

    /// Files are known by their paths and by their names.
    private static Part name(Term term) {
        TextTest test = TextTests.of(term);
        Part name = new Part(new ActorFilter(actor -> test.test(actor.name())), 3);
        Part file = new Part(new ActorFilter(actor -> test.test(Facts.fileName(actor.name()))), 3);
        Part found = any(name, all(isFile(), file));
        Part named = new Part(new ActorFilter(actor -> !actor.name().isEmpty()), 3);
        return term.operator() == Operator.DIFFERS ? all(named, found.negated()) : found;
    }

    private static Part kind(Term term) {
        TextTest test = wanted(term);
        return switch (term.key().field()) {
            case SOURCE -> Part.ofKind(kind -> test.test(kind.source()));
            case HOST -> Part.ofKind(kind -> test.test(kind.type() == EventType.FILE ? "" : kind.source()));
            case OBJECT -> Part.ofKind(kind -> test.test(kind.object()));
            case VERB -> Part.ofKind(kind -> test.test(kind.verb()));
            default -> action(TextTests.of(term), term.operator() != Operator.DIFFERS);
        };
    }

    private static Part action(TextTest test, boolean wanted) {
        return Part.ofKind(kind -> Facts.actionWords(kind.type(), kind.action(), kind.verb()).stream()
                        .anyMatch(test::test)
                == wanted);
    }

    private static Part choice(Term term) {
        List<String> words = term.values().stream().map(Value::text).toList();
        boolean wanted = term.operator() == Operator.IS;
        return switch (term.key().field()) {
            case TYPE -> Part.ofKind(kind -> words.contains(kind.type().key()) == wanted);
            case ORIGIN -> Part.ofKind(kind -> words.contains(kind.origin().key()) == wanted);
            default ->
                Part.ofKind(kind ->
                        words.stream().anyMatch(word -> Facts.isIn(word, kind.type(), kind.action())) == wanted);
        };
    }

    private static Part mark(String mark) {
        Part flagged = new Part(segment -> segment::isFlagged, 6);
        return switch (mark) {
            case "noise" -> new Part(segment -> segment::isNoise, 2);
            case "flagged" -> flagged;
            case "gap" -> Part.ofKind(kind -> Facts.isGap(kind.action()));
            case "unhealthy" -> Part.ofKind(kind -> Facts.isUnhealthy(kind.action(), kind.verb()));
            case "error" ->
                any(
                        Part.ofKind(kind -> Facts.isTrouble(kind.action(), kind.verb())),
                        all(Part.ofKind(kind -> kind.action() == Action.DIE), exit(code -> !"0".contentEquals(code))),
                        flagged);
            default -> Part.ofKind(kind -> kind.origin().key().equals(mark));
        };
    }
}
