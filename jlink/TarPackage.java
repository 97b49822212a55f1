import java.nio.file.Path;

/// The image in an archive, to be unpacked anywhere.
///
/// @param build what Maven has built
/// @param image the app
/// @param target where the archive goes
record TarPackage(Build build, Image image, Path target) implements PackageKind {

    @Override
    public String name() {
        return "tar.gz";
    }

    @Override
    public void make() {
        String top = Dist.NAME + "-" + build.version();
        Path archive = target.resolve(top + "-linux-" + System.getProperty("os.arch") + ".tar.gz");
        Command.named("tar")
                .with("--create", "--gzip", "--file", archive)
                .with("--sort=name", "--format=gnu", "--owner=0", "--group=0", "--numeric-owner")
                .with("--transform", "s,^" + Dist.NAME + "," + top + ",S")
                .with("--directory", image.folder().getParent(), Dist.NAME)
                .run();
    }
}
