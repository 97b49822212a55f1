package io.porthole.planted.message;

import io.porthole.planted.event.Word;

/// Planted: what speaks to a user knows of what.
public final class KnowsEvents {
    Word word = new Word();
}
