package io.porthole.planted.message;

/// Planted: a sentence is made of pieces.
public final class JoinsWords {
    String text(int some, long all) {
        return "lost " + some + " of " + all + ".";
    }
}
