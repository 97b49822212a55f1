import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/// One of the system's commands with its arguments.
///
/// @param words its name and what follows
/// @param sources the date that it is to write into files, for commands that heed `SOURCE_DATE_EPOCH`
record Command(List<String> words, Instant sources) {

    static Command named(String name) {
        return new Command(List.of(name), Instant.EPOCH);
    }

    Command with(Object... more) {
        Stream<String> added = Stream.of(more).map(Object::toString);
        return new Command(Stream.concat(words.stream(), added).toList(), sources);
    }

    Command dated(Instant date) {
        return new Command(words, date);
    }

    boolean isInstalled() {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, words.getFirst())));
    }

    boolean succeeds() {
        return outcome().exitCode == 0;
    }

    /// Runs it and returns what it printed.
    String run() {
        Outcome outcome = outcome();
        if (outcome.exitCode != 0) {
            throw new DistException(words.getFirst() + " failed: " + outcome.printed.strip());
        }
        return outcome.printed;
    }

    private Outcome outcome() {
        ProcessBuilder builder = new ProcessBuilder(words).redirectErrorStream(true);
        builder.environment().put("SOURCE_DATE_EPOCH", Long.toString(sources.getEpochSecond()));
        builder.environment().put("LC_ALL", "C.UTF-8");
        try {
            Process process = builder.start();
            process.getOutputStream().close();
            String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Outcome(process.waitFor(), printed);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DistException("Interrupted while " + words.getFirst() + " was running.");
        }
    }

    private record Outcome(int exitCode, String printed) {}
}
