package io.porthole.ui.sources;

import io.porthole.event.VisibleText;
import io.porthole.explain.Finding;
import io.porthole.filter.groups.Group;
import io.porthole.ui.fx.Figures;
import java.util.List;

/// What the list says of a group of containers, in words.
///
/// @param name   its name, in one line
/// @param figure how many events of it are held, after how many of them tell of something that went wrong, and after
/// how
///               many of its files a finding is about
/// @param about  everything, for the tooltip and for screen readers
record GroupText(String name, String figure, String about) {
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_SENTENCE = 300;
    private static final int MOST_TOLD = 10;

    static GroupText of(SourcesLine.Member line) {
        Group group = line.group();
        String title = VisibleText.line(group.title(), LONGEST_NAME);
        String wrong = group.wrong() == 0 ? "" : "▲ " + Figures.number(group.wrong()) + " · ";
        String files = line.findings().isEmpty() ? "" : "✎ " + line.findings().size() + " · ";
        String about = kind(group) + " " + title + state(group) + "\n" + Figures.count(group.events(), "event")
                + " held"
                + (group.wrong() == 0 ? "" : ", " + Figures.number(group.wrong()) + " of something that went wrong")
                + found(line.findings())
                + "\nClick to show only these";
        return new GroupText(title, files + wrong + Figures.number(group.events()), about);
    }

    /// A line for each of what is the case with files that it mounts.
    private static String found(List<Finding> findings) {
        var text = new StringBuilder();
        findings.stream()
                .limit(MOST_TOLD)
                .forEach(finding -> text.append('\n').append(VisibleText.line(finding.sentence(), LONGEST_SENTENCE)));
        int more = findings.size() - MOST_TOLD;
        return more <= 0 ? text.toString() : text + "\nand " + Figures.number(more) + " more";
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
