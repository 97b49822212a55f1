package io.porthole.settings;

/// A filter that the user has given a name.
///
/// @param name as [#isName] wants it
/// @param text the filter, in the filter language, on one line
public record NamedFilter(String name, String text) {
    private static final int LONGEST_NAME = 60;

    public NamedFilter {
        if (!isName(name) || !isText(text)) {
            throw new IllegalArgumentException(name + " = " + text);
        }
    }

    /// Whether a text can be a name: it is not empty, not long, begins and ends with something else than a
    /// space, and holds neither what ends it in a file of filters (`=`) nor what begins a remark there (`#` at
    /// its beginning) nor anything that cannot be seen.
    public static boolean isName(String text) {
        return !text.isEmpty()
                && text.length() <= LONGEST_NAME
                && text.equals(text.strip())
                && text.indexOf('=') < 0
                && text.charAt(0) != '#'
                && text.codePoints().noneMatch(NamedFilter::isUnseen);
    }

    /// Whether a text can be a filter, as far as that can be said without reading it.
    static boolean isText(String text) {
        return !text.isBlank() && text.equals(text.strip()) && text.indexOf('\n') < 0 && text.indexOf('\r') < 0;
    }

    private static boolean isUnseen(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.UNASSIGNED -> true;
            default -> false;
        };
    }
}
