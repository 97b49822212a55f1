package io.porthole.ui.sources;

import io.porthole.explain.Finding;
import io.porthole.filter.groups.Group;
import io.porthole.message.Messages;
import io.porthole.monitor.SourceHealth;
import io.porthole.monitor.SourceSpec;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// A line of the list: a heading, a source under it, under a host the groups of its containers; or a finding.
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

        boolean isOpened() {
            return health.spec() instanceof SourceSpec.Opened;
        }
    }

    /// A compose project, a service or a container.
    ///
    /// @param depth    1 for what belongs to a host itself
    /// @param open     whether what belongs to it is listed
    /// @param findings what is the case with files that its containers mount
    /// @param key      made once, for it is asked for with each flush
    record Member(Group group, int depth, boolean open, List<Finding> findings, String key) implements SourcesLine {
        Member(Group group, int depth, boolean open, List<Finding> findings) {
            this(group, depth, open, findings, key(group));
        }

        static String key(Group group) {
            return String.join(
                    "\0", group.kind().name(), group.source(), group.project(), group.service(), group.name());
        }

        boolean canOpen() {
            return group.members().size() > 1 || group.kind() == Group.Kind.PROJECT;
        }
    }

    /// Something that is the case with a file and a container.
    record Found(Finding finding) implements SourcesLine {
        @Override
        public String key() {
            return String.join("\0", "finding", finding.source(), finding.id(), finding.path());
        }
    }

    /// How many others there are, which are not listed.
    ///
    /// @param key made once, for it is asked for with each flush
    record More(int count, int depth, String key) implements SourcesLine {
        static More of(Group group, int count, int depth) {
            return new More(count, depth, "more\0" + Member.key(group));
        }

        static More ofFindings(int count) {
            return new More(count, 0, "more-findings");
        }
    }

    /// Hosts first, then directories, then opened files, each under its heading; a heading without sources is left out.
    ///
    /// @param groups what is known of the containers of each host
    static List<SourcesLine> of(List<SourceHealth> sources, OpenGroups groups, Instant now) {
        List<Entry> entries = sources.stream()
                .map(health -> new Entry(health, SourceText.of(health, now)))
                .toList();
        var lines = new ArrayList<SourcesLine>();
        add(
                lines,
                Messages.text("sources.heading-hosts"),
                entries.stream()
                        .filter(entry -> !entry.isDirectory() && !entry.isOpened())
                        .toList(),
                groups);
        add(
                lines,
                Messages.text("sources.heading-files"),
                entries.stream().filter(Entry::isDirectory).toList(),
                groups);
        add(
                lines,
                Messages.text("sources.heading-opened"),
                entries.stream().filter(Entry::isOpened).toList(),
                groups);
        List<SourcesLine> found = groups.linesOfFindings();
        if (!found.isEmpty()) {
            lines.add(new Heading(Messages.text("sources.heading-findings")));
            lines.addAll(found);
        }
        return lines;
    }

    private static void add(List<SourcesLine> lines, String title, List<Entry> entries, OpenGroups groups) {
        if (!entries.isEmpty()) {
            lines.add(new Heading(title));
            entries.forEach(entry -> {
                lines.add(entry);
                entry.health().reading().rowsOf().forEach(name -> lines.addAll(groups.linesOf(name)));
            });
        }
    }
}
