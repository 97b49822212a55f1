import java.nio.file.Path;

/// The package of Fedora, openSUSE and their kin, made where `rpmbuild` is.
///
/// @param build what Maven has built
/// @param tree the app as it will lie
/// @param work rpmbuild's own folder
/// @param target where the package goes
record RpmPackage(Build build, LinuxTree tree, Path work, Path target) implements PackageKind {

    private static final Path SPEC = Path.of("jlink/rpm/porthole.spec");

    @Override
    public String name() {
        return "rpm";
    }

    @Override
    public void make() {
        Command rpmbuild = Command.named("rpmbuild");
        if (!rpmbuild.isInstalled()) {
            System.out.println("No RPM package is made: for that install rpmbuild.");
            return;
        }
        Path root = tree.with("site-functions");
        Folder.settle(root, build.sources());
        rpmbuild.dated(build.sources())
                .with("-bb", "--quiet")
                .with("-D", "_topdir " + work.toAbsolutePath())
                .with("-D", "_rpmdir " + target.toAbsolutePath())
                .with("-D", "_rpmfilename %%{NAME}-%%{VERSION}-%%{RELEASE}.%%{ARCH}.rpm")
                .with("-D", "porthole_version " + build.version())
                .with("-D", "porthole_tree " + root.toAbsolutePath())
                .with(SPEC)
                .run();
    }
}
