import java.nio.file.Path;

/// The packages of macOS and Windows, which tell the system of the app's files, too.
///
/// @param build what Maven has built
/// @param image the app as it is installed
/// @param target where the packages go
record JpackagePackages(Build build, Image image, Path target) implements PackageKind {

    private static final Path FILE_ASSOCIATIONS = Path.of("jlink/porthole.properties");

    @Override
    public String name() {
        return "Packages";
    }

    @Override
    public void make() {
        Platform platform = Platform.ofThisSystem();
        for (String type : platform.packageTypes()) {
            platform.packaging()
                    .with("--type", type)
                    .with("--name", Platform.APP_NAME)
                    .with("--app-version", platform.version(build.version()))
                    .with("--app-image", image.folder())
                    .with("--file-associations", FILE_ASSOCIATIONS)
                    .with("--dest", target)
                    .run();
        }
    }
}
