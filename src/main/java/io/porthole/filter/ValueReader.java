package io.porthole.filter;

import io.porthole.filter.regex.RegexException;
import io.porthole.message.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Reads what stands behind a key and its operator.
final class ValueReader {
    private final Scanner scanner;
    private final TextReader texts;

    ValueReader(Scanner scanner) {
        this.scanner = scanner;
        this.texts = new TextReader(scanner);
    }

    List<Value> read(Key key, Operator operator) throws MistakeException {
        if (operator == Operator.MATCHES) {
            return List.of(regex());
        }
        var values = new ArrayList<Value>();
        boolean takesOne = operator.isOrder() || key.field().kind() == Field.Kind.TIME;
        do {
            values.add(one(key, operator));
            if (takesOne && scanner.peek() == ',') {
                throw new MistakeException(
                        scanner.at(), scanner.at() + 1, Messages.text("filter.expected-only-one-value"));
            }
        } while (nextFollows());
        return values;
    }

    private boolean nextFollows() {
        if (!scanner.takes(",")) {
            return false;
        }
        scanner.skipSpaces();
        return true;
    }

    private Value one(Key key, Operator operator) throws MistakeException {
        int start = scanner.at();
        Glob glob = texts.read(",");
        if (scanner.at() == start) {
            String what = scanner.isAtEnd() ? "" : Messages.text("filter.without-space-before");
            throw new MistakeException(
                    start, start, Messages.text("filter.expected", wanted(key.field(), operator), what));
        }
        try {
            return value(key.field(), operator, glob);
        } catch (MistakeException e) {
            throw new MistakeException(start, scanner.at(), e.expected());
        }
    }

    /// The value that a text is, without a place where it is none.
    static Value value(Field field, Operator operator, Glob glob) throws MistakeException {
        String text = glob.plain();
        switch (field.kind()) {
            case TEXT -> {
                return glob;
            }
            case ATTRIBUTE -> {
                if (!operator.isOrder()) {
                    return glob;
                }
                if (WholeNumber.isOne(text)) {
                    return new WholeNumber(Long.parseLong(text));
                }
            }
            case NUMBER -> {
                if (WholeNumber.isOne(text)) {
                    return new WholeNumber(Long.parseLong(text));
                }
            }
            case SIGNAL -> {
                Signal signal = Signal.of(text);
                if (signal != null) {
                    return signal;
                }
            }
            case CHOICE -> {
                String word = text.toLowerCase(Locale.ROOT);
                if (field.choices().contains(word)) {
                    return new Choice(word);
                }
                throw new MistakeException(
                        0,
                        0,
                        Messages.text(
                                "filter.expected-2", wanted(field, operator), Spelling.hint(word, field.choices())));
            }
            case TIME -> {
                return time(field, operator, text);
            }
        }
        throw new MistakeException(0, 0, Messages.text("filter.expected-3", wanted(field, operator)));
    }

    private static Value time(Field field, Operator operator, String text) throws MistakeException {
        try {
            var point = new TimePoint(text);
            if (Values.fits(field, operator, point)) {
                return point;
            }
        } catch (IllegalArgumentException _) {
            // told below, in words for whoever has typed it
        }
        throw new MistakeException(0, 0, Messages.text("filter.expected-3", wanted(field, operator)));
    }

    private static String wanted(Field field, Operator operator) {
        return switch (field.kind()) {
            case TEXT -> Messages.text("filter.value");
            case ATTRIBUTE -> operator.isOrder() ? Messages.text("filter.whole-number") : Messages.text("filter.value");
            case CHOICE -> Messages.text("filter.one-2", String.join(", ", field.choices()));
            case NUMBER -> Messages.text("filter.whole-number");
            case SIGNAL -> Messages.text("filter.signal-such-term-or");
            case TIME ->
                field == Field.TIME && operator == Operator.IS
                        ? Messages.text("filter.time-such-14-02")
                        : Messages.text("filter.time-such-10m-14");
        };
    }

    /// From one slash to the next that no backslash stands before, and flags.
    private Value regex() throws MistakeException {
        int start = scanner.at();
        if (!scanner.takes("/")) {
            throw new MistakeException(start, start, Messages.text("filter.expected-regular-expression-between"));
        }
        int from = scanner.at();
        while (!scanner.isAtEnd() && scanner.peek() != '/') {
            char c = scanner.take();
            if (c == '\\' && !scanner.isAtEnd()) {
                scanner.take();
            }
        }
        String source = scanner.from(from);
        if (!scanner.takes("/")) {
            throw new MistakeException(start, scanner.length(), Messages.text("filter.expected-slash-after-regular"));
        }
        return regex(source, from);
    }

    private Value regex(String source, int from) throws MistakeException {
        int end = from + source.length();
        boolean ignoresCase = scanner.takes("i");
        if (Character.isLetterOrDigit(scanner.peek())) {
            throw new MistakeException(
                    scanner.at(), scanner.at() + 1, Messages.text("filter.expected-space-after-slash"));
        }
        if (source.isEmpty()) {
            throw new MistakeException(
                    from - 1, end + 1, Messages.text("filter.expected-regular-expression-between-slashes"));
        }
        try {
            return new RegexText(source, ignoresCase);
        } catch (IllegalArgumentException e) {
            String why = e.getCause() instanceof RegexException cause
                    ? cause.expected()
                    : Messages.text("filter.expected-regular-expression");
            throw new MistakeException(from, end, why);
        }
    }
}
