package io.porthole.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.porthole.filter.FilterGuide;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

class CommandFilesTest {
    /// What `man` makes of the signs that a page writes otherwise.
    private static final Map<String, String> SIGNS =
            Map.of("\\-", "-", "\\(aq", "'", "\\(ha", "^", "\\(ti", "~", "\\(ga", "`", "\\e", "\\");

    @TempDir
    private Path share = Path.of("");

    @BeforeEach
    void write() throws IOException {
        CommandFiles.main(new String[] {share.toString(), "2026-11-22"});
    }

    @Test
    void eachCommandHasAPageThatTellsEveryOptionThatTheHelpTells() throws IOException {
        int told = 0;
        for (CommandSpec command : commands()) {
            String page = asRead("man/man1/" + command.qualifiedName("-") + ".1");
            for (OptionSpec option : command.options()) {
                String description = String.join(" ", option.description());
                if (option.hidden()) {
                    assertFalse(page.contains(option.longestName()), page);
                } else {
                    for (String name : option.names()) {
                        assertTrue(page.contains("\\fB" + name + "\\fR"), page);
                    }
                    assertTrue(page.contains("\n" + description + "\n"), description + " is not in " + page);
                    told++;
                }
            }
        }
        assertTrue(told > 15, told + " options are told");
    }

    @Test
    void aPageSaysWhatTheCommandIsAndWhereMoreIsTold() throws IOException {
        String page = asRead("man/man1/porthole.1");
        assertTrue(page.startsWith(".TH PORTHOLE 1 2026-11-22 \"porthole "), page);
        assertTrue(page.contains("\nporthole - shows what happens on Docker hosts"), page);
        assertTrue(page.contains("\n.TP\n\\fBporthole tail\\fR\nWrites the same events as text"), page);
        assertTrue(page.contains("\n.SH SEE ALSO\n\\fBporthole-tail\\fR(1)"), page);
        assertTrue(page.contains("\n\\fBporthole\\fR [\\fIOPTION\\fR]... [\\fIFILE\\fR]... [\\fICOMMAND\\fR]\n"), page);
        assertTrue(page.contains("\n.SH OPTIONS\n.TP\n\\fIFILE\\fR\nShow the events in FILE: "), page);
        String tail = asRead("man/man1/porthole-tail.1");
        assertTrue(tail.contains("\n.SH NOTES\n.PP\nEnds with 0 after --count events"), tail);
        assertTrue(tail.contains("\n.SH SEE ALSO\n\\fBporthole\\fR(1)"), tail);
    }

    @Test
    void theFilterLanguageHasAPageOfItsOwn() throws IOException {
        String page = asRead("man/man7/porthole-filter.7");
        assertTrue(page.startsWith(".TH PORTHOLE-FILTER 7 2026-11-22 \"porthole "), page);
        for (FilterGuide.Part part : FilterGuide.PARTS) {
            for (FilterGuide.Entry entry : part.entries()) {
                String term = "\\fB" + FilterGuide.plain(entry.term()) + "\\fR\n";
                assertTrue(page.contains(term + FilterGuide.plain(entry.about())), term + " is not in " + page);
            }
        }
    }

    @Test
    void aLineNeverBeginsWithWhatManTakesForAnOrder() {
        CommandSpec command = CommandSpec.create().name("x");
        command.usageMessage().description(".so /etc/passwd", "'a' \\fB");
        String page = new ManualPage(command, LocalDate.EPOCH).text();
        assertTrue(page.contains("\n.PP\n\\&.so /etc/passwd\n.PP\n\\(aqa\\(aq \\efB\n"), page);
    }

    @Test
    void bashCompletesCommandsOptionsAndValues() throws IOException, InterruptedException {
        assertEquals("tail", completed("porthole", "ta"));
        assertEquals("--watch --watch-only", completed("porthole", "--wat"));
        assertEquals("--format --for", completed("porthole", "tail", "--fo"));
        assertEquals("text json", completed("porthole", "tail", "--format", ""));
        assertEquals("", completed("porthole", "--exit"));
        Files.createFile(share.resolve("friday.porthole"));
        assertEquals("friday.porthole", completed("porthole", "fri"));
        assertEquals("friday.porthole", completed("porthole", "tail", "fri"));
    }

    @Test
    void zshIsTold() throws IOException {
        String script = Files.readString(share.resolve("zsh/site-functions/_porthole"));
        assertTrue(script.startsWith("#compdef porthole\n"), script);
        assertTrue(script.endsWith("\n_bash_complete -o default -F _complete_porthole\n"), script);
        assertFalse(script.contains("alias compopt"), script);
    }

    private static List<CommandSpec> commands() {
        CommandLine root = CommandFiles.definition();
        return Stream.concat(Stream.of(root), root.getSubcommands().values().stream())
                .map(CommandLine::getCommandSpec)
                .toList();
    }

    private String asRead(String page) throws IOException {
        String text = Files.readString(share.resolve(page));
        for (var sign : SIGNS.entrySet()) {
            text = text.replace(sign.getKey(), sign.getValue());
        }
        return text;
    }

    private String completed(String... words) throws IOException, InterruptedException {
        String line = Stream.of(words).collect(Collectors.joining(" "));
        String quoted = Stream.of(words).map(word -> "'" + word + "'").collect(Collectors.joining(" "));
        String script =
                ". %s; COMP_WORDS=(%s); COMP_CWORD=%d; COMP_LINE='%s'; _complete_porthole 2>/dev/null; echo ${COMPREPLY[@]}"
                        .formatted(
                                share.resolve("bash-completion/completions/porthole"), quoted, words.length - 1, line);
        Process bash = new ProcessBuilder("bash", "-c", script)
                .directory(share.toFile())
                .redirectErrorStream(true)
                .start();
        String printed = new String(bash.getInputStream().readAllBytes(), UTF_8).strip();
        assertEquals(0, bash.waitFor(), printed);
        return printed;
    }
}
