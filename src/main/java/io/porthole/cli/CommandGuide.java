package io.porthole.cli;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/// What there is to say of a command, of the definition that reads command lines.
///
/// @param name    as it is typed: `porthole tail`
/// @param about   what it does
/// @param options those that are told
/// @param notes   what stands at the end
public record CommandGuide(String name, List<String> about, List<Option> options, List<String> notes) {
    /// An option, or what else may be typed.
    ///
    /// @param forms as it may be typed: `-h, --help`
    /// @param about what it does
    public record Option(String forms, String about) {}

    /// All commands, the first being `porthole` itself.
    public static List<CommandGuide> all() {
        CommandLine root = CommandFiles.definition();
        return Stream.concat(Stream.of(root), root.getSubcommands().values().stream())
                .map(line -> of(line.getCommandSpec()))
                .toList();
    }

    private static CommandGuide of(CommandSpec command) {
        return new CommandGuide(
                command.qualifiedName(),
                sentences(command.usageMessage().description()),
                Stream.concat(parameters(command), options(command)).toList(),
                sentences(command.usageMessage().footer()));
    }

    private static Stream<Option> parameters(CommandSpec command) {
        return command.positionalParameters().stream()
                .filter(parameter -> !parameter.hidden())
                .map(parameter -> new Option(parameter.paramLabel(), ManualPage.about(parameter)));
    }

    private static Stream<Option> options(CommandSpec command) {
        return command.options().stream()
                .filter(option -> !option.hidden())
                .map(option -> new Option(forms(option), about(option)));
    }

    private static String forms(OptionSpec option) {
        String names = String.join(", ", option.names());
        return option.arity().max() == 0 ? names : names + "=" + option.paramLabel();
    }

    /// picocli puts the usual value in where it writes, and this writes by itself.
    private static String about(OptionSpec option) {
        return String.join(" ", option.description())
                .replace("${DEFAULT-VALUE}", String.valueOf(option.defaultValue()));
    }

    private static List<String> sentences(String... lines) {
        return Stream.of(lines).filter(line -> !line.isBlank()).collect(Collectors.toList());
    }
}
