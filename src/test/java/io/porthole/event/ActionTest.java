package io.porthole.event;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ActionTest {
    private static final Set<Action> STARTS = EnumSet.of(Action.CREATE, Action.START, Action.UNPAUSE);
    private static final Set<Action> STOPS = EnumSet.of(Action.KILL, Action.STOP, Action.DIE);
    private static final Set<Action> PAUSES = EnumSet.of(Action.PAUSE);

    @ParameterizedTest
    @CsvSource({
        "0, CREATE", "1, START", "2, UNPAUSE", "3, KILL", "4, STOP", "5, PAUSE", "6, DIE", "7, DESTROY",
        "8, RESTART", "9, OOM", "10, FORCE_RELOAD",
        "11, FILE_WRITTEN", "12, FILE_CREATED", "13, FILE_DELETED", "14, FILE_RENAMED"
    })
    void documentedBitsStayWhereTheyAre(int bit, Action action) {
        assertAll(() -> assertEquals(bit, action.bit()), () -> assertEquals(1L << bit, action.mask()));
    }

    @Test
    void noTwoActionsShareABit() {
        long distinct = Arrays.stream(Action.values()).mapToLong(Action::mask).distinct().count();
        assertEquals(Action.values().length, distinct);
        assertTrue(Arrays.stream(Action.values()).allMatch(action -> Long.bitCount(action.mask()) == 1));
    }

    @ParameterizedTest
    @EnumSource
    void everyActionIsInItsGroupsAndNoOther(Action action) {
        assertAll(
                () -> assertEquals(STARTS.contains(action), ActionSet.START_GROUP.contains(action)),
                () -> assertEquals(STOPS.contains(action), ActionSet.STOP_GROUP.contains(action)),
                () -> assertEquals(PAUSES.contains(action), ActionSet.PAUSE_GROUP.contains(action)));
    }

    @Test
    void setsJoinAndTurnRound() {
        var startsAndPauses = ActionSet.START_GROUP.union(ActionSet.PAUSE_GROUP);
        assertTrue(startsAndPauses.contains(Action.PAUSE));
        assertFalse(startsAndPauses.complement().contains(Action.PAUSE));
        assertTrue(startsAndPauses.complement().contains(Action.OTHER));
        assertEquals(ActionSet.ALL, startsAndPauses.union(startsAndPauses.complement()));
        assertTrue(ActionSet.ALL.complement().isEmpty());
        assertEquals("[CREATE,DIE]", ActionSet.of(Action.DIE, Action.CREATE).toString());
    }
}
