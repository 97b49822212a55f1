package io.porthole.watcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FileTableTest {
    @Test
    void holdsWhatAMapHolds() {
        var random = new Random(3);
        var table = new FileTable();
        Map<Path, FileMark> map = new HashMap<>();
        for (int i = 0; i < 200_000; i++) {
            var name = Path.of("f" + random.nextInt(i % 2000 < 1000 ? 500 : 20));
            if (random.nextInt(3) == 0) {
                assertEquals(map.remove(name), table.remove(name));
            } else {
                var mark = new FileMark(random.nextLong(), random.nextLong(), false, 0);
                map.put(name, mark);
                table.put(name, mark);
            }
            assertEquals(map.get(name), table.get(name));
            assertEquals(map.size(), table.size());
        }
        var names = new HashSet<Path>();
        table.forEachName(names::add);
        assertEquals(map.keySet(), names);
    }

    @Test
    void anEmptyOneHasNothing() {
        var table = new FileTable();
        assertNull(table.get(Path.of("a")));
        assertNull(table.remove(Path.of("a")));
        assertEquals(0, table.size());
    }
}
