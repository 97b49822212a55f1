package io.porthole.filter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What README.md says of the filter language is true.
class ReadmeFiltersTest {
    private static final Pattern EXAMPLE = Pattern.compile("^(\\S.*?) +# .*$", Pattern.MULTILINE);
    private static final Pattern KEY_CELL = Pattern.compile("^\\| (`[a-z` .KEY]+`) \\|", Pattern.MULTILINE);
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
    void itNamesAllKeys() {
        Set<String> named = KEY_CELL.matcher(section)
                .results()
                .map(MatchResult::group)
                .flatMap(cell ->
                        Pattern.compile("`([a-z]+)(\\.KEY)?`").matcher(cell).results())
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        named.remove("web"); // a word, in the table before
        Set<String> all = Stream.of(Field.values()).map(Field::word).collect(Collectors.toCollection(TreeSet::new));
        assertEquals(all, named);
    }
}
