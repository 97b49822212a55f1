package io.porthole.filter;

import io.porthole.message.Messages;
import java.util.ArrayList;
import java.util.List;

/// Reads one text: `or` between what stands side by side, `not` or `-` before a term, brackets around any
/// of it.
final class FilterParser {
    private static final int DEEPEST = 100;

    private final Scanner scanner;
    private final TermReader terms;
    private int depth;

    FilterParser(String text) {
        this.scanner = new Scanner(text);
        this.terms = new TermReader(scanner);
    }

    Expression read() throws MistakeException {
        if (scanner.length() > FilterLanguage.LONGEST) {
            throw new MistakeException(
                    FilterLanguage.LONGEST,
                    scanner.length(),
                    Messages.text("filter.expected-filter-most-characters", "%,d".formatted(FilterLanguage.LONGEST)));
        }
        scanner.skipSpaces();
        if (scanner.isAtEnd()) {
            return new Everything();
        }
        Expression whole = any();
        if (!scanner.isAtEnd()) {
            throw new MistakeException(
                    scanner.at(), scanner.at() + 1, Messages.text("filter.expected-no-closing-bracket"));
        }
        return whole;
    }

    private Expression any() throws MistakeException {
        var parts = new ArrayList<Expression>();
        parts.add(all());
        while (takesKeyword("or")) {
            parts.add(all());
        }
        return parts.size() == 1 ? parts.getFirst() : new Or(parts);
    }

    private Expression all() throws MistakeException {
        var parts = new ArrayList<Expression>();
        parts.add(one());
        while (takesKeyword("and") || isTermNext()) {
            parts.add(one());
        }
        return parts.size() == 1 ? parts.getFirst() : new And(parts);
    }

    private boolean isTermNext() {
        scanner.skipSpaces();
        return !scanner.isAtEnd() && scanner.peek() != ')' && !isKeyword("or");
    }

    private Expression one() throws MistakeException {
        scanner.skipSpaces();
        int start = scanner.at();
        if (depth == DEEPEST) {
            int end = Math.min(start + 1, scanner.length());
            throw new MistakeException(start, end, Messages.text("filter.expected-most-brackets-in", DEEPEST));
        }
        depth++;
        try {
            return scanner.takes("-") || takesKeyword("not") ? negated(start) : bracketsOrTerm();
        } finally {
            depth--;
        }
    }

    private Expression negated(int start) throws MistakeException {
        if (scanner.at() == start + 1 && Scanner.isSpace(scanner.peek())) {
            throw new MistakeException(scanner.at(), scanner.at(), Messages.text("filter.expected-term-right-after"));
        }
        return new Not(one());
    }

    private Expression bracketsOrTerm() throws MistakeException {
        int start = scanner.at();
        if (!scanner.takes("(")) {
            return term();
        }
        Expression within = any();
        if (!scanner.takes(")")) {
            throw new MistakeException(start, start + 1, Messages.text("filter.expected-closing-bracket-for"));
        }
        return within;
    }

    private Expression term() throws MistakeException {
        int start = scanner.at();
        boolean isMissing = scanner.isAtEnd() || scanner.peek() == ')';
        for (String keyword : List.of("or", "and")) {
            isMissing |= isKeyword(keyword);
        }
        if (isMissing) {
            throw new MistakeException(start, start, Messages.text("filter.expected-word-or-term"));
        }
        return terms.read();
    }

    private boolean takesKeyword(String word) {
        scanner.skipSpaces();
        boolean found = isKeyword(word);
        if (found) {
            scanner.moveTo(scanner.at() + word.length());
            scanner.skipSpaces();
        }
        return found;
    }

    private boolean isKeyword(String word) {
        return scanner.isWord(word);
    }
}
