package io.porthole.ui.events;

import io.porthole.message.Messages;
import java.util.Arrays;

/// How the table's first column tells when something happened.
public enum TimeFormat {
    /// In the zone of the settings.
    CLOCK(Messages.text("events.time-day")),
    UTC("UTC"),
    SINCE_REFERENCE(Messages.text("events.since-reference-row")),
    SINCE_PREVIOUS(Messages.text("events.since-row-above"));

    private final String about;

    TimeFormat(String about) {
        this.about = about;
    }

    public String about() {
        return about;
    }

    boolean isRelative() {
        return this == SINCE_REFERENCE || this == SINCE_PREVIOUS;
    }

    TimeFormat next() {
        return switch (this) {
            case CLOCK -> UTC;
            case UTC -> SINCE_REFERENCE;
            case SINCE_REFERENCE -> SINCE_PREVIOUS;
            case SINCE_PREVIOUS -> CLOCK;
        };
    }

    /// How the settings name it.
    public String id() {
        return switch (this) {
            case CLOCK -> "clock";
            case UTC -> "utc";
            case SINCE_REFERENCE -> "reference";
            case SINCE_PREVIOUS -> "previous";
        };
    }

    /// The format of that id; the time of day if this version knows none.
    public static TimeFormat of(String id) {
        return Arrays.stream(values())
                .filter(format -> format.id().equals(id))
                .findFirst()
                .orElse(CLOCK);
    }
}
