package io.porthole.filter;

/// A text cannot be read, and where.
final class MistakeException extends Exception {
    private final int from;
    private final int to;
    private final String expected;

    MistakeException(int from, int to, String expected) {
        super(expected, null, false, false); // made at every second key while somebody types
        this.from = from;
        this.to = to;
        this.expected = expected;
    }

    int from() {
        return from;
    }

    int to() {
        return to;
    }

    String expected() {
        return expected;
    }
}
