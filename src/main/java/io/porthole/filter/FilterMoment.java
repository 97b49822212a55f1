package io.porthole.filter;

import java.time.Instant;
import java.time.ZoneId;

/// When and where a filter is put in force: `since:10m` means ten minutes before `now` for as long as the
/// filter stays, and `14:02` is a time of day in `zone`.
public record FilterMoment(Instant now, ZoneId zone) {}
