package io.porthole.filter;

/// One of the few words that a field such as `type` or `is` knows.
public record Choice(String word) implements Value {
    @Override
    public String text() {
        return word;
    }
}
