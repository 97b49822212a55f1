package io.porthole.filter;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What of a text, be it finished or not, is completed at a place.
///
/// @param start      where the term begins
/// @param valueStart where the value begins that the caret is in
/// @param end        where what is completed ends
/// @param key        the key, as it is written up to the operator
/// @param operator   null where none has been written
/// @param value      the value up to the caret, without quotes and escapes
record TermAtCaret(
        int start,
        int valueStart,
        int end,
        String key,
        @Nullable Operator operator,
        String value) {
    private static final Pattern OPERATOR = Pattern.compile("[:~]|!=|>=?|<=?");
    private static final String ENDS = " \t\n,()";

    static TermAtCaret of(String text, int caret) {
        var walk = new Walk(text, caret);
        String written = text.substring(walk.start, caret);
        int end = end(text, caret, walk.inQuotes);
        Matcher operator = OPERATOR.matcher(written);
        if (walk.operatorAt < 0 || !operator.find(walk.operatorAt - walk.start)) {
            return new TermAtCaret(walk.start, walk.start, end, written, null, "");
        }
        Operator known = new Scanner(operator.group()).takeOperator();
        int valueStart = Math.max(walk.start + operator.end(), walk.valueStart);
        return new TermAtCaret(
                walk.start,
                Math.min(valueStart, caret),
                end,
                written.substring(0, operator.start()),
                known,
                plain(text.substring(Math.min(valueStart, caret), caret)));
    }

    /// The key without what stands behind its dot.
    String word() {
        int dot = key.indexOf('.');
        return dot < 0 ? key : key.substring(0, dot);
    }

    /// What stands behind the dot, without quotes.
    String name() {
        int dot = key.indexOf('.');
        return dot < 0 ? "" : plain(key.substring(dot + 1));
    }

    private static String plain(String written) {
        var plain = new StringBuilder();
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            if (c == '\\' && i + 1 < written.length()) {
                i++;
                plain.append(written.charAt(i));
            } else if (c != '"') {
                plain.append(c);
            }
        }
        return plain.toString();
    }

    private static int end(String text, int caret, boolean inQuotes) {
        int end = caret;
        while (end < text.length() && (inQuotes ? text.charAt(end) != '"' : ENDS.indexOf(text.charAt(end)) < 0)) {
            end++;
        }
        return inQuotes && end < text.length() ? end + 1 : end;
    }

    /// Goes through the text up to the caret.
    private static final class Walk {
        private int start;
        private int valueStart;
        private int operatorAt = -1;
        private boolean inQuotes;
        private boolean inRegex;

        Walk(String text, int caret) {
            for (int i = 0; i < caret; i++) {
                char c = text.charAt(i);
                if (c == '\\') {
                    i++;
                } else if (inQuotes || inRegex) {
                    inQuotes &= c != '"';
                    inRegex &= c != '/';
                } else {
                    outside(text, i, c);
                }
            }
        }

        private void outside(String text, int i, char c) {
            if (c == '"') {
                inQuotes = true;
            } else if (Scanner.isSpace(c) || c == '(' || c == ')' || (c == '-' && i == start)) {
                start = i + 1;
                operatorAt = -1;
            } else if (c == ',') {
                valueStart = i + 1;
            } else if (operatorAt < 0 && ":~!<>".indexOf(c) >= 0) {
                operatorAt = i;
                valueStart = 0;
            } else if (c == '/' && i > 0 && i == operatorAt + 1 && text.charAt(operatorAt) == '~') {
                inRegex = true;
            }
        }
    }
}
