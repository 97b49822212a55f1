import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/// A jar.
///
/// @param file where it lies
record Jar(Path file) {

    /// Reads each file in it.
    void forEach(Reader reader) {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : entries(zip)) {
                reader.read(entry.getName(), zip.getInputStream(entry).readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Writes a jar of the same name to a folder, with those files that are to stay, in the order of their names,
    /// and no class in an old form.
    void copy(Path folder, Predicate<String> stays) {
        OldClasses classes = new OldClasses(this);
        Folder.create(folder);
        try (ZipFile zip = new ZipFile(file.toFile());
                OutputStream bytes = Files.newOutputStream(folder.resolve(file.getFileName()));
                ZipOutputStream copy = new ZipOutputStream(bytes)) {
            for (ZipEntry entry : entries(zip)) {
                if (stays.test(entry.getName())) {
                    ZipEntry copied = new ZipEntry(entry.getName());
                    copied.setTimeLocal(entry.getTimeLocal());
                    copy.putNextEntry(copied);
                    copy.write(classes.inNewForm(entry.getName()));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<? extends ZipEntry> entries(ZipFile zip) {
        return zip.stream()
                .filter(entry -> !entry.isDirectory())
                .sorted(Comparator.comparing(ZipEntry::getName))
                .toList();
    }

    /// Takes a file of a jar.
    interface Reader {
        void read(String name, byte[] content);
    }
}
