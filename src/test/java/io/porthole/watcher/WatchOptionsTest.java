package io.porthole.watcher;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WatchOptionsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "  ",
                "# [",
                "*.log",
                "!keep",
                "/build/",
                "a/**/b",
                "[a-z]?",
                "[]]",
                "[[:alpha:]]",
                "\\[a",
                "a\\ "
            })
    void whatCanMatchIsNoMistake(String pattern) {
        assertEquals(Optional.empty(), WatchOptions.mistakeIn(List.of(pattern)));
    }

    @ParameterizedTest
    @CsvSource({
        "[ab, its [ has no ]",
        "a/x[/b], its [ has no ]",
        "*a[!b, its [ has no ]",
        "a\\, nothing follows its last \\",
        "./build, 'write the path from the watched directory on, as in logs/today'",
        "../x, 'write the path from the watched directory on, as in logs/today'",
        "a//b, 'write the path from the watched directory on, as in logs/today'",
        "!, it holds no name",
        "/, it holds no name"
    })
    void whatCannotIsOne(String pattern, String fault) {
        assertEquals(
                Optional.of("line 1: " + pattern + " matches nothing: " + fault + "."),
                WatchOptions.mistakeIn(List.of(pattern)));
    }

    @Test
    void theFirstIsToldWithItsLine() {
        assertEquals(
                Optional.of("line 3: [b matches nothing: its [ has no ]."),
                WatchOptions.mistakeIn(List.of("*.log", "", "[b", "[c")));
    }
}
