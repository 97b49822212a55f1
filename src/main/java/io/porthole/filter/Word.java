package io.porthole.filter;

/// Lets pass what contains a text, whatever its case, in name, ID, verb or the value of an attribute.
///
/// @param glob what is looked for; not empty
public record Word(Glob glob) implements Expression {
    public Word {
        if (glob.pattern().isEmpty()) {
            throw new IllegalArgumentException("a word is not empty");
        }
    }

    @Override
    public String text() {
        return glob.wordText();
    }
}
