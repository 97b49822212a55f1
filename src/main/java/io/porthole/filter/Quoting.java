package io.porthole.filter;

import java.util.Locale;
import java.util.Set;

/// Writes texts so that they read back as they are: in quotes where they need it, and what cannot be seen
/// as an escape.
final class Quoting {
    /// Words that mean something between terms.
    static final Set<String> KEYWORDS = Set.of("and", "or", "not");

    private static final String PLAIN = "_-./@+%#;&$^[]{}|'`";
    private static final String PLAIN_IN_VALUES = PLAIN + ":=!<>~";

    private Quoting() {}

    /// A value after a key.
    static String value(Glob glob) {
        return pieces(glob, PLAIN_IN_VALUES);
    }

    /// A text by itself, which must not read as a key or a sign.
    static String word(Glob glob) {
        String plain = glob.plain();
        boolean isSign = plain.startsWith("-") || KEYWORDS.contains(plain.toLowerCase(Locale.ROOT));
        return pieces(glob, isSign ? "" : PLAIN);
    }

    /// The name of a label or an attribute.
    static String key(String name) {
        return isPlain(name, "_-./@$") ? name : quoted(name);
    }

    private static boolean isPlain(String text, String others) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean isAscii = c < 0x80;
            boolean isLetter = isAscii ? Character.isLetterOrDigit(c) : Character.isLetter(c);
            if (!isLetter && others.indexOf(c) < 0) {
                return false;
            }
        }
        return !text.isEmpty();
    }

    /// The literal runs of a pattern, quoted one by one where they need it, between its wildcards.
    private static String pieces(Glob glob, String plain) {
        String pattern = glob.pattern();
        var text = new StringBuilder();
        var run = new StringBuilder();
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            if (c == '*' || c == '?') {
                append(text, run, plain);
                text.append(c);
            } else {
                i += c == '\\' ? 1 : 0;
                run.append(pattern.charAt(i));
            }
        }
        append(text, run, plain);
        return text.isEmpty() ? "\"\"" : text.toString();
    }

    private static void append(StringBuilder text, StringBuilder run, String plain) {
        String literal = run.toString();
        if (!literal.isEmpty()) {
            // without any sign allowed it is a keyword, which only quotes make a word
            text.append(!plain.isEmpty() && isPlain(literal, plain) ? literal : quoted(literal));
            run.setLength(0);
        }
    }

    private static String quoted(String literal) {
        var text = new StringBuilder("\"");
        literal.codePoints().forEach(point -> {
            if (point == '"' || point == '\\') {
                text.append('\\');
            }
            appendVisible(text, point);
        });
        return text.append('"').toString();
    }

    private static void appendVisible(StringBuilder text, int point) {
        switch (point) {
            case '\n' -> text.append("\\n");
            case '\r' -> text.append("\\r");
            case '\t' -> text.append("\\t");
            default -> {
                if (isVisible(point)) {
                    text.appendCodePoint(point);
                } else {
                    text.append("\\u{").append(Integer.toHexString(point)).append('}');
                }
            }
        }
    }

    /// Whether a text field takes a character as it is, and shows it.
    private static boolean isVisible(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED -> false;
            default -> point == ' ' || !Character.isSpaceChar(point);
        };
    }

    /// A regular expression as it stands between slashes.
    static String regex(String source) {
        var text = new StringBuilder(source.length());
        for (int i = 0; i < source.length(); i++) {
            char c = source.charAt(i);
            if (c == '/') {
                text.append('\\');
            }
            text.append(c);
            if (c == '\\' && i + 1 < source.length()) {
                i++;
                text.append(source.charAt(i));
            }
        }
        return text.toString();
    }

    /// A regular expression with its slashes bare and all of it visible.
    static String regexSource(String source) {
        var text = new StringBuilder(source.length());
        for (int i = 0; i < source.length(); ) {
            int point = source.codePointAt(i);
            i += Character.charCount(point);
            if (point == '\\' && i < source.length()) {
                int next = source.codePointAt(i);
                i += Character.charCount(next);
                if (next != '/' && isVisible(next)) {
                    text.append('\\');
                }
                appendInRegex(text, next);
            } else {
                appendInRegex(text, point);
            }
        }
        return text.toString();
    }

    private static void appendInRegex(StringBuilder text, int point) {
        if (isVisible(point)) {
            text.appendCodePoint(point);
        } else {
            text.append("\\x{").append(Integer.toHexString(point)).append('}');
        }
    }
}
