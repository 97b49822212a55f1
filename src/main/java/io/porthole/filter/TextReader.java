package io.porthole.filter;

import io.porthole.message.Messages;

/// Reads texts that may be quoted in part or in whole, and hold escapes and wildcards.
final class TextReader {
    private final Scanner scanner;

    TextReader(Scanner scanner) {
        this.scanner = scanner;
    }

    /// Reads up to a space, a bracket or one of `stops`, none of which is in quotes.
    Glob read(String stops) throws MistakeException {
        var pattern = new StringBuilder();
        while (!scanner.isAtEnd()) {
            char c = scanner.peek();
            if (Scanner.isSpace(c) || c == '(' || c == ')' || stops.indexOf(c) >= 0) {
                break;
            }
            piece(pattern);
        }
        if (scanner.peek() == '(') {
            throw new MistakeException(
                    scanner.at(), scanner.at() + 1, Messages.text("filter.expected-space-before-bracket"));
        }
        return new Glob(pattern.toString());
    }

    private void piece(StringBuilder pattern) throws MistakeException {
        char c = scanner.take();
        switch (c) {
            case '"' -> quoted(pattern);
            case '\\' -> escape(pattern);
            case '*', '?' -> pattern.append(c);
            default -> Glob.appendLiteral(pattern, c);
        }
    }

    /// What stands between two quotes; the first has been taken.
    void quoted(StringBuilder pattern) throws MistakeException {
        int start = scanner.at() - 1;
        while (!scanner.isAtEnd()) {
            char c = scanner.take();
            switch (c) {
                case '"' -> {
                    return;
                }
                case '\\' -> escape(pattern);
                default -> Glob.appendLiteral(pattern, c);
            }
        }
        throw new MistakeException(start, scanner.length(), Messages.text("filter.expected-second-quote-after"));
    }

    private void escape(StringBuilder pattern) throws MistakeException {
        int start = scanner.at() - 1;
        if (scanner.isAtEnd()) {
            throw new MistakeException(start, start + 1, Messages.text("filter.expected-character-after-backslash"));
        }
        char c = scanner.take();
        switch (c) {
            case 'n' -> pattern.append('\n');
            case 'r' -> pattern.append('\r');
            case 't' -> pattern.append('\t');
            case 'u' -> codePoint(pattern, start);
            default -> {
                if (Character.isLetterOrDigit(c)) {
                    throw new MistakeException(start, start + 2, Messages.text("filter.expected-two-backslashes-for"));
                }
                Glob.appendLiteral(pattern, c);
            }
        }
    }

    /// Four digits, or any number of them in braces.
    private void codePoint(StringBuilder pattern, int start) throws MistakeException {
        boolean inBraces = scanner.takes("{");
        int digitsFrom = scanner.at();
        int most = inBraces ? 6 : 4;
        while (Character.digit(scanner.peek(), 16) >= 0 && scanner.at() - digitsFrom < most) {
            scanner.take();
        }
        String digits = scanner.from(digitsFrom);
        boolean isWhole = inBraces ? !digits.isEmpty() && scanner.takes("}") : digits.length() == 4;
        int point = isWhole ? Integer.parseInt(digits, 16) : -1;
        if (!Character.isValidCodePoint(point)) {
            throw new MistakeException(start, scanner.at(), Messages.text("filter.expected-number-character-in"));
        }
        for (char c : Character.toChars(point)) {
            Glob.appendLiteral(pattern, c);
        }
    }
}
