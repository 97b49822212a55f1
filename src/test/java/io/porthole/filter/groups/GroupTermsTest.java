package io.porthole.filter.groups;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class GroupTermsTest {
    private static final Group SHOP = group(Group.Kind.PROJECT, "shop", "", "");
    private static final Group WEB = group(Group.Kind.SERVICE, "shop", "web", "");
    private static final Group LONELY = group(Group.Kind.CONTAINER, "", "", "odd name*");

    @Test
    void aGroupIsFilteredAndAgainNot() {
        String filtered = GroupTerms.toggled("action:die", WEB, false);
        assertEquals("action:die project:shop service:web", filtered);
        assertEquals("action:die", GroupTerms.toggled(filtered, WEB, false));
    }

    @Test
    void anotherGroupTakesItsPlace() {
        String filtered = GroupTerms.toggled("since:10m", WEB, true);
        assertEquals("since:10m source:local project:shop service:web", filtered);
        assertEquals("since:10m project:shop", GroupTerms.toggled(filtered, SHOP, false));
    }

    @Test
    void aNameMeansItselfAlone() {
        String filtered = GroupTerms.toggled("", LONELY, false);
        assertEquals("", GroupTerms.toggled(filtered, LONELY, false));
        assertEquals("name:\"odd name*\"", filtered);
    }

    @Test
    void alternativesStay() {
        assertEquals("(name:a or name:b) project:shop", GroupTerms.toggled("name:a or name:b", SHOP, false));
    }

    private static Group group(Group.Kind kind, String project, String service, String name) {
        return new Group(kind, "local", project, service, name, 1, 0, Group.State.RUNNING, List.of(), 0);
    }
}
