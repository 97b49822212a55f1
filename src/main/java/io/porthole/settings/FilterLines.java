package io.porthole.settings;

import io.porthole.message.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Named filters as the lines of a text: `name = filter`. Empty lines count for nothing, nor do those that
/// begin with `#`.
public final class FilterLines {
    private static final String REMARK = Messages.text("settings.filters-porthole-name-filter");

    private FilterLines() {}

    /// A line that is neither empty nor a remark.
    public sealed interface Line {
        /// Where it stands, from 1.
        int number();
    }

    /// A line that holds a filter, whether or not that can be read.
    public record Filter(int number, NamedFilter filter) implements Line {}

    /// A line that does not.
    ///
    /// @param expected one sentence
    public record Mistake(int number, String expected) implements Line {}

    /// The text of some filters.
    public static String write(List<NamedFilter> filters) {
        return filters.stream()
                .map(filter -> filter.name() + " = " + filter.text() + "\n")
                .collect(Collectors.joining("", REMARK, ""));
    }

    /// The lines of a text that say something.
    public static List<Line> read(String text) {
        var lines = new ArrayList<Line>();
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            String said = (number == 1 && line.startsWith("\ufeff") ? line.substring(1) : line).strip();
            if (!said.isEmpty() && !said.startsWith("#")) {
                lines.add(line(number, said));
            }
        }
        return List.copyOf(lines);
    }

    private static Line line(int number, String line) {
        int sign = line.indexOf('=');
        if (sign < 0) {
            return new Mistake(number, Messages.text("settings.expected-name-and-filter"));
        }
        String name = line.substring(0, sign).strip();
        String text = line.substring(sign + 1).strip();
        if (!NamedFilter.isName(name)) {
            return new Mistake(number, Messages.text("settings.expected-name-1-60"));
        }
        return NamedFilter.isText(text)
                ? new Filter(number, new NamedFilter(name, text))
                : new Mistake(number, Messages.text("settings.expected-filter-after-sign"));
    }
}
