package io.porthole.filter;

/// A question about a text. Immutable; usable from any thread.
@FunctionalInterface
interface TextTest {
    boolean test(CharSequence text);
}
