package io.porthole.filter;

/// A whole number: an exit code, a batch.
public record WholeNumber(long number) implements Value {
    @Override
    public String text() {
        return Long.toString(number);
    }

    /// Whether a text is a whole number that a `long` surely holds.
    static boolean isOne(CharSequence text) {
        int from = !text.isEmpty() && text.charAt(0) == '-' ? 1 : 0;
        int digits = text.length() - from;
        if (digits < 1 || digits > 18) {
            return false;
        }
        for (int i = from; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }
}
