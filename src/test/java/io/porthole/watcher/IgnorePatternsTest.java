package io.porthole.watcher;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What git itself ignores is ignored, and nothing else. Git is asked with `check-ignore`, on files that are there.
class IgnorePatternsTest {
    private static final List<String> FILES = List.of(
            "a",
            "b.o",
            "c.log",
            "#hash",
            "!bang",
            "x y",
            "trail ",
            "[x]",
            "back\\slash",
            "star*",
            "foo",
            "bar/foo",
            "bar/b.o",
            "bar/baz/foo",
            "bar/baz/c.log",
            "foo.d/a",
            "foo.d/foo/a",
            "doc/frotz/a",
            "a.d/doc/frotz/b",
            "build/out/a",
            "build/keep",
            "deep/build/keep",
            ".hidden",
            "q/.hidden",
            "abc",
            "aXc",
            "a-c",
            "a]c",
            "a^c",
            "1",
            "12",
            "z1z");

    @TempDir
    private Path tree;

    @BeforeEach
    void makeTree() throws Exception {
        git("init", "-q");
        for (var file : FILES) {
            var path = tree.resolve(file);
            Files.createDirectories(path.getParent());
            Files.createFile(path);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*.o",
                "/a",
                "a",
                "foo",
                "foo/",
                "/foo",
                "bar/foo",
                "bar/*",
                "bar/**",
                "**/foo",
                "bar/**/foo",
                "**",
                "*",
                "/*",
                "/**",
                "doc/frotz",
                "doc/frotz/",
                "/doc/",
                "**/doc",
                "#hash",
                "\\#hash",
                "!bang",
                "\\!bang",
                "x y",
                "x\\ y",
                "trail ",
                "trail\\ ",
                "[x]",
                "\\[x]",
                "[[]x]",
                "back\\slash",
                "back\\\\slash",
                "star\\*",
                "star[*]",
                "star*",
                "a?c",
                "a[a-z]c",
                "a[!a-z]c",
                "a[^a-z]c",
                "a[]]c",
                "a[]-]c",
                "a[^]^]c",
                "a[b",
                "a\\",
                "[[:digit:]]",
                "z[[:digit:]]z",
                "z[[:alpha:]]z",
                "a[[:upper:]]c",
                "a[[:nonsense:]]c",
                "a[[:upper:]-]c",
                "a[A-Z-]c",
                "*c",
                "a*",
                "*a*c*",
                "**a",
                "a**c",
                "bar/**/**/foo",
                "build/**/keep",
                "**/build/keep",
                ".*",
                "?",
                "??",
                "[0-9]*",
                "/bar/b*",
                "b*/b*",
                "*/foo",
                "*/*/foo",
                "./a",
                "bar//foo",
                "a/",
                "foo.d/**/a",
                "foo.d/foo",
                "**/",
                "**/*.log",
                "/",
                "//",
                "",
                "   ",
                "\\a",
                "a[\\]]c",
                "a[b-",
                "a[z-a]c",
                "a[\\a-\\z]c",
                "***",
                "bar/***",
                "***/foo",
                "*/",
                "a[!]]c"
            })
    void onePattern(String pattern) throws Exception {
        assertAsGit(List.of(pattern));
    }

    @Test
    void manyPatternsAndWhatIsTakenBack() throws Exception {
        assertAsGit(List.of("*.o", "!b.o", "# a comment", "", "bar/", "!bar/foo"));
        assertAsGit(List.of("/*", "!/build", "/build/*", "!/build/keep"));
        assertAsGit(List.of("build/*", "!keep", "*", "!*.log", "!*/"));
        assertAsGit(List.of("!foo", "foo", "!bar/foo"));
    }

    @Test
    void patternsMadeByChance() throws Exception {
        var random = new Random(7);
        var pieces = List.of("*", "?", "**", "/", "a", "foo", "b", "bar", ".", "o", "[a-z]", "[!b]", "\\", "c", "!");
        for (int round = 0; round < 60; round++) {
            var patterns = new ArrayList<String>();
            for (int i = random.nextInt(1, 4); i > 0; i--) {
                var text = new StringBuilder();
                for (int j = random.nextInt(1, 6); j > 0; j--) {
                    text.append(pieces.get(random.nextInt(pieces.size())));
                }
                patterns.add(text.toString());
            }
            assertAsGit(patterns);
        }
    }

    @Test
    void aPatternThatTriesManyWaysTakesNoTime() {
        var patterns = IgnorePatterns.read(List.of("*a".repeat(50) + "b"));
        assertEquals("", patterns.match(Path.of("a".repeat(250)), false));
    }

    private void assertAsGit(List<String> patterns) throws Exception {
        Files.write(tree.resolve(".git/info/exclude"), patterns, StandardCharsets.UTF_8);
        var matcher = IgnorePatterns.read(patterns);
        var paths = paths();
        var ours = new HashSet<String>();
        for (var path : paths) {
            var relative = Path.of(path);
            if (!matcher.match(relative, Files.isDirectory(tree.resolve(path))).isEmpty()) {
                ours.add(path);
            }
        }
        assertEquals(byGit(paths), ours, patterns.toString());
    }

    private Set<String> paths() throws IOException {
        try (var found = Files.walk(tree)) {
            var paths = new LinkedHashSet<String>();
            found.map(path -> tree.relativize(path).toString())
                    .filter(path -> !path.isEmpty() && !path.startsWith(".git"))
                    .forEach(paths::add);
            return paths;
        }
    }

    private Set<String> byGit(Set<String> paths) throws Exception {
        var asked = Files.createTempFile("paths", "");
        Files.write(asked, (String.join("\0", paths) + "\0").getBytes(StandardCharsets.UTF_8));
        var process = new ProcessBuilder("git", "check-ignore", "-z", "--stdin", "--no-index")
                .directory(tree.toFile())
                .redirectInput(asked.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        Files.delete(asked);
        var ignored = new HashSet<String>();
        for (var path : answer.split("\0", -1)) {
            if (!path.isEmpty()) {
                ignored.add(path);
            }
        }
        return ignored;
    }

    private void git(String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("git", "-C", tree.toString()));
        command.addAll(List.of(arguments));
        assertEquals(0, new ProcessBuilder(command).inheritIO().start().waitFor());
    }
}
