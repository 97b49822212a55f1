package io.porthole.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.lang.classfile.ClassFile;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Porthole's classes keep the rules of [MessageRules], and a planted fault is found by each of them.
class MessageRulesTest {
    /// The packages whose messages are in the file, with those below them.
    private static final Set<String> SPEAKING = Set.of(
            "app",
            "capture",
            "cli",
            "desktop",
            "engine",
            "event",
            "explain",
            "file",
            "filter",
            "log",
            "monitor",
            "notice",
            "queue",
            "settings",
            "ui",
            "watcher");

    /// A key and its text, whose spaces at the beginning and the end are escaped: nobody sees those at the end of a
    /// line.
    private static final Pattern LINE = Pattern.compile("[a-z-]+\\.[a-z0-9-]+ = \\S(.*\\S)?");

    @Test
    void everyMessageIsInTheFileAndAskedFor() throws IOException, URISyntaxException {
        List<ClassTexts> classes = classes(Messages.class, "io/porthole");
        assertTrue(classes.size() > 500, () -> "only " + classes.size() + " classes were read");
        assertEquals(Set.of(), new MessageRules(Messages.all(), SPEAKING).faults(classes));
    }

    /// So that a key is found where one looks for it, and is there once: of two, only the last would count. And so that
    /// editors and translators, who know properties, see the texts that Porthole sees.
    @Test
    void theFileIsSortedAndHoldsProperties() throws IOException, URISyntaxException {
        Path file = root(Messages.class).resolve("io/porthole/messages.properties");
        List<String> lines = Files.readAllLines(file).stream()
                .filter(line -> !line.startsWith("#") && !line.isEmpty())
                .toList();
        lines.forEach(line -> assertTrue(LINE.matcher(line).matches(), line));
        List<String> keys =
                lines.stream().map(line -> line.substring(0, line.indexOf(' '))).toList();
        assertEquals(keys.stream().sorted().distinct().toList(), keys);
        assertEquals(keys.size(), Messages.all().size());
        var properties = new Properties();
        properties.load(new StringReader(Files.readString(file)));
        assertEquals(properties, Messages.all());
    }

    /// Each fault stands in a class of its own, beside a class without any.
    @Test
    void findsEachPlantedFault() throws IOException, URISyntaxException {
        Map<String, String> texts = Map.of(
                "planted.fine", "{0} of {1}",
                "planted.plain", "It's {here}",
                "planted.two", "{0} and {1}",
                "planted.option", "What it does.",
                "planted.unused", "Nobody says this");
        String planted = "io.porthole.planted.message.";
        assertEquals(
                Set.of(
                        planted + "AsksForNothing: no text has the key planted.missing",
                        planted + "ForgetsAnArgument: planted.two has places [0, 1], and is given 1",
                        planted + "HidesItsKey: a key is not written where it is asked for",
                        planted + "DescribesItself: says itself: Does what it does.",
                        planted + "DescribesItself: no text has the key planted.command",
                        planted + "JoinsWords: says itself: lost … of ….",
                        planted + "SaysItself: says itself: Nothing is here.",
                        "nobody asks for planted.unused"),
                new MessageRules(texts, Set.of("planted.message"))
                        .faults(classes(MessageRulesTest.class, "io/porthole/planted/message")));
    }

    private static List<ClassTexts> classes(Class<?> beside, String folder) throws IOException, URISyntaxException {
        try (Stream<Path> files = Files.walk(root(beside).resolve(folder))) {
            List<Path> found = files.filter(file -> file.toString().endsWith(".class"))
                    .filter(file -> !file.endsWith("package-info.class"))
                    .toList();
            ClassFile reader = ClassFile.of();
            var classes = new ArrayList<ClassTexts>();
            for (Path file : found) {
                classes.add(new ClassTexts(reader.parse(file)));
            }
            return classes;
        }
    }

    private static Path root(Class<?> type) throws URISyntaxException {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    }
}
