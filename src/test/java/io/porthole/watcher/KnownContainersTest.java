package io.porthole.watcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class KnownContainersTest {
    @Test
    void anIdIsSixtyFourHexadecimalDigits() {
        assertTrue(KnownContainers.isId("0123456789abcdef".repeat(4)));
        assertFalse(KnownContainers.isId("0".repeat(63)));
        assertFalse(KnownContainers.isId("0".repeat(65)));
        for (char c = 0; c < 0x200; c++) {
            boolean isDigit = "0123456789abcdef".indexOf(c) >= 0;
            assertEquals(isDigit, KnownContainers.isId("0".repeat(40) + c + "0".repeat(23)), "character " + (int) c);
        }
    }
}
