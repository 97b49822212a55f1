import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/// The package of Debian and its kin, made where `dpkg-deb` is.
///
/// Not by jpackage, which packs one folder and would need scripts at installation for the links, icons and pages that
/// lie elsewhere. Here they are files like all others: dpkg puts, replaces and removes them, and no script runs.
///
/// @param build what Maven has built
/// @param tree the app as it will lie
/// @param work where the package's own files are written
/// @param target where the package goes
record DebPackage(Build build, LinuxTree tree, Path work, Path target) implements PackageKind {

    private static final Path CONTROL = Path.of("jlink/deb/control");

    @Override
    public String name() {
        return "deb";
    }

    @Override
    public void make() {
        Command dpkg = Command.named("dpkg-deb");
        if (!dpkg.isInstalled()) {
            System.out.println("No Debian package is made: for that install dpkg.");
            return;
        }
        Path root = tree.with("vendor-completions");
        String architecture =
                Command.named("dpkg").with("--print-architecture").run().strip();
        Path control = root.resolve("DEBIAN");
        List<Path> files = Folder.files(root);
        Folder.write(control.resolve("md5sums"), checksums(root, files));
        Folder.write(control.resolve("control"), description(architecture, files));
        Folder.settle(root, build.sources());
        dpkg.dated(build.sources())
                .with("--root-owner-group", "-Zxz", "--build", root)
                .with(target.resolve(Dist.NAME + "_" + build.version() + "_" + architecture + ".deb"))
                .run();
    }

    private String description(String architecture, List<Path> files) {
        long bytes = files.stream().mapToLong(Folder::size).sum();
        return Folder.read(CONTROL)
                .replace("@VERSION@", build.version())
                .replace("@ARCHITECTURE@", architecture)
                .replace("@KILOBYTES@", Long.toString(bytes / 1024));
    }

    private static String checksums(Path root, List<Path> files) {
        return files.stream()
                .filter(file -> !Files.isSymbolicLink(file))
                .map(file -> Folder.md5(file) + "  " + root.relativize(file) + "\n")
                .collect(Collectors.joining());
    }
}
