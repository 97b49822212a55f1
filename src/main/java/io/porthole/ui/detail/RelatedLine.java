package io.porthole.ui.detail;

import io.porthole.event.Event;
import io.porthole.event.EventSummary;
import io.porthole.event.FileAttributes;
import io.porthole.event.VisibleText;
import io.porthole.explain.Finding;
import io.porthole.explain.Mounter;
import io.porthole.explain.Related;
import io.porthole.message.Messages;
import java.util.List;
import java.util.Locale;

/// A line of what is related to a row, and where it leads.
sealed interface RelatedLine {
    int LONGEST = 300;

    /// In one line, with visible escapes.
    String text();

    /// What the user does by choosing it.
    void choose(RelatedActions actions);

    /// Something that is the case.
    record Found(Finding finding) implements RelatedLine {
        @Override
        public String text() {
            return VisibleText.line("▲ " + finding.sentence(), LONGEST);
        }

        @Override
        public void choose(RelatedActions actions) {
            actions.follow(finding.container(), finding.id());
        }
    }

    /// A container that mounts the row's file.
    ///
    /// @param inside what its path is there
    record MountedBy(Mounter mounter, String inside) implements RelatedLine {
        @Override
        public String text() {
            return VisibleText.line(Messages.text("detail.mounted", mounter.name(), inside), LONGEST);
        }

        @Override
        public void choose(RelatedActions actions) {
            actions.follow(mounter.name(), mounter.id());
        }
    }

    /// Another row.
    record Other(Related related) implements RelatedLine {
        private static final double SECOND = 1e9;

        @Override
        public String text() {
            Event event = related.row().event();
            String when = String.format(
                    Locale.ROOT,
                    "%.3f s %s",
                    Math.abs(related.after()) / SECOND,
                    related.after() < 0 ? Messages.text("detail.before") : Messages.text("detail.after"));
            String details = EventSummary.details(event);
            return VisibleText.line(
                    when + " · " + EventSummary.what(event) + " " + EventSummary.who(event)
                            + (details.isEmpty() ? "" : " · " + details),
                    LONGEST);
        }

        @Override
        public void choose(RelatedActions actions) {
            actions.goTo(related.row().number());
        }
    }

    /// The containers that mount the file of an event.
    static List<RelatedLine> mounters(Event event) {
        String inside = event.actorAttributes().getOrDefault(FileAttributes.INSIDE, "");
        return Mounter.of(event).stream()
                .<RelatedLine>map(mounter -> new MountedBy(mounter, inside))
                .toList();
    }
}
