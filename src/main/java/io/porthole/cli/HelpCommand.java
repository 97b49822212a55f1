package io.porthole.cli;

import io.porthole.filter.FilterGuide;
import io.porthole.message.Messages;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `porthole help`: what `--help` of a command says, and the guide to the filter language.
@Command(name = "help", mixinStandardHelpOptions = true, description = "${bundle:cli.tells-filter-language-or}")
final class HelpCommand implements Callable<Integer> {
    /// The topic that is no command.
    static final String FILTER = "filter";

    private static final int WIDTH = 80;
    private static final int COLUMN = 30;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Parameters(
            arity = "0..1",
            paramLabel = "TOPIC",
            completionCandidates = Topics.class,
            descriptionKey = "cli.what-tell-completion-candidates")
    private String topic = "";

    /// What help can tell of beside `porthole` itself.
    static final class Topics implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return List.of(FILTER, "tail").iterator();
        }
    }

    @Override
    public Integer call() {
        CommandLine root = spec.root().commandLine();
        PrintWriter out = root.getOut();
        CommandLine command = topic.isEmpty() ? root : root.getSubcommands().get(topic);
        if (topic.equals(FILTER)) {
            filterLanguage().forEach(out::println);
        } else if (command != null) {
            command.usage(out);
        } else {
            root.getErr().println(Messages.text("cli.porthole-no-help-on", topic));
            return ExitCode.USAGE;
        }
        out.flush();
        return ExitCode.OK;
    }

    private static Stream<String> filterLanguage() {
        return FilterGuide.PARTS.stream().flatMap(HelpCommand::part);
    }

    private static Stream<String> part(FilterGuide.Part part) {
        Stream<String> sentences = part.sentences().stream()
                .flatMap(sentence ->
                        wrapped(FilterGuide.plain(sentence), WIDTH - 2).stream().map("  "::concat));
        Stream<String> entries = part.entries().stream().flatMap(HelpCommand::entry);
        return Stream.of(Stream.of(part.title()), sentences, entries, Stream.of(""))
                .flatMap(lines -> lines);
    }

    /// What is written, and beside it what it means; below it where there is no room.
    private static Stream<String> entry(FilterGuide.Entry entry) {
        String term = "  " + FilterGuide.plain(entry.term());
        List<String> about = wrapped(FilterGuide.plain(entry.about()), WIDTH - COLUMN);
        String indent = " ".repeat(COLUMN);
        return term.length() < COLUMN
                ? Stream.concat(
                        Stream.of(term + indent.substring(term.length()) + about.getFirst()),
                        about.stream().skip(1).map(indent::concat))
                : Stream.concat(Stream.of(term), about.stream().map(indent::concat));
    }

    private static List<String> wrapped(String text, int width) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (String word : text.split(" ", -1)) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
