package io.porthole.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.porthole.filter.FilterGuide;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/// `porthole help`, and that the help in the window tells what `--help` does.
class HelpCommandTest {
    private static final int WIDE = 1_000;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final CommandLine porthole =
            CommandFiles.definition().setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));

    @Test
    void itTellsAllOfTheFilterLanguage() {
        assertEquals(0, porthole.execute("help", "filter"));
        String told = inOneLine(out.toString());
        int entries = 0;
        for (FilterGuide.Part part : FilterGuide.PARTS) {
            part.sentences().forEach(sentence -> assertTrue(told.contains(FilterGuide.plain(sentence)), told));
            for (FilterGuide.Entry entry : part.entries()) {
                assertTrue(told.contains(FilterGuide.plain(entry.term() + " " + entry.about())), entry.toString());
                entries++;
            }
        }
        assertTrue(entries > 40, entries + " entries are told");
        assertTrue(out.toString().lines().allMatch(line -> line.length() <= 80), out.toString());
    }

    @Test
    void itTellsOfACommandWhatItsHelpDoes() {
        assertEquals(0, porthole.execute("help", "tail"));
        String byTopic = out.toString();
        out.getBuffer().setLength(0);
        assertEquals(0, porthole.execute("tail", "--help"));
        assertEquals(out.toString(), byTopic);
        out.getBuffer().setLength(0);
        assertEquals(0, porthole.execute("help"));
        assertTrue(out.toString().startsWith("Usage: porthole "), out.toString());
    }

    @Test
    void ofAnotherTopicItSaysSo() {
        assertEquals(2, porthole.execute("help", "brewing"));
        assertEquals("porthole: there is no help on \"brewing\". Try: filter, tail.\n", err.toString());
    }

    @Test
    void theGuideTellsEveryOptionInTheWordsOfTheHelp() {
        List<CommandGuide> guides = CommandGuide.all();
        assertEquals(
                List.of("porthole", "porthole tail", "porthole help"),
                guides.stream().map(CommandGuide::name).toList());
        for (CommandGuide guide : guides) {
            CommandLine line = guide.name().equals("porthole")
                    ? porthole
                    : Objects.requireNonNull(
                            porthole.getSubcommands().get(guide.name().substring("porthole ".length())));
            String usage = inOneLine(line.setUsageHelpWidth(WIDE).getUsageMessage());
            for (CommandGuide.Option option : guide.options()) {
                assertTrue(usage.contains(option.about()), option + " is not in " + usage);
                assertFalse(option.about().contains("${"), option.about());
            }
            guide.about().forEach(sentence -> assertTrue(usage.contains(sentence), sentence));
            guide.notes().forEach(sentence -> assertTrue(usage.contains(sentence), sentence));
        }
        assertTrue(guides.getFirst().options().size() > 8, guides.toString());
    }

    private static String inOneLine(String text) {
        return text.replaceAll("\\s+", " ");
    }
}
