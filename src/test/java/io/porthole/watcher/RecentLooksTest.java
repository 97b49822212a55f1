package io.porthole.watcher;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecentLooksTest {
    private final WatchedDirectory root = new WatchedDirectory(Path.of("/srv"), false);
    private final WatchedDirectory a = root.addChild(Path.of("a"), FileMark.UNKNOWN, false);
    private final WatchedDirectory below = a.addChild(Path.of("below"), FileMark.UNKNOWN, false);
    private final WatchedDirectory b = root.addChild(Path.of("b"), FileMark.UNKNOWN, false);
    private final RecentLooks looks = new RecentLooks();

    @Test
    void whatWasLookedAtBelowAMovedDirectoryIsDoubtfulOnce() {
        looks.add(root);
        looks.add(below);
        looks.add(b);
        looks.moved(a);
        assertEquals(List.of(below), looks.takeDoubtful());
        assertEquals(List.of(), looks.takeDoubtful());
    }

    @Test
    void whatIsLookedAtWhileNothingMovesIsNot() {
        looks.add(a);
        assertEquals(List.of(), looks.takeDoubtful());
        looks.moved(a);
        assertEquals(List.of(), looks.takeDoubtful());
    }
}
