package io.porthole.planted.event;

import io.porthole.planted.log.Book;

/// Planted: the vocabulary depends on a user of it.
public final class KnowsTheLog {
    Book book = new Book();
}
