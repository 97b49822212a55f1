import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
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

    static void delete(Path path) {
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

    static void copyTo(Path file, Path target) {
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

    /// Moves the files whose names have a form from one folder to another and says whether there were any.
    static boolean move(Path from, String form, Path to) {
        List<Path> files = files(from).stream()
                .filter(file -> file.getFileName().toString().matches(form))
                .toList();
        files.forEach(file -> {
            copy(file, to);
            delete(file);
        });
        return !files.isEmpty();
    }

    /// Copies a folder with all it holds. Links stay links.
    static void copyAll(Path from, Path to) {
        for (Path path : all(from)) {
            Path copy = to.resolve(from.relativize(path).toString());
            try {
                if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(path, copy, StandardCopyOption.COPY_ATTRIBUTES, LinkOption.NOFOLLOW_LINKS);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    static void rename(Path from, Path to) {
        try {
            if (!from.equals(to)) {
                Files.move(from, to);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void link(Path link, String target) {
        try {
            Files.createDirectories(link.getParent());
            Files.createSymbolicLink(link, Path.of(target));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String read(Path file) {
        return new String(readBytes(file), StandardCharsets.UTF_8);
    }

    static byte[] readBytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void write(Path file, String text) {
        write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    static void write(Path file, byte[] content) {
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void writeProgram(Path file, String text) {
        write(file, text);
        if (!file.toFile().setExecutable(true, false)) {
            throw new DistException("Cannot make " + file + " a program.");
        }
    }

    static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String md5(Path file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(readBytes(file)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Gives everything in a folder one date, and, where the system has such rights, those that every user needs,
    /// whatever the rights of the builder's new files are.
    static void settle(Path folder, Instant date) {
        FileTime time = FileTime.from(date);
        for (Path path : all(folder).reversed()) {
            try {
                if (!Files.isSymbolicLink(path) && Files.getFileStore(path).supportsFileAttributeView("posix")) {
                    boolean opened = Files.isDirectory(path) || Files.isExecutable(path);
                    Files.setPosixFilePermissions(
                            path, PosixFilePermissions.fromString(opened ? "rwxr-xr-x" : "rw-r--r--"));
                }
                Files.getFileAttributeView(path, BasicFileAttributeView.class, LinkOption.NOFOLLOW_LINKS)
                        .setTimes(time, null, null);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
