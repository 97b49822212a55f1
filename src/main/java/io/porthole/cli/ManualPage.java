package io.porthole.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/// The manual page of a command, in the language of `man`, made of what its definition says.
///
/// picocli's own generator writes AsciiDoc, which needs a further program to become a page.
///
/// @param command the command; of its commands only names and descriptions are told, they have pages of their own
/// @param date    when the page was made
record ManualPage(CommandSpec command, LocalDate date) {
    private static final String SECTION = "1";
    /// What picocli puts in itself where it writes.
    private static final String CANDIDATES = "${COMPLETION-CANDIDATES}";

    /// The name of the page, as `man` takes it: `porthole-tail` for the command `porthole tail`.
    String name() {
        return command.qualifiedName("-");
    }

    String fileName() {
        return name() + "." + SECTION;
    }

    String text() {
        return Stream.of(
                        List.of(title()),
                        List.of(".SH NAME", plain(name()) + " \\- " + plain(summary())),
                        List.of(".SH SYNOPSIS", synopsis()),
                        List.of(".SH DESCRIPTION"),
                        paragraphs(command.usageMessage().description()),
                        List.of(".SH OPTIONS"),
                        parameters(),
                        options(),
                        commands(),
                        notes(),
                        seeAlso())
                .flatMap(List::stream)
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private String title() {
        String version = String.join(" ", command.root().version());
        return ".TH %s %s %s \"%s\" \"User Commands\""
                .formatted(plain(name().toUpperCase(Locale.ROOT)), SECTION, date, plain(version));
    }

    /// The description as `whatis` lists it: a phrase, not a sentence.
    private String summary() {
        String sentence = String.join(" ", command.usageMessage().description());
        return sentence.substring(0, 1).toLowerCase(Locale.ROOT)
                + sentence.substring(1).replaceFirst("\\.$", "");
    }

    private String synopsis() {
        String line = bold(command.qualifiedName()) + " [" + italic("OPTION") + "]...";
        String parameters = command.positionalParameters().stream()
                .map(parameter -> " [" + italic(parameter.paramLabel()) + "]"
                        + (parameter.arity().max() > 1 ? "..." : ""))
                .collect(Collectors.joining());
        return line + parameters + (command.subcommands().isEmpty() ? "" : " [" + italic("COMMAND") + "]");
    }

    private List<String> parameters() {
        return command.positionalParameters().stream()
                .flatMap(parameter -> entry(italic(parameter.paramLabel()), about(parameter)))
                .toList();
    }

    /// What is said of a parameter, with the values to choose from.
    static String about(PositionalParamSpec parameter) {
        var candidates = parameter.completionCandidates();
        return String.join(" ", parameter.description())
                .replace(CANDIDATES, candidates == null ? "" : String.join(", ", candidates));
    }

    private List<String> options() {
        return command.options().stream()
                .filter(option -> !option.hidden())
                .flatMap(option -> entry(forms(option), option.description()))
                .toList();
    }

    private static String forms(OptionSpec option) {
        String value = option.arity().max() == 0 ? "" : "=" + italic(label(option));
        return Stream.of(option.names()).map(name -> bold(name) + value).collect(Collectors.joining(", "));
    }

    private static String label(OptionSpec option) {
        return option.paramLabel().replaceAll("^<|>$", "");
    }

    private List<String> commands() {
        List<String> entries = subcommands()
                .flatMap(page -> entry(
                        bold(page.command.qualifiedName()),
                        page.command.usageMessage().description()))
                .toList();
        return entries.isEmpty() ? entries : withHeading(".SH COMMANDS", entries);
    }

    private List<String> notes() {
        List<String> lines = paragraphs(command.usageMessage().footer());
        return lines.isEmpty() ? lines : withHeading(".SH NOTES", lines);
    }

    private List<String> seeAlso() {
        CommandSpec parent = command.parent();
        Stream<ManualPage> pages = parent == null ? subcommands() : Stream.of(new ManualPage(parent, date));
        String others =
                pages.map(page -> bold(page.name()) + "(" + SECTION + ")").collect(Collectors.joining(", "));
        return List.of(".SH SEE ALSO", others + ", " + bold(FilterPage.NAME) + "(" + FilterPage.SECTION + ")");
    }

    private Stream<ManualPage> subcommands() {
        return command.subcommands().values().stream()
                .map(CommandLine::getCommandSpec)
                .map(spec -> new ManualPage(spec, date));
    }

    static Stream<String> entry(String term, String... description) {
        return Stream.of(".TP", term, plain(String.join(" ", description)));
    }

    static List<String> paragraphs(String... lines) {
        return Stream.of(lines)
                .filter(line -> !line.isBlank())
                .flatMap(line -> Stream.of(".PP", plain(line)))
                .toList();
    }

    private static List<String> withHeading(String heading, List<String> lines) {
        return Stream.concat(Stream.of(heading), lines.stream()).toList();
    }

    static String bold(String text) {
        return "\\fB" + plain(text) + "\\fR";
    }

    private static String italic(String text) {
        return "\\fI" + plain(text) + "\\fR";
    }

    /// The text as it is to be read: signs that mean something to `man`, and quotes and hyphens that it would make
    /// prettier, so that what is shown can be copied into a shell.
    static String plain(String text) {
        return text.replace("\\", "\\e")
                .replace("-", "\\-")
                .replace("'", "\\(aq")
                .replace("`", "\\(ga")
                .replace("^", "\\(ha")
                .replace("~", "\\(ti")
                .replaceFirst("^\\.", "\\\\&.");
    }
}
