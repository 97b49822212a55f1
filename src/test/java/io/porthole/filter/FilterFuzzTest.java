package io.porthole.filter;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The short run of the fuzz target: every text that is kept, and texts made of pieces of these, always the
/// same ones. The long run is Jazzer's: profile `fuzz`.
class FilterFuzzTest {
    private static final int TEXTS = 15_000;
    private static final String SIGNS = "\"\\()-,:~/*?!=<> orunx\u202e\ud800\u4e16";

    private final Random random = new Random(2_026);

    @Test
    void noTextDisturbsTheLanguage() throws Exception {
        List<byte[]> known = known();
        assertTrue(known.size() > 20, "the texts that are kept were not found");
        known.forEach(FilterFuzz::fuzzerTestOneInput);
        List<String> texts = known.stream()
                .map(each -> new String(each, 1, each.length - 1, StandardCharsets.UTF_8))
                .toList();
        for (int i = 0; i < TEXTS; i++) {
            String text = mixed(texts);
            try {
                FilterFuzz.read(text, random.nextInt(50));
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("the text " + text, e);
            }
        }
    }

    private String mixed(List<String> texts) {
        var text = new StringBuilder();
        for (int pieces = 1 + random.nextInt(3); pieces > 0; pieces--) {
            String one = texts.get(random.nextInt(texts.size()));
            int from = random.nextInt(one.length());
            text.append(one, from, from + random.nextInt(one.length() - from) + 1);
            if (random.nextBoolean()) {
                int at = random.nextInt(text.length() + 1);
                text.insert(at, SIGNS.charAt(random.nextInt(SIGNS.length())));
            }
        }
        return text.toString();
    }

    private static List<byte[]> known() throws IOException, URISyntaxException {
        URI folder = Objects.requireNonNull(FilterFuzzTest.class.getResource("fuzz/filters"), "fuzz/filters")
                .toURI();
        var inputs = new ArrayList<byte[]>();
        try (Stream<Path> files = Files.list(Path.of(folder))) {
            for (Path file : files.sorted().toList()) {
                inputs.add(Files.readAllBytes(file));
            }
        }
        return inputs;
    }
}
