package io.porthole.watcher;

import io.porthole.message.Messages;
import java.util.Map;
import java.util.function.IntPredicate;

/// Matches one name against a pattern with `*`, `?`, `[a-z]` and `\`, as `.gitignore` files have them. Takes time in
/// the product of both lengths at most.
final class NamePattern {
    private static final int NONE = -1;

    private static final Map<String, IntPredicate> CLASSES = Map.ofEntries(
            Map.entry("alnum", c -> isLetter(c) || isDigit(c)),
            Map.entry("alpha", NamePattern::isLetter),
            Map.entry("blank", c -> c == ' ' || c == '\t'),
            Map.entry("cntrl", c -> c < ' ' || c == 0x7f),
            Map.entry("digit", NamePattern::isDigit),
            Map.entry("graph", c -> c > ' ' && c < 0x7f),
            Map.entry("lower", c -> c >= 'a' && c <= 'z'),
            Map.entry("print", c -> c >= ' ' && c < 0x7f),
            Map.entry("punct", c -> c > ' ' && c < 0x7f && !isLetter(c) && !isDigit(c)),
            Map.entry("space", c -> c == ' ' || (c >= '\t' && c <= '\r')),
            Map.entry("upper", c -> c >= 'A' && c <= 'Z'),
            Map.entry("xdigit", c -> isDigit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F')));

    private final int[] pattern;
    private final int[] name;
    /// Behind the part of the pattern that was matched last; [#NONE] where the pattern is no good.
    private int end;

    private NamePattern(String pattern, String name) {
        this.pattern = pattern.codePoints().toArray();
        this.name = name.codePoints().toArray();
    }

    static boolean matches(String pattern, String name) {
        return new NamePattern(pattern, name).matches();
    }

    /// Why a pattern can match nothing; empty if it can.
    static String fault(String pattern) {
        var read = new NamePattern(pattern, "");
        for (int part = 0; part < read.pattern.length; part = read.end) {
            read.matchesOne(part, 0);
            if (read.end == NONE) {
                return read.pattern[part] == '['
                        ? Messages.text("watcher.no")
                        : Messages.text("watcher.nothing-follows-last");
            }
        }
        return "";
    }

    private boolean matches() {
        int at = 0;
        int part = 0;
        int star = NONE;
        int starAt = 0;
        while (at < name.length || part < pattern.length) {
            if (part < pattern.length && pattern[part] == '*') {
                star = part++;
                starAt = at;
            } else if (part < pattern.length && at < name.length && matchesOne(part, name[at])) {
                part = end;
                at++;
            } else if (star != NONE && starAt < name.length && end != NONE) {
                part = star + 1;
                at = ++starAt;
            } else {
                return false;
            }
        }
        return true;
    }

    private boolean matchesOne(int part, int c) {
        end = part + 1;
        return switch (pattern[part]) {
            case '?' -> true;
            case '[' -> matchesSet(part + 1, c);
            case '\\' -> {
                end = part + 2 <= pattern.length ? part + 2 : NONE;
                yield end != NONE && pattern[part + 1] == c;
            }
            default -> pattern[part] == c;
        };
    }

    /// @param first behind the bracket
    private boolean matchesSet(int first, int c) {
        int i = first;
        boolean negated = i < pattern.length && (pattern[i] == '!' || pattern[i] == '^');
        if (negated) {
            i++;
        }
        boolean found = false;
        for (boolean opened = true; i < pattern.length; opened = false) {
            if (pattern[i] == ']' && !opened) {
                end = i + 1;
                return found != negated;
            }
            if (isClass(i)) {
                int close = closeOfClass(i);
                found |= ofClass(i + 2, close, c);
                i = close + 2;
            } else {
                int low = literal(i);
                i = end;
                int high = low;
                if (i + 1 < pattern.length && pattern[i] == '-' && pattern[i + 1] != ']') {
                    high = literal(i + 1);
                    i = end;
                }
                found |= low <= c && c <= high;
            }
        }
        end = NONE;
        return false;
    }

    /// A character of a set, perhaps behind a backslash; [#end] is behind it.
    private int literal(int place) {
        boolean escaped = pattern[place] == '\\' && place + 1 < pattern.length;
        end = escaped ? place + 2 : place + 1;
        return pattern[end - 1];
    }

    private boolean isClass(int place) {
        return pattern[place] == '['
                && place + 1 < pattern.length
                && pattern[place + 1] == ':'
                && closeOfClass(place) != NONE;
    }

    private int closeOfClass(int place) {
        for (int i = place + 2; i + 1 < pattern.length; i++) {
            if (pattern[i] == ']') {
                return NONE;
            }
            if (pattern[i] == ':' && pattern[i + 1] == ']') {
                return i;
            }
        }
        return NONE;
    }

    private boolean ofClass(int from, int to, int c) {
        return CLASSES.getOrDefault(new String(pattern, from, to - from), _ -> false)
                .test(c);
    }

    private static boolean isLetter(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }
}
