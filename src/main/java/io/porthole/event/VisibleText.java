package io.porthole.event;

/// Makes text that came from outside fit to be shown in one line: whatever would break the line, drive a terminal, turn
/// the reading direction or not be seen at all becomes a visible escape such as `\n` or `\u202e`.
///
/// For showing only. Searching, copying as JSON and comparing use the text as it came.
public final class VisibleText {
    /// More combining marks than this on one letter are shown as escapes, for they pile up over other lines.
    private static final int MOST_MARKS = 4;

    private VisibleText() {}

    /// The text in one line, at most `most` characters long; what is cut off is told by `…`.
    public static String line(String text, int most) {
        if (text.length() <= most && isPlain(text)) {
            return text;
        }
        var line = new StringBuilder(Math.min(text.length(), most) + 16);
        int marks = 0;
        for (int at = 0; at < text.length(); ) {
            int point = text.codePointAt(at);
            marks = isMark(point) ? marks + 1 : 0;
            int before = line.length();
            append(line, point, marks);
            at += Character.charCount(point);
            if (line.length() > most || (line.length() == most && at < text.length())) {
                line.setLength(Math.max(0, Math.min(before, most - 1)));
                return line.append('…').toString();
            }
        }
        return line.toString();
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x20 || c > 0x7e) {
                return isPlainBeyondAscii(text);
            }
        }
        return true;
    }

    private static boolean isPlainBeyondAscii(String text) {
        return text.codePoints().noneMatch(point -> isHidden(point) || isMark(point));
    }

    private static void append(StringBuilder line, int point, int marks) {
        switch (point) {
            case '\n' -> line.append("\\n");
            case '\r' -> line.append("\\r");
            case '\t' -> line.append("\\t");
            default -> {
                if (isHidden(point) || marks > MOST_MARKS) {
                    line.append(String.format(point > 0xffff ? "\\u{%x}" : "\\u%04x", point));
                } else {
                    line.appendCodePoint(point);
                }
            }
        }
    }

    private static boolean isMark(int point) {
        return switch (Character.getType(point)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK -> true;
            default -> false;
        };
    }

    /// Control and format characters (direction, zero width, byte-order mark, tags), line and paragraph separators,
    /// lone surrogates, and what is not assigned: general categories Cc, Cf, Zl, Zp, Cs, Co and Cn of Unicode.
    private static boolean isHidden(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED -> true;
            default -> false;
        };
    }
}
