package io.porthole.ui.sources;

import io.porthole.event.VisibleText;
import io.porthole.explain.Finding;
import io.porthole.filter.groups.Group;
import io.porthole.message.Messages;
import io.porthole.ui.fx.Figures;
import java.util.List;

/// What the list says of a group of containers, in words.
///
/// @param name   its name, in one line
/// @param figure in brief, how many events of it are held, after how many of them tell of something that went wrong,
///               and after how many of its files a finding is about
/// @param about  everything, for the tooltip and for screen readers
record GroupText(String name, String figure, String about) {
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_SENTENCE = 300;
    private static final int MOST_TOLD = 10;

    static GroupText of(SourcesLine.Member line) {
        Group group = line.group();
        String title = VisibleText.line(group.title(), LONGEST_NAME);
        String wrong = group.wrong() == 0 ? "" : "▲ " + Figures.brief(group.wrong()) + " · ";
        String files = line.findings().isEmpty() ? "" : "✎ " + line.findings().size() + " · ";
        String about = Messages.text(
                "sources.held-click-show-only",
                kind(group),
                title,
                state(group),
                Figures.count(group.events(), Messages.text("sources.event")),
                group.wrong() == 0 ? "" : Messages.text("sources.something-went-wrong", Figures.number(group.wrong())),
                found(line.findings()));
        return new GroupText(title, files + wrong + Figures.brief(group.events()), about);
    }

    /// A line for each of what is the case with files that it mounts.
    private static String found(List<Finding> findings) {
        var text = new StringBuilder();
        findings.stream()
                .limit(MOST_TOLD)
                .forEach(finding -> text.append('\n').append(VisibleText.line(finding.sentence(), LONGEST_SENTENCE)));
        int more = findings.size() - MOST_TOLD;
        return more <= 0 ? text.toString() : Messages.text("sources.and-more", text, Figures.number(more));
    }

    private static String kind(Group group) {
        return switch (group.kind()) {
            case SOURCE -> Messages.text("sources.host");
            case PROJECT -> Messages.text("sources.project");
            case SERVICE -> Messages.text("sources.service");
            case CONTAINER -> Messages.text("sources.container");
        };
    }

    private static String state(Group group) {
        return switch (group.state()) {
            case UNKNOWN -> "";
            case RUNNING -> Messages.text("sources.runs");
            case PAUSED -> Messages.text("sources.paused");
            case STOPPED -> Messages.text("sources.stopped");
        };
    }
}
