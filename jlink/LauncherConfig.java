import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The file that tells an app image's launcher how to start the JVM. Options end the file.
///
/// @param file where it lies
/// @param text what jpackage wrote into it
record LauncherConfig(Path file, String text) {

    static LauncherConfig read(Path file) {
        try {
            return new LauncherConfig(file, Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    LauncherConfig with(String... options) {
        String lines = Stream.of(options)
                .map(option -> "java-options=" + option + "\n")
                .collect(Collectors.joining());
        return new LauncherConfig(file, text.stripTrailing() + "\n" + lines);
    }

    void write() {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
