package io.porthole.engine;

import java.time.ZoneOffset;
import java.util.Date;

/// The dates of certificates in words.
final class Validity {
    private Validity() {}

    /// As in 2026-01-31, in UTC.
    @SuppressWarnings("JavaUtilDate") // certificates tell their dates so
    static String day(Date date) {
        return date.toInstant().atZone(ZoneOffset.UTC).toLocalDate().toString();
    }
}
