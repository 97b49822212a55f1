package io.porthole.planted.file;

import io.porthole.planted.log.Book;

/// Planted: what reads files' contents knows where events are kept.
public final class KnowsTheLog {
    Book book = new Book();
}
