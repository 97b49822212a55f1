package io.porthole.file;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import org.jspecify.annotations.Nullable;

/// The texts that files had when they were last looked at. Of more than fits, what was looked at longest ago is let go,
/// and its path remembered. Usable from any thread.
final class SeenContents {
    static final int MOST_FILES = 64;
    /// In bytes, at two for each character.
    static final int MOST_BYTES = 8 * 1024 * 1024;

    private static final int MOST_LET_GO = 1_000;

    private final LinkedHashMap<String, Seen> texts = new LinkedHashMap<>(16, 0.75f, true);
    private final LinkedHashSet<String> letGo = new LinkedHashSet<>();
    private int bytes;

    /// A text, and when it was seen.
    record Seen(String text, Instant at) {
        private int bytes() {
            return text.length() * Character.BYTES;
        }
    }

    /// Null where there is none.
    synchronized @Nullable Seen of(String path) {
        return texts.get(path);
    }

    /// Whether there was one that had to make room.
    synchronized boolean wasLetGo(String path) {
        return letGo.contains(path);
    }

    synchronized void keep(String path, Seen seen) {
        letGo.remove(path);
        take(path);
        texts.put(path, seen);
        bytes += seen.bytes();
        while (texts.size() > MOST_FILES || bytes > MOST_BYTES) {
            letGo(texts.firstEntry().getKey());
        }
    }

    private void letGo(String path) {
        take(path);
        letGo.addLast(path);
        if (letGo.size() > MOST_LET_GO) {
            letGo.removeFirst();
        }
    }

    private void take(String path) {
        Seen old = texts.remove(path);
        if (old != null) {
            bytes -= old.bytes();
        }
    }

    synchronized void forget() {
        texts.clear();
        letGo.clear();
        bytes = 0;
    }

    synchronized int size() {
        return texts.size();
    }

    synchronized int bytes() {
        return bytes;
    }
}
