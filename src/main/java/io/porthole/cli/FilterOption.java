package io.porthole.cli;

import io.porthole.event.VisibleText;
import io.porthole.filter.Expression;
import io.porthole.filter.FilterLanguage;
import io.porthole.filter.FilterReading;
import io.porthole.message.Messages;
import java.io.PrintStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// The option that says which events are shown, the same for the window and for `tail`.
final class FilterOption {
    /// How much of a filter stands before its mistake when that is told.
    private static final int BEFORE = 60;

    @Option(names = "--filter", paramLabel = "EXPR", descriptionKey = "cli.show-only-what-passes")
    private @Nullable String text;

    /// The text; empty where the command line has none.
    Optional<String> given() {
        return Optional.ofNullable(text);
    }

    /// The filter; where it holds a mistake, that is told with a caret under its place, and there is none.
    Optional<Expression> read(PrintStream err) {
        String given = text == null ? "" : text;
        return switch (FilterLanguage.read(given)) {
            case FilterReading.Good good -> Optional.of(good.expression());
            case FilterReading.Mistake mistake -> {
                tell(given, mistake, err);
                yield Optional.empty();
            }
        };
    }

    private static void tell(String text, FilterReading.Mistake mistake, PrintStream err) {
        String before = visible(text.substring(Math.max(0, mistake.from() - BEFORE), mistake.from()));
        String wrong = visible(text.substring(mistake.from(), Math.min(mistake.to(), mistake.from() + BEFORE)));
        String after = visible(text.substring(mistake.from() + Math.min(BEFORE, mistake.to() - mistake.from())));
        err.println(Messages.text("cli.porthole-filter-mistake", visible(mistake.expected())));
        err.println("  " + before + wrong + after);
        err.println("  " + " ".repeat(before.length()) + "^".repeat(Math.max(1, wrong.length())));
    }

    private static String visible(String part) {
        return VisibleText.line(part, 4 * BEFORE);
    }
}
