package io.porthole.ui.settings;

import static org.junit.jupiter.api.Assertions.assertIterableEquals;

import io.porthole.settings.Preference;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The README's table of settings is that of the window, and of all preferences there are.
class ReadmeSettingsTest {
    private static final String HEAD = "| setting | key | default | what it takes |";

    @Test
    void theReadmeHasEverySettingAndNoOther() throws IOException {
        List<String> readme = Files.readAllLines(Path.of("README.md")).stream()
                .dropWhile(line -> !line.equals(HEAD))
                .skip(2)
                .takeWhile(line -> line.startsWith("|"))
                .toList();
        assertIterableEquals(Entry.ALL.stream().map(ReadmeSettingsTest::line).toList(), readme);
        assertIterableEquals(
                Preference.all().stream().map(Preference::id).sorted().toList(),
                Entry.ALL.stream()
                        .map(entry -> entry.preference().id())
                        .sorted()
                        .toList());
    }

    private static String line(Entry<?> entry) {
        String expected = entry.preference().expected();
        String takes = entry.kind() == Entry.Kind.FILTER
                ? "a filter"
                : expected.substring("Expected ".length(), expected.length() - 1);
        return "| %s | `%s` | %s | %s |"
                .formatted(entry.name(), entry.preference().id(), entry.usual(), takes);
    }
}
