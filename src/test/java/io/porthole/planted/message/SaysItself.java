package io.porthole.planted.message;

/// Planted: a text stands in the code.
public final class SaysItself {
    private final StringBuilder shown = new StringBuilder();

    void show(boolean empty) {
        shown.append(empty ? "Nothing is here." : "");
    }
}
