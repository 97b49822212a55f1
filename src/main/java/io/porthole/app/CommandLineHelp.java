package io.porthole.app;

import io.porthole.cli.CommandGuide;
import io.porthole.ui.help.HelpLine;
import java.util.ArrayList;
import java.util.List;

/// What the help in the window tells of the command line: what `porthole --help` does, of the same definition.
final class CommandLineHelp {
    private CommandLineHelp() {}

    static List<HelpLine> lines() {
        var lines = new ArrayList<HelpLine>();
        for (CommandGuide guide : CommandGuide.all()) {
            lines.add(new HelpLine.Heading(guide.name()));
            guide.about().forEach(sentence -> lines.add(new HelpLine.Paragraph(sentence)));
            guide.options().forEach(option -> lines.add(new HelpLine.Entry(option.forms(), option.about())));
            guide.notes().forEach(sentence -> lines.add(new HelpLine.Paragraph(sentence)));
        }
        return lines;
    }
}
