package io.porthole.planted.log;

import io.porthole.planted.event.Word;

/// Planted, and innocent: it knows the vocabulary.
public final class Book {
    Word word = new Word();
}
