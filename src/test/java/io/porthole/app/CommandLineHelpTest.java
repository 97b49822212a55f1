package io.porthole.app;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.porthole.cli.CommandGuide;
import io.porthole.ui.help.HelpLine;
import java.util.List;
import org.junit.jupiter.api.Test;

class CommandLineHelpTest {
    @Test
    void theWindowTellsEveryOptionOfEveryCommand() {
        List<HelpLine> lines = CommandLineHelp.lines();
        for (CommandGuide guide : CommandGuide.all()) {
            assertTrue(lines.contains(new HelpLine.Heading(guide.name())), guide.name());
            for (CommandGuide.Option option : guide.options()) {
                assertTrue(lines.contains(new HelpLine.Entry(option.forms(), option.about())), option.forms());
            }
        }
        assertTrue(lines.size() > 20, lines::toString);
    }
}
