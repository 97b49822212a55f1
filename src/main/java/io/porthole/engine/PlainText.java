package io.porthole.engine;

/// Makes text from outside fit to stand in a sentence for the user: one line, no control, direction or invisible
/// characters, and a limit to its length.
final class PlainText {
    private PlainText() {}

    /// `text` with every such character as a visible escape and cut after about `limit` characters.
    static String oneLine(String text, int limit) {
        var line = new StringBuilder();
        text.codePoints().limit(limit).forEach(point -> append(line, point));
        if (text.codePointCount(0, text.length()) > limit) {
            line.append('…');
        }
        return line.toString().strip();
    }

    private static void append(StringBuilder line, int point) {
        if (point == '\n' || point == '\r' || point == '\t') {
            line.append(' ');
        } else if (isVisible(point)) {
            line.appendCodePoint(point);
        } else {
            line.append("\\u{%x}".formatted(point));
        }
    }

    private static boolean isVisible(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED -> false;
            default -> true;
        };
    }
}
