package io.porthole.ui.fx;

import io.porthole.message.Messages;

/// Where in the window a key holds.
public enum Place {
    ANYWHERE(Messages.text("common.anywhere")),
    TABLE(Messages.text("common.in-table")),
    FILTER(Messages.text("common.in-filter")),
    FIND(Messages.text("common.in-find-bar")),
    SOURCES(Messages.text("common.in-sources")),
    TIMELINE(Messages.text("common.in-timeline")),
    DETAIL(Messages.text("common.in-details")),
    ERRORS(Messages.text("common.in-errors")),
    REQUESTS(Messages.text("common.in-requests"));

    private final String words;

    Place(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
