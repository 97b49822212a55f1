package io.porthole.filter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.porthole.event.Action;
import io.porthole.event.ActionSet;
import io.porthole.event.Event;
import io.porthole.event.EventType;
import io.porthole.log.EventLog;
import io.porthole.log.Segment;
import io.porthole.testing.Events;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BarFilterTest {
    private static final List<Event> EVENTS = List.of(
            Events.container("web", Action.START, "image", "Nginx:1.27"),
            Events.container("db", Action.DIE, "exitCode", "137", "image", "postgres"),
            Events.container("db", Action.DIE, "exitCode", "0", "image", "postgres"),
            Events.container("prod", "web", Action.PAUSE, Events.T0),
            Events.file("conf", "/srv/nginx.conf", Action.FILE_WRITTEN),
            Event.porthole("prod", Action.LOST, "connection lost", Events.T0));

    @Test
    void everythingPassesAtFirst() {
        assertSame(RowFilter.ALL, BarFilter.EVERYTHING.toRowFilter(Events.MOMENT));
        assertSame(RowFilter.ALL, BarFilter.EVERYTHING.withText("  ").toRowFilter(Events.MOMENT));
    }

    @Test
    void textIsFoundWhateverItsCaseInNameIdVerbAndAttributes() {
        assertEquals(List.of(1, 5), passing(BarFilter.EVERYTHING.withText(" NGINX")));
        assertEquals(List.of(2, 3), passing(BarFilter.EVERYTHING.withText("ID-db")));
        assertEquals(List.of(6), passing(BarFilter.EVERYTHING.withText("connection")));
        assertEquals(List.of(2), passing(BarFilter.EVERYTHING.withText("137")));
        assertEquals(List.of(), passing(BarFilter.EVERYTHING.withText("nowhere")));
    }

    @Test
    void togglesChooseTypesActionsAndSourcesButNeverHidePortholesOwnRows() {
        assertEquals(List.of(5, 6), passing(BarFilter.EVERYTHING.withTypes(EnumSet.of(EventType.FILE))));
        assertEquals(List.of(2, 3, 6), passing(BarFilter.EVERYTHING.withActions(ActionSet.STOP_GROUP)));
        assertEquals(List.of(4, 6), passing(BarFilter.EVERYTHING.withSources(Set.of("prod"))));
        assertEquals(List.of(5), passing(BarFilter.EVERYTHING.withSources(Set.of("conf"))));
        assertEquals(
                List.of(2),
                passing(BarFilter.EVERYTHING.withActions(ActionSet.STOP_GROUP).withText("137")));
    }

    private static List<Integer> passing(BarFilter filter) {
        var log = new EventLog(100);
        log.append(EVENTS, 1);
        Segment segment = log.snapshot().segments().getFirst();
        RowFilter.RowTest test = filter.toRowFilter(Events.MOMENT).forSegment(segment);
        var passing = new ArrayList<Integer>();
        for (int i = 0; i < segment.size(); i++) {
            if (test.passes(i)) {
                passing.add(i + 1);
            }
        }
        return passing;
    }
}
