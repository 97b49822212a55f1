package io.porthole.planted.queue;

import io.porthole.planted.event.Word;

/// Planted: the queue knows what it carries.
public final class KnowsEvents {
    Word word = new Word();
}
