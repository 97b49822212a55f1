package io.porthole.filter;

/// A key of a term: `name`, `label.com.example.team`.
///
/// @param name the name of the label or attribute, as it is; empty for all other fields
public record Key(Field field, String name) {
    public Key {
        if (field.isNamed() == name.isEmpty()) {
            throw new IllegalArgumentException(field + " with the name '" + name + "'");
        }
    }

    public Key(Field field) {
        this(field, "");
    }

    /// The key written so, save that the name of a label or an attribute is not quoted.
    ///
    /// @throws IllegalArgumentException if there is none
    static Key of(String text) {
        int dot = text.indexOf('.');
        Field field = Field.of(dot < 0 ? text : text.substring(0, dot));
        if (field == null || (dot >= 0 && !field.isNamed())) {
            throw new IllegalArgumentException("there is no key " + text);
        }
        return new Key(field, dot < 0 ? "" : text.substring(dot + 1));
    }

    /// How it is written.
    public String text() {
        String word = field.word();
        return field.isNamed() ? word + "." + Quoting.key(name) : word;
    }
}
