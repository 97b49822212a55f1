package io.porthole.cli;

import io.porthole.engine.Hosts;
import io.porthole.monitor.Monitor;
import io.porthole.monitor.MonitorOptions;
import io.porthole.settings.SettingsStore;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/// Writes what a system keeps of a command beside the program: manual pages, and the completions of bash and zsh.
/// The packaging runs it; no part of Porthole itself does.
///
/// They are made of the definition that reads command lines, so that they cannot tell of other options.
public final class CommandFiles {
    private final CommandLine command = definition();
    private final Path share;
    private final LocalDate date;

    private CommandFiles(Path share, LocalDate date) {
        this.share = share;
        this.date = date;
    }

    /// Writes the files into folders of their own below one.
    ///
    /// @param arguments the folder `share` to write to, and the date that the manual pages give, as `2026-11-22`
    public static void main(String[] arguments) throws IOException {
        new CommandFiles(Path.of(arguments[0]), LocalDate.parse(arguments[1])).write();
    }

    /// The command line of which the files tell.
    static CommandLine definition() {
        var nobody = new Nobody();
        return PortholeCommand.definition(nobody, nobody, nobody, OutputStream.nullOutputStream(), System.err);
    }

    private void write() throws IOException {
        writePages(command);
        var filter = new FilterPage(String.join(" ", command.getCommandSpec().version()), date);
        write("man/man" + FilterPage.SECTION + "/" + filter.fileName(), filter.text());
        String name = command.getCommandName();
        String bash = AutoComplete.bash(name, command);
        write("bash-completion/completions/" + name, bash);
        write("zsh/site-functions/_" + name, zsh(name, bash));
    }

    private void writePages(CommandLine line) throws IOException {
        CommandSpec spec = line.getCommandSpec();
        var page = new ManualPage(spec, date);
        write("man/man1/" + page.fileName(), page.text());
        for (CommandLine child : line.getSubcommands().values()) {
            writePages(child);
        }
    }

    /// picocli's script for bash serves zsh as well where a user reads it in. As a file that zsh finds by itself it
    /// must also give the completion, since zsh runs it at the first Tab; and it must not rely on an alias of its
    /// own, since zsh reads it as a whole before it runs any of it.
    private static String zsh(String name, String bash) {
        return "#compdef " + name + "\n" + bash.replace("alias compopt=complete", "function compopt() { :; }")
                + "\n_bash_complete -o default -F _complete_" + name + "\n";
    }

    private void write(String name, String text) throws IOException {
        Path file = share.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    /// Stands where the program would be: a definition that is only looked at runs nothing.
    private static final class Nobody implements Window, MonitorFactory, UserSetup {
        @Override
        public int open(WindowRequest request) {
            throw new IllegalStateException();
        }

        @Override
        public Monitor create(MonitorOptions options) {
            throw new IllegalStateException();
        }

        @Override
        public SettingsStore settings() {
            throw new IllegalStateException();
        }

        @Override
        public Hosts hosts() {
            throw new IllegalStateException();
        }
    }
}
