package io.porthole.filter;

import io.porthole.log.EventLog;
import io.porthole.message.Messages;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/// Ways to go on with a text: keys, operators, and values out of the log with their counts. On any thread but
/// JavaFX's: it looks at up to a million rows.
public final class Completions {
    private static final int MOST = 50;
    private static final List<String> TIMES = List.of("1m", "5m", "10m", "30m", "1h", "6h", "1d", "7d");

    private final TermAtCaret term;
    private final EventLog.Snapshot log;

    private Completions(TermAtCaret term, EventLog.Snapshot log) {
        this.term = term;
        this.log = log;
    }

    /// The completions at `caret`, the likeliest first: those that begin with what is typed, and of these
    /// the most frequent. Never throws, whatever the text.
    public static List<Completion> of(String text, int caret, EventLog.Snapshot log) {
        return new Completions(TermAtCaret.of(text, Math.clamp(caret, 0, text.length())), log).all();
    }

    private List<Completion> all() {
        Operator operator = term.operator();
        if (operator == null) {
            return term.key().contains(".") ? names() : keys();
        }
        Field field = Field.of(term.word());
        boolean isReal = field != null && field.isNamed() == term.key().contains(".") && field.allows(operator);
        if (field == null
                || !isReal
                || operator == Operator.MATCHES
                || (field.isNamed() && term.name().isEmpty())) {
            return List.of();
        }
        return values(new Key(field, field.isNamed() ? term.name() : ""));
    }

    private List<Completion> keys() {
        var found = new ArrayList<Completion>();
        String typed = term.key().toLowerCase(Locale.ROOT);
        for (Field field : Field.values()) {
            if (field.word().equals(typed) && !field.isNamed()) {
                Stream.of(Operator.values())
                        .filter(field::allows)
                        .forEach(each -> found.add(key(field.word() + each.sign(), about(each))));
            } else {
                found.add(key(field.word() + (field.isNamed() ? "." : ":"), field.about()));
            }
        }
        found.add(key("or", Messages.text("filter.either-two-terms")));
        found.add(key("not", Messages.text("filter.what-next-term-does")));
        return ranked(found, typed);
    }

    private Completion key(String text, String about) {
        return new Completion(term.start(), term.end(), text, about, -1);
    }

    private static String about(Operator operator) {
        return switch (operator) {
            case IS -> Messages.text("filter.one");
            case DIFFERS -> Messages.text("filter.and-none");
            case AT_LEAST -> Messages.text("filter.least");
            case AT_MOST -> Messages.text("filter.most");
            case GREATER -> Messages.text("filter.more-than");
            case LESS -> Messages.text("filter.less-than");
            case MATCHES -> Messages.text("filter.matches-regular-expression");
        };
    }

    /// Names of attributes after `label.` and `attr.`.
    private List<Completion> names() {
        Field field = Field.of(term.word());
        if (field == null || !field.isNamed()) {
            return List.of();
        }
        var found = new ArrayList<Completion>();
        new ValueCounts(log).ofNames(field == Field.LABEL).forEach((name, count) -> {
            if (!name.isEmpty()) {
                found.add(new Completion(term.start(), term.end(), new Key(field, name).text() + ":", "", count));
            }
        });
        return ranked(found, field.word() + "." + term.name());
    }

    private List<Completion> values(Key key) {
        var found = new ArrayList<Completion>();
        switch (key.field().kind()) {
            case CHOICE -> key.field().choices().forEach(each -> found.add(value(each, -1)));
            case TIME -> TIMES.forEach(each -> found.add(value(each, -1)));
            default -> counted(key, new ValueCounts(log).of(key), found);
        }
        return ranked(found, term.value());
    }

    private void counted(Key key, Map<String, Long> counts, List<Completion> found) {
        counts.forEach((value, count) -> {
            Expression read = exactly(key, value);
            if (read instanceof Term known) {
                found.add(value(known.values().getFirst().text(), count));
            }
        });
    }

    /// A value that is none of the key's, as an exit code in words, cannot be asked for.
    private static Expression exactly(Key key, String value) {
        try {
            return new Term(key, Operator.IS, Values.exactly(key, value));
        } catch (IllegalArgumentException _) {
            return new Everything();
        }
    }

    private Completion value(String text, long count) {
        return new Completion(term.valueStart(), term.end(), text, "", count);
    }

    private static List<Completion> ranked(List<Completion> found, String typed) {
        Glob glob = Glob.literal(typed);
        var within = new GlobTest(new Glob("*" + glob.pattern() + "*"), false);
        var beginning = new GlobTest(new Glob(glob.pattern() + "*"), false);
        var quoted = new GlobTest(new Glob("\"" + glob.pattern() + "*"), false);
        return found.stream()
                .filter(each -> within.test(each.text()))
                .sorted(Comparator.comparing(
                                (Completion each) -> !beginning.test(each.text()) && !quoted.test(each.text()))
                        .thenComparing(
                                Comparator.comparingLong(Completion::count).reversed()))
                .limit(MOST)
                .toList();
    }
}
