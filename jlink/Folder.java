import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// What the steps do to files.
final class Folder {

    private Folder() {}

    static void create(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Leaves an empty folder, whatever was there.
    static void empty(Path folder) {
        if (Files.exists(folder)) {
            all(folder).reversed().forEach(Folder::delete);
        }
        create(folder);
    }

    private static void delete(Path path) {
        try {
            Files.delete(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Everything in the folder and below it, parents before children.
    static List<Path> all(Path folder) {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.sorted(Comparator.naturalOrder()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Path> files(Path folder) {
        return all(folder).stream().filter(Files::isRegularFile).toList();
    }

    static void copy(Path file, Path folder) {
        copyTo(file, folder.resolve(file.getFileName().toString()));
    }

    private static void copyTo(Path file, Path target) {
        try {
            Files.createDirectories(target.getParent());
            Files.copy(file, target, StandardCopyOption.COPY_ATTRIBUTES);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void unpack(Path jar, Path folder) {
        create(folder);
        try (var archive = FileSystems.newFileSystem(jar)) {
            for (Path file : files(archive.getPath("/"))) {
                copyTo(file, folder.resolve(file.toString().substring(1)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Moves the files with an ending from one folder to another and says whether there were any.
    static boolean move(Path from, String ending, Path to) {
        List<Path> files = files(from).stream()
                .filter(file -> file.toString().endsWith(ending))
                .toList();
        files.forEach(file -> {
            copy(file, to);
            delete(file);
        });
        return !files.isEmpty();
    }
}
