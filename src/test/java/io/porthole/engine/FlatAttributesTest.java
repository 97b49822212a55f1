package io.porthole.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;

class FlatAttributesTest {
    private final FlatAttributes attributes = FlatAttributes.of(List.of("b", "1", "a", "2"));

    @Test
    void isAMapLikeAnyOther() {
        assertEquals(Map.of("a", "2", "b", "1"), attributes);
        assertEquals(Map.of("a", "2", "b", "1").hashCode(), attributes.hashCode());
        assertEquals("1", attributes.get("b"));
        assertNull(attributes.get("c"));
        assertEquals("2", attributes.getOrDefault("a", "3"));
        assertEquals("3", attributes.getOrDefault("c", "3"));
        assertTrue(attributes.containsKey("a"));
        assertFalse(attributes.containsKey("1"));
        assertEquals(2, attributes.size());
        assertEquals(Map.of(), FlatAttributes.of(List.of()));
    }

    @Test
    void keepsItsOrder() {
        assertEquals("{b=1, a=2}", attributes.toString());
        var told = new StringBuilder();
        attributes.forEach((key, value) -> told.append(key).append(value));
        assertEquals("b1a2", told.toString());
    }

    @Test
    void cannotBeChanged() {
        assertThrows(UnsupportedOperationException.class, () -> attributes.put("c", "3"));
        assertThrows(UnsupportedOperationException.class, () -> attributes.remove("a"));
        assertThrows(UnsupportedOperationException.class, attributes::clear);
        assertThrows(
                UnsupportedOperationException.class,
                () -> attributes.entrySet().iterator().next().setValue("4"));
    }

    @Test
    void itsIteratorEnds() {
        var entries = attributes.entrySet().iterator();
        entries.next();
        entries.next();
        assertThrows(NoSuchElementException.class, entries::next);
    }
}
