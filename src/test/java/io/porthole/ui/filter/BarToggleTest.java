package io.porthole.ui.filter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.porthole.event.Action;
import io.porthole.event.ActionSet;
import io.porthole.event.EventType;
import io.porthole.filter.BarFilter;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BarToggleTest {
    @ParameterizedTest
    @EnumSource(BarToggle.class)
    void isOnWhereEverythingIsShownAndOffAndOnAgainGivesThatBack(BarToggle toggle) {
        assertTrue(toggle.isOn(BarFilter.EVERYTHING));
        BarFilter off = toggle.switched(BarFilter.EVERYTHING, false);
        assertFalse(toggle.isOn(off));
        assertEquals(BarFilter.EVERYTHING, toggle.switched(off, true));
    }

    @Test
    void withAllGroupsOffOnlyFileActionsAreLeft() {
        BarFilter filter = BarFilter.EVERYTHING;
        for (BarToggle toggle : BarToggle.values()) {
            filter = toggle.isGroup() ? toggle.switched(filter, false) : filter;
        }
        ActionSet left = filter.actions();
        assertEquals(
                Set.of(Action.FILE_WRITTEN, Action.FILE_CREATED, Action.FILE_DELETED, Action.FILE_RENAMED),
                Set.copyOf(Arrays.stream(Action.values()).filter(left::contains).toList()));
    }

    @Test
    void aTypeTakesAwayItsTypeAlone() {
        BarFilter off = BarToggle.DOCKER.switched(BarFilter.EVERYTHING, false);
        assertEquals(EnumSet.of(EventType.FILE), off.types());
        assertEquals(ActionSet.ALL, off.actions());
    }

    @Test
    void aGroupOfWhichOneActionIsMissingIsOff() {
        BarFilter filter =
                BarFilter.EVERYTHING.withActions(ActionSet.of(Action.DIE).complement());
        assertFalse(BarToggle.STOP.isOn(filter));
        assertTrue(BarToggle.START.isOn(filter));
    }
}
