package io.porthole.filter;

import io.porthole.message.Messages;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reads one term: a key with its values, or a word.
final class TermReader {
    private static final String NO_KEY = ",\"\\*?()~=!:<>";
    private static final List<String> KEYS =
            Stream.of(Field.values()).map(Field::word).toList();
    private static final List<String> NAMED_KEYS =
            Stream.of(Field.values()).filter(Field::isNamed).map(Field::word).toList();

    private final Scanner scanner;
    private final TextReader texts;
    private final ValueReader values;

    TermReader(Scanner scanner) {
        this.scanner = scanner;
        this.texts = new TextReader(scanner);
        this.values = new ValueReader(scanner);
    }

    Expression read() throws MistakeException {
        int start = scanner.at();
        String key = key();
        Operator operator = operatorAfter(key, start);
        if (operator == null) {
            scanner.moveTo(start);
            return word();
        }
        Key known = known(key, start);
        checkOperator(known, operator);
        var term = new Term(known, operator, values.read(known, operator));
        return ended(term);
    }

    private Expression word() throws MistakeException {
        int start = scanner.at();
        Glob word = texts.read("");
        if (word.pattern().isEmpty()) {
            throw new MistakeException(start, scanner.at(), Messages.text("filter.expected-text-between-quotes"));
        }
        return ended(new Word(word));
    }

    private Expression ended(Expression term) throws MistakeException {
        char next = scanner.peek();
        if (!Scanner.isSpace(next) && next != ')') {
            throw new MistakeException(
                    scanner.at(), scanner.at() + 1, Messages.text("filter.expected-space-after-term"));
        }
        return term;
    }

    /// What could be a key: it ends before an operator, a quote, a wildcard, a space. The name behind
    /// `label.` may be quoted; it is given back as it is.
    private String key() throws MistakeException {
        int start = scanner.at();
        while (!scanner.isAtEnd() && !Scanner.isSpace(scanner.peek()) && NO_KEY.indexOf(scanner.peek()) < 0) {
            scanner.take();
        }
        String key = scanner.from(start);
        if (scanner.peek() == '"' && isNamedKey(key)) {
            scanner.take();
            var name = new StringBuilder();
            texts.quoted(name);
            return key + new Glob(name.toString()).plain();
        }
        return key;
    }

    private static boolean isNamedKey(String key) {
        return key.equalsIgnoreCase("label.") || key.equalsIgnoreCase("attr.");
    }

    /// The operator that makes a term of what was read; null where it is a word.
    private @Nullable Operator operatorAfter(String key, int start) throws MistakeException {
        int at = scanner.at();
        Operator operator = scanner.takeOperator();
        if (operator == null) {
            if (scanner.peek() == '=' && isKnown(key)) {
                throw new MistakeException(at, at + 1, Messages.text("filter.expected-colon-after-in", key, key));
            }
            return null;
        }
        boolean isNoRegex = key.isEmpty() || (scanner.peek() != '/' && !isKnown(key));
        if (operator == Operator.MATCHES && isNoRegex) {
            return null;
        }
        if (key.isEmpty()) {
            throw new MistakeException(
                    start, scanner.at(), Messages.text("filter.expected-key-before-or", operator.sign()));
        }
        return operator;
    }

    private static boolean isKnown(String key) {
        int dot = key.indexOf('.');
        Field field = Field.of(dot < 0 ? key : key.substring(0, dot));
        return field != null && field.isNamed() == (dot >= 0);
    }

    private static Key known(String key, int start) throws MistakeException {
        int dot = key.indexOf('.');
        String word = dot < 0 ? key : key.substring(0, dot);
        if (!isKnown(key)) {
            int end = start + key.length();
            boolean lacksName = dot < 0 && isNamedKey(key + ".");
            throw lacksName
                    ? new MistakeException(end, end, Messages.text("filter.expected-name-after-in", word))
                    : new MistakeException(start, end, unknown(key));
        }
        if (dot == key.length() - 1) {
            throw new MistakeException(
                    start + key.length(), start + key.length(), Messages.text("filter.expected-name-after-dot", key));
        }
        return Key.of(key);
    }

    private static String unknown(String key) {
        int dot = key.indexOf('.');
        String word = dot < 0 ? key : key.substring(0, dot);
        return Spelling.nearest(word, dot < 0 ? KEYS : NAMED_KEYS)
                .map(near -> Messages.text("filter.expected-key-did-you", near, key.substring(word.length())))
                .orElse(Messages.text("filter.expected-key-such-name"));
    }

    private void checkOperator(Key key, Operator operator) throws MistakeException {
        if (!key.field().allows(operator)) {
            int to = scanner.at();
            throw new MistakeException(
                    to - operator.sign().length(), to, Messages.text("filter.expected-colon-after-key"));
        }
    }
}
