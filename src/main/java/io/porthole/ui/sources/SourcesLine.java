package io.porthole.ui.sources;

import io.porthole.monitor.SourceHealth;
import io.porthole.monitor.SourceSpec;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// A line of the list: a heading, or a source under it.
sealed interface SourcesLine {
    /// What tells this line from the others.
    String key();

    /// A heading.
    record Heading(String title) implements SourcesLine {
        @Override
        public String key() {
            return "heading " + title;
        }
    }

    /// A source, with what is said of it at the moment.
    record Entry(SourceHealth health, SourceText text) implements SourcesLine {
        @Override
        public String key() {
            return "source " + name();
        }

        String name() {
            return health.spec().name();
        }

        boolean isDirectory() {
            return health.spec() instanceof SourceSpec.Directory;
        }
    }

    /// Hosts first, then directories, each under its heading; a heading without sources is left out.
    static List<SourcesLine> of(List<SourceHealth> sources, Instant now) {
        List<Entry> entries = sources.stream()
                .map(health -> new Entry(health, SourceText.of(health, now)))
                .toList();
        var lines = new ArrayList<SourcesLine>();
        add(
                lines,
                "HOSTS",
                entries.stream().filter(entry -> !entry.isDirectory()).toList());
        add(lines, "FILES", entries.stream().filter(Entry::isDirectory).toList());
        return lines;
    }

    private static void add(List<SourcesLine> lines, String title, List<Entry> entries) {
        if (!entries.isEmpty()) {
            lines.add(new Heading(title));
            lines.addAll(entries);
        }
    }
}
