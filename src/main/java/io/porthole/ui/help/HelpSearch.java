package io.porthole.ui.help;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// Finds the lines of a page that hold some words.
final class HelpSearch {
    private HelpSearch() {}

    /// The lines that hold all words of a text, in any order and case, each below its heading. A heading that holds
    /// them all brings what stands below it along.
    static List<HelpLine> find(List<HelpLine> lines, String text) {
        List<String> words = Stream.of(folded(text).strip().split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList();
        var found = new ArrayList<HelpLine>();
        HelpLine heading = null;
        boolean headingHolds = false;
        for (HelpLine line : lines) {
            boolean holds = words.stream().allMatch(folded(line.words())::contains);
            if (line instanceof HelpLine.Heading) {
                heading = line;
                headingHolds = holds;
            } else if (holds || headingHolds) {
                if (heading != null) {
                    found.add(heading);
                    heading = null;
                }
                found.add(line);
            }
        }
        return found;
    }

    private static String folded(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
