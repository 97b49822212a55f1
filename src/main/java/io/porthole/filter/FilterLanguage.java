package io.porthole.filter;

/// The language of filters: reads texts, and writes terms.
public final class FilterLanguage {
    /// Longer texts are refused.
    public static final int LONGEST = 20_000;

    private FilterLanguage() {}

    /// Reads a text. The empty text lets everything pass. Never throws.
    public static FilterReading read(String text) {
        try {
            return new FilterReading.Good(new FilterParser(text).read());
        } catch (MistakeException e) {
            return new FilterReading.Mistake(e.from(), e.to(), e.expected());
        }
    }

    /// The text of a term that lets pass what has exactly this value, quoted where needed and without
    /// wildcards.
    ///
    /// @param key a key as it stands in a filter, such as `name` or `action`; for an attribute or a label
    ///            `attr.` or `label.` and its name as it is, unquoted
    /// @throws IllegalArgumentException if there is no such key, or the value is none of the key's, as a
    ///                                  word for `batch`
    public static String term(String key, String value) {
        Key known = Key.of(key);
        return new Term(known, Operator.IS, Values.exactly(known, value)).text();
    }
}
