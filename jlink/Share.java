import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.zip.GZIPOutputStream;

/// What a Linux desktop and its shells have of a program, in the folders below `share` where they look for it: menu
/// entry, types of its files, icons, manual pages, completions, and what the program is made of.
///
/// @param build what Maven has built
/// @param image the app, which gets the folder
/// @param bill what the app is made of
record Share(Build build, Image image, Bill bill) {

    private static final Path DESKTOP_ENTRY = Path.of("jlink/porthole.desktop");
    private static final Path FILE_TYPES = Path.of("jlink/porthole-mime.xml");

    void fill() {
        Folder.copy(DESKTOP_ENTRY, share("applications"));
        Folder.write(share("mime/packages").resolve(Dist.NAME + ".xml"), Folder.readBytes(FILE_TYPES));
        fillIcons();
        fillCommandFiles();
        fillDocumentation();
    }

    private void fillIcons() {
        for (int size : Icons.THEME_SIZES) {
            Path folder = share("icons/hicolor/" + size + "x" + size + "/apps");
            Folder.write(folder.resolve(Dist.NAME + ".png"), Icons.png(size));
        }
        Folder.copy(Icons.SOURCE, share("icons/hicolor/scalable/apps"));
    }

    /// The app's own runtime writes them, from the definition of the command line.
    private void fillCommandFiles() {
        LocalDate date = LocalDate.ofInstant(build.sources(), ZoneOffset.UTC);
        Command.named(java().toString())
                .with("-classpath", image.app() + "/*", "io.porthole.cli.CommandFiles", share("."), date)
                .run();
        Folder.files(share("man")).forEach(Share::compress);
    }

    private void fillDocumentation() {
        Path documentation = share("doc").resolve(Dist.NAME);
        Folder.write(documentation.resolve("bom.cdx.json"), bill.json());
        Folder.write(documentation.resolve("copyright"), bill.copyright());
    }

    /// As distributions want manual pages. The JDK writes no time and no name into the archive.
    private static void compress(Path page) {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
            gzip.write(Folder.readBytes(page));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Folder.delete(page);
        Folder.write(page.resolveSibling(page.getFileName() + ".gz"), compressed.toByteArray());
    }

    private Path java() {
        return image.folder().resolve("lib/runtime/bin/java");
    }

    private Path share(String folder) {
        return image.folder().resolve("share").resolve(folder).normalize();
    }
}
