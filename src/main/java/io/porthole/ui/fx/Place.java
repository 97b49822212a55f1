package io.porthole.ui.fx;

/// Where in the window a key holds.
public enum Place {
    ANYWHERE("anywhere"),
    TABLE("in the table"),
    FILTER("in the filter"),
    FIND("in the find bar"),
    SOURCES("in the sources"),
    TIMELINE("in the timeline"),
    DETAIL("in the details"),
    ERRORS("in the errors"),
    REQUESTS("in the requests");

    private final String words;

    Place(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
