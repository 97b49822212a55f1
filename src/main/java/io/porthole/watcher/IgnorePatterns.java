package io.porthole.watcher;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// Patterns in the syntax of `.gitignore` (gitignore(5)), all from one directory: the last that matches decides, `!`
/// takes back, and what is below an ignored directory cannot be taken back.
///
/// Own code, since the library that has it (JGit) is thirty times its size; it is held against `git check-ignore` by
/// test. One thing differs: `?` stands for a character, not for a byte of one.
public final class IgnorePatterns {
    /// Nothing is ignored.
    public static final IgnorePatterns NONE = new IgnorePatterns(List.of());

    private final List<IgnorePattern> patterns;

    private IgnorePatterns(List<IgnorePattern> patterns) {
        this.patterns = patterns;
    }

    /// Reads patterns, one a line. Never fails: what is no good pattern matches nothing, as with git.
    public static IgnorePatterns read(List<String> lines) {
        return new IgnorePatterns(lines.stream()
                .map(IgnorePattern::read)
                .flatMap(Optional::stream)
                .toList());
    }

    /// The pattern by which a file is ignored, as it is written; empty if it is not.
    ///
    /// @param path relative to the directory of the patterns
    public String match(Path path, boolean directory) {
        if (patterns.isEmpty()) {
            return "";
        }
        int length = path.getNameCount();
        for (int i = 1; i <= length; i++) {
            String deciding = decide(path.subpath(0, i), i < length || directory);
            if (!deciding.isEmpty()) {
                return deciding;
            }
        }
        return "";
    }

    private String decide(Path path, boolean directory) {
        var names = new String[path.getNameCount()];
        for (int i = 0; i < names.length; i++) {
            names[i] = Objects.requireNonNull(path.getName(i)).toString();
        }
        for (int i = patterns.size() - 1; i >= 0; i--) {
            var pattern = patterns.get(i);
            if (pattern.matches(names, directory)) {
                return pattern.isTakingBack() ? "" : pattern.text();
            }
        }
        return "";
    }
}
