package io.porthole.filter;

import static org.junit.jupiter.api.Assertions.assertIterableEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What README.md says of the filter language is true.
class ReadmeFiltersTest {
    private static final Pattern EXAMPLE = Pattern.compile("^(\\S.*?) +# (.*)$", Pattern.MULTILINE);
    private static final Pattern OPTION = Pattern.compile("--filter '([^']*)'");

    private final String readme;
    private final String section;

    ReadmeFiltersTest() throws IOException {
        readme = Files.readString(Path.of("README.md"));
        int from = readme.indexOf("\n## Filter language\n");
        section = readme.substring(from, readme.indexOf("\n## ", from + 5));
    }

    @Test
    void itsExamplesCanBeRead() {
        List<String> examples =
                EXAMPLE.matcher(section).results().map(found -> found.group(1)).toList();
        assertTrue(examples.size() >= 20, examples::toString);
        examples.forEach(FilterLanguageTest::good);
        OPTION.matcher(readme).results().map(found -> found.group(1)).forEach(FilterLanguageTest::good);
    }

    @Test
    void itsTablesAndExamplesAreThoseOfTheGuide() {
        List<String> rows = section.lines()
                .filter(line -> line.startsWith("| "))
                .filter(line -> !line.equals("| form | what passes |") && !line.equals("| key | value |"))
                .toList();
        List<String> guide = Stream.of(FilterGuide.FORMS, FilterGuide.KEYS)
                .flatMap(part -> part.entries().stream())
                .map(entry -> "| " + cell(entry.term()) + " | " + cell(entry.about()) + " |")
                .toList();
        assertIterableEquals(guide, rows);
        List<FilterGuide.Entry> examples = EXAMPLE.matcher(section)
                .results()
                .map(found -> new FilterGuide.Entry(found.group(1), found.group(2)))
                .toList();
        assertIterableEquals(FilterGuide.EXAMPLES.entries(), examples);
    }

    private static String cell(String text) {
        return text.replace("|", "\\|");
    }
}
