package io.porthole.ui.sources;

import io.porthole.event.VisibleText;
import io.porthole.filter.groups.Group;
import io.porthole.ui.fx.Figures;

/// What the list says of a group of containers, in words.
///
/// @param name   its name, in one line
/// @param figure how many events of it are held, after how many of them tell of something that went wrong
/// @param about  everything, for the tooltip and for screen readers
record GroupText(String name, String figure, String about) {
    private static final int LONGEST_NAME = 200;

    static GroupText of(SourcesLine.Member line) {
        Group group = line.group();
        String title = VisibleText.line(group.title(), LONGEST_NAME);
        String wrong = group.wrong() == 0 ? "" : "▲ " + Figures.number(group.wrong()) + " · ";
        String about = kind(group) + " " + title + state(group) + "\n" + Figures.count(group.events(), "event")
                + " held"
                + (group.wrong() == 0 ? "" : ", " + Figures.number(group.wrong()) + " of something that went wrong")
                + "\nClick to show only these";
        return new GroupText(title, wrong + Figures.number(group.events()), about);
    }

    private static String kind(Group group) {
        return switch (group.kind()) {
            case SOURCE -> "host";
            case PROJECT -> "project";
            case SERVICE -> "service";
            case CONTAINER -> "container";
        };
    }

    private static String state(Group group) {
        return switch (group.state()) {
            case UNKNOWN -> "";
            case RUNNING -> ": runs";
            case PAUSED -> ": paused";
            case STOPPED -> ": stopped";
        };
    }
}
