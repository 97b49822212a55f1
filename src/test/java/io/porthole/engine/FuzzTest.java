package io.porthole.engine;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

/// The short run of the fuzz targets: every input that is kept, and inputs made of these, always the same ones. The
/// long run is Jazzer's, which looks for inputs that reach new code: profile `fuzz`. What it found worth keeping lies
/// beside the named inputs in a zip file.
class FuzzTest {
    private static final long SEED = 20_26;
    private static final int LINES = 40_000;
    private static final int ANSWERS = 10_000;

    @Test
    void noLineDisturbsTheStream() throws Exception {
        run("lines", LINES, new LineReaderFuzz()::read);
    }

    @Test
    void noAnswerEndsInAnythingButWords() throws Exception {
        run("http", ANSWERS, HttpAnswerFuzz::fuzzerTestOneInput);
    }

    private static void run(String name, int count, Target target) throws Exception {
        List<byte[]> known = known(name);
        assertTrue(known.size() > 20, "the inputs that are kept were not found");
        for (byte[] input : known) {
            tried(target, input);
        }
        var mutations = new Mutations(SEED, known);
        for (int i = 0; i < count; i++) {
            tried(target, mutations.next());
        }
    }

    private static void tried(Target target, byte[] input) throws IOException {
        try {
            target.accept(input);
        } catch (AssertionError | RuntimeException e) {
            throw new AssertionError("the input " + HexFormat.of().formatHex(input), e);
        }
    }

    private static List<byte[]> known(String name) throws IOException, URISyntaxException {
        URI folder = Objects.requireNonNull(FuzzTest.class.getResource("fuzz/" + name), name)
                .toURI();
        var inputs = new ArrayList<byte[]>();
        try (Stream<Path> files = Files.list(Path.of(folder))) {
            files.sorted().forEach(file -> inputs.add(bytes(file)));
        }
        try (InputStream found = FuzzTest.class.getResourceAsStream("fuzz/" + name + "-found.zip")) {
            inputs.addAll(found == null ? List.of() : unzipped(found));
        }
        return inputs;
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<byte[]> unzipped(InputStream zip) throws IOException {
        var inputs = new ArrayList<byte[]>();
        try (var unzipping = new ZipInputStream(zip)) {
            for (ZipEntry entry = unzipping.getNextEntry(); entry != null; entry = unzipping.getNextEntry()) {
                inputs.add(unzipping.readAllBytes());
            }
        }
        return inputs;
    }

    /// What an input is given to.
    @FunctionalInterface
    private interface Target {
        void accept(byte[] input) throws IOException;
    }
}
