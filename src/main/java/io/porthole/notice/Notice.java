package io.porthole.notice;

import io.porthole.event.Event;
import io.porthole.event.EventSummary;
import io.porthole.event.EventType;
import io.porthole.event.VisibleText;
import io.porthole.message.Messages;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// One thing that the desktop is told.
///
/// @param row   the number of the event's row
/// @param event the newest of what is told
/// @param more  how many others of the kind are told with it: they came since the notice before
public record Notice(NoticeKind kind, long row, Event event, long more) {
    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_DETAILS = 200;

    /// What happened and to whom, in one line. Whatever came from outside is fit to be shown.
    public String title() {
        return kind.title() + ": " + VisibleText.line(EventSummary.who(event), LONGEST_NAME);
    }

    /// What else there is to say, in one line, or in two where others are told with it.
    public String body() {
        String details = VisibleText.line(EventSummary.details(event), LONGEST_DETAILS);
        return Stream.of(details, where()).filter(part -> !part.isEmpty()).collect(Collectors.joining(" · "))
                + others();
    }

    /// The title of a row about a source names that already.
    private String where() {
        boolean isOfSource =
                event.type() == EventType.PORTHOLE && event.actorName().equals(event.source());
        return isOfSource ? "" : Messages.text("notice.on", VisibleText.line(event.source(), LONGEST_NAME));
    }

    private String others() {
        return more == 0 ? "" : Messages.text("notice.and-more", "%,d".formatted(more));
    }
}
