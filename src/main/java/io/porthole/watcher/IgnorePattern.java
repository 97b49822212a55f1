package io.porthole.watcher;

import io.porthole.message.Messages;
import java.util.List;
import java.util.Optional;

/// One line of a `.gitignore` file.
///
/// @param text          as written
/// @param isTakingBack  whether what matches is not ignored after all
/// @param onlyDirectory whether files do not match
/// @param anchored      whether it holds for the whole path; otherwise for the last name, wherever it is
/// @param parts         the pattern's names; `**` stands for any number of them
record IgnorePattern(String text, boolean isTakingBack, boolean onlyDirectory, boolean anchored, List<String> parts) {
    /// Empty for a comment or a blank line.
    static Optional<IgnorePattern> read(String line) {
        String text = withoutTrailingBlanks(line);
        if (text.isEmpty() || text.startsWith("#")) {
            return Optional.empty();
        }
        boolean takesBack = text.startsWith("!");
        String pattern = takesBack ? text.substring(1) : text;
        boolean onlyDirectory = pattern.endsWith("/");
        if (onlyDirectory) {
            pattern = pattern.substring(0, pattern.length() - 1);
        }
        boolean anchored = pattern.indexOf('/') >= 0;
        if (pattern.startsWith("/")) {
            pattern = pattern.substring(1);
        }
        return pattern.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new IgnorePattern(text, takesBack, onlyDirectory, anchored, List.of(pattern.split("/", -1))));
    }

    /// Why a line can match nothing, though it is neither blank nor a comment; empty if it can.
    static String fault(String line) {
        String text = withoutTrailingBlanks(line);
        if (text.isEmpty() || text.startsWith("#")) {
            return "";
        }
        return read(line).map(IgnorePattern::fault).orElse(Messages.text("watcher.holds-no-name"));
    }

    private String fault() {
        if (parts.stream().anyMatch(part -> part.isEmpty() || part.equals(".") || part.equals(".."))) {
            return Messages.text("watcher.write-path-from-watched");
        }
        return parts.stream()
                .map(NamePattern::fault)
                .filter(fault -> !fault.isEmpty())
                .findFirst()
                .orElse("");
    }

    /// A blank at the end counts only behind a backslash.
    private static String withoutTrailingBlanks(String line) {
        int end = line.length();
        while (end > 0 && line.charAt(end - 1) == ' ' && !isEscaped(line, end - 1)) {
            end--;
        }
        return line.substring(0, end);
    }

    private static boolean isEscaped(String line, int place) {
        int first = place;
        while (first > 0 && line.charAt(first - 1) == '\\') {
            first--;
        }
        return (place - first) % 2 == 1;
    }

    boolean matches(String[] names, boolean directory) {
        if (onlyDirectory && !directory) {
            return false;
        }
        return anchored ? matches(0, names, 0) : NamePattern.matches(parts.getFirst(), names[names.length - 1]);
    }

    private boolean matches(int part, String[] names, int name) {
        if (part == parts.size()) {
            return name == names.length;
        }
        if (!isAnyNames(parts.get(part))) {
            return name < names.length
                    && NamePattern.matches(parts.get(part), names[name])
                    && matches(part + 1, names, name + 1);
        }
        if (part == parts.size() - 1) {
            return name < names.length; // what is in a directory, not the directory itself
        }
        for (int next = name; next <= names.length; next++) {
            if (matches(part + 1, names, next)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAnyNames(String part) {
        return part.length() > 1 && part.chars().allMatch(c -> c == '*');
    }
}
