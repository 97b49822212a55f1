package io.porthole.filter;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/// Expressions made by chance, of values that events of [RandomEvents] may have.
final class RandomFilters {
    private static final List<String> TEXTS = List.of(
            "web",
            "WEB-1",
            "db",
            "shop",
            "or",
            "not",
            "-x",
            "a b",
            "\"",
            "\\",
            "*",
            "?",
            "",
            "a*b",
            "é",
            "ÄÖ",
            "\u4e16\u754c",
            "\n",
            "\u202e",
            "\ud800",
            "\ud83d\udc33",
            "name:web",
            "exit",
            "x=y",
            "a,b",
            "(",
            ")",
            "~/x",
            "1.27",
            "sha256:ab",
            "7",
            "-3",
            "137",
            "local",
            "container",
            "nginx",
            "health",
            "exec_create",
            "ab",
            "cd");
    private static final List<String> REGEXES = List.of(
            "web", "^a", "b$", "[a-c]+x?", "/srv/.*", "(a|b)*c", "\\d{2}", "\\/", "\u4e16|x", "a b", ".", "\\.conf");
    private static final List<String> NAMES = List.of(
            "image",
            "exitCode",
            "signal",
            "seq",
            "a b",
            "com.docker.compose.project",
            "note",
            "é",
            "x\"y",
            "container");
    private static final List<String> TIMES = List.of(
            "10m",
            "2h30m",
            "3d",
            "500ms",
            "14:02",
            "0:30:00.5",
            "2026-01-01",
            "2026-01-01T00:00:00.000001Z",
            "2026-01-01T01:00+01:00",
            "2025-12-31T23:59:59");

    private final Random random;

    RandomFilters(Random random) {
        this.random = random;
    }

    Expression next() {
        return next(4);
    }

    private Expression next(int depth) {
        int choice = depth == 0 ? 0 : random.nextInt(6);
        return switch (choice) {
            case 3 -> new Not(next(depth - 1));
            case 4 -> new And(several(depth - 1));
            case 5 -> new Or(several(depth - 1));
            default -> random.nextInt(5) == 0 ? word() : term();
        };
    }

    private List<Expression> several(int depth) {
        return Stream.generate(() -> next(depth)).limit(2 + random.nextInt(3)).toList();
    }

    private Expression word() {
        Glob glob = glob();
        return glob.pattern().isEmpty() ? word() : new Word(glob);
    }

    private Expression term() {
        Field field = any(List.of(Field.values()));
        Operator operator =
                any(Stream.of(Operator.values()).filter(field::allows).toList());
        boolean one = operator.isOrder() || operator == Operator.MATCHES || field.kind() == Field.Kind.TIME;
        int count = one ? 1 : 1 + random.nextInt(3);
        List<Value> values =
                Stream.generate(() -> value(field, operator)).limit(count).toList();
        return new Term(new Key(field, field.isNamed() ? any(NAMES) : ""), operator, values);
    }

    private Value value(Field field, Operator operator) {
        if (operator == Operator.MATCHES) {
            return new RegexText(any(REGEXES), random.nextBoolean());
        }
        return switch (field.kind()) {
            case TEXT -> glob();
            case ATTRIBUTE -> operator.isOrder() ? number() : glob();
            case NUMBER -> number();
            case CHOICE -> new Choice(any(field.choices()));
            case SIGNAL -> new Signal(random.nextInt(20));
            case TIME -> time(field == Field.TIME && operator == Operator.IS);
        };
    }

    private Value number() {
        return new WholeNumber(any(List.of(0L, 1L, 2L, 3L, 137L, 143L, -1L, 500L)));
    }

    private Value time(boolean absolute) {
        var time = new TimePoint(any(TIMES));
        return absolute && !time.isAbsolute() ? time(true) : time;
    }

    private Glob glob() {
        return switch (random.nextInt(4)) {
            case 0 -> new Glob("*" + Glob.literal(any(TEXTS)).pattern());
            case 1 ->
                new Glob(Glob.literal(any(TEXTS)).pattern() + "*"
                        + Glob.literal(any(TEXTS)).pattern() + "?");
            default -> Glob.literal(any(TEXTS));
        };
    }

    private <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
