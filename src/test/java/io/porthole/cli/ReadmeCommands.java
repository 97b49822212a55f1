package io.porthole.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// The commands in README.md: the lines of its blocks, without what is said beside them. What is no command stands in
/// blocks that begin with ```` ```text ````. `.ci/readme` reads them the same way.
final class ReadmeCommands {
    private ReadmeCommands() {}

    static Set<String> all() throws IOException {
        var commands = new ArrayList<String>();
        String fence = "";
        for (String line : Files.readAllLines(Path.of("README.md"))) {
            if (line.startsWith("```")) {
                fence = fence.isEmpty() ? line : "";
            } else if (fence.equals("```")) {
                commands.add(line.replaceFirst(" +# .*$", ""));
            }
        }
        return new TreeSet<>(commands);
    }

    static Set<String> that(Predicate<String> fit) throws IOException {
        return all().stream().filter(fit).collect(Collectors.toCollection(TreeSet::new));
    }

    /// The words of a command as a shell would pass them on; it knows single quotes.
    static List<String> words(String command) {
        var words = new ArrayList<String>();
        String[] parts = command.split("'", -1);
        for (int i = 0; i < parts.length; i++) {
            if (i % 2 == 1) {
                words.add(parts[i]);
            } else if (!parts[i].isBlank()) {
                words.addAll(List.of(parts[i].strip().split(" +")));
            }
        }
        return words;
    }
}
