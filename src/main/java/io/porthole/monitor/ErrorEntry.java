package io.porthole.monitor;

import io.porthole.watcher.SourceError;
import java.time.Instant;

/// One line of the error list. The same trouble of the same source again and again is one line that counts.
///
/// @param id     the line's number; it keeps it when it counts on
/// @param latest the trouble as it was last told
/// @param first  when it was first told
/// @param last   when it was last told
/// @param count  how often it was told
/// @param open   whether it still lasts, as far as Porthole knows
public record ErrorEntry(long id, SourceError latest, Instant first, Instant last, long count, boolean open) {
    ErrorEntry again(SourceError error, Instant now) {
        return new ErrorEntry(id, error, first, now, count + 1, true);
    }

    ErrorEntry over() {
        return new ErrorEntry(id, latest, first, last, count, false);
    }

    boolean isAbout(SourceError error) {
        return open
                && latest.source().equals(error.source())
                && latest.message().equals(error.message());
    }
}
