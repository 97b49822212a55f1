import java.nio.file.Path;
import java.util.List;

/// What jpackage is told on the systems whose packages it makes. Written from its documentation; neither has been run.
enum Platform {
    MAC("Porthole.app", "Contents/app", "Contents/MacOS/Porthole", List.of("dmg", "pkg")) {
        @Override
        Tool image(Path work) {
            Path icon = work.resolve("porthole.icns");
            Folder.write(icon, Icons.icns());
            return Tool.named("jpackage").with("--icon", icon).with("--mac-package-identifier", "io.porthole.porthole");
        }

        /// CFBundleVersion must not begin with 0.
        @Override
        String version(String version) {
            return version.startsWith("0.") ? "1" + version.substring(1) : version;
        }

        @Override
        Tool packaging() {
            return Tool.named("jpackage");
        }
    },
    WINDOWS("Porthole", "app", "Porthole.exe", List.of("msi")) {
        /// The second launcher has a console, which `porthole tail` needs and the window must not open.
        @Override
        Tool image(Path work) {
            Path icon = work.resolve("porthole.ico");
            Path console = work.resolve("console.properties");
            Folder.write(icon, Icons.ico());
            Folder.write(console, "win-console=true\n");
            return Tool.named("jpackage").with("--icon", icon).with("--add-launcher", "porthole-console=" + console);
        }

        @Override
        String version(String version) {
            return version;
        }

        /// The upgrade code is what a later version recognises this one by; it never changes.
        @Override
        Tool packaging() {
            return Tool.named("jpackage")
                    .with("--win-menu")
                    .with("--win-shortcut-prompt")
                    .with("--win-dir-chooser")
                    .with("--win-upgrade-uuid", "5e1c7d0a-6f6b-4b0e-9a53-2d1f6f2c9b47");
        }
    };

    static final String APP_NAME = "Porthole";

    private final String imageName;
    private final String appFolder;
    private final String launcher;
    private final List<String> packageTypes;

    Platform(String imageName, String appFolder, String launcher, List<String> packageTypes) {
        this.imageName = imageName;
        this.appFolder = appFolder;
        this.launcher = launcher;
        this.packageTypes = packageTypes;
    }

    static Platform ofThisSystem() {
        String system = System.getProperty("os.name");
        if (system.startsWith("Windows")) {
            return WINDOWS;
        }
        if (system.startsWith("Mac")) {
            return MAC;
        }
        throw new DistException("No image is made on " + system + ".");
    }

    /// jpackage with what this system's image needs beyond what all need.
    ///
    /// @param work where files for it are put
    abstract Tool image(Path work);

    abstract String version(String version);

    abstract Tool packaging();

    String imageName() {
        return imageName;
    }

    String appFolder() {
        return appFolder;
    }

    String launcher() {
        return launcher;
    }

    List<String> packageTypes() {
        return packageTypes;
    }
}
