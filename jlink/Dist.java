import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Makes Porthole's distribution out of what Maven has built: `target/dist/porthole`, the app with a runtime of its
/// own, and beside it the Debian package. `mvn package -Pdist` runs it from its source on the JDK 25 that builds
/// Porthole.
///
/// The app stays on the class path, because docker-java is not modular; the runtime is linked from the JDK's modules
/// and JavaFX's. JDKs without a `jmods` folder will do. Nothing here needs a display.
///
/// The image is stored uncompressed: the package's own compression makes more of that than of a compressed image, and
/// the app starts faster.
///
/// @param build what Maven has built
/// @param work where the steps put what only the next step needs
/// @param target where the results go
record Dist(Build build, Path work, Path target) {

    private static final String NAME = "porthole";
    private static final Path ICON = Path.of("assets/porthole.png");
    private static final Path DEBIAN = Path.of("jlink/debian");
    private static final Path DESKTOP_ENTRY = Path.of("jlink/porthole.desktop");

    static void main(String[] args) {
        try {
            new Dist(Build.of(args), Path.of("target/dist-work"), Path.of("target/dist")).make();
        } catch (DistException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    private void make() {
        Folder.empty(work);
        Folder.empty(target);
        step("Modules", this::collectModules);
        step("Class path", this::collectClassPath);
        step("Runtime", this::linkRuntime);
        step("App image", this::makeImage);
        step("AOT cache", this::trainCache);
        step("Debian package", this::makePackage);
    }

    private void step(String name, Runnable step) {
        long start = System.nanoTime();
        step.run();
        System.out.printf("%s: %.1f s%n", name, (System.nanoTime() - start) / 1e9);
    }

    private void collectModules() {
        Folder.create(modules());
        for (Path jar : build.javafx()) {
            new JavafxModule(jar, work).putInto(modules());
        }
    }

    private void collectClassPath() {
        Folder.create(input());
        Folder.copy(build.jar(), input());
        build.classPath().forEach(jar -> Folder.copy(jar, input()));
    }

    /// Native commands stay in the runtime: writing the AOT cache starts its `java`. A CDS archive is not made: jlink
    /// makes none for compact object headers, so the app could not use it, and the AOT cache does the same for it.
    private void linkRuntime() {
        Tool.named("jlink")
                .with("--module-path", modules())
                .with("--add-modules", neededModules())
                .with("--compress", "zip-0")
                .with("--strip-java-debug-attributes")
                .with("--no-header-files")
                .with("--no-man-pages")
                .with("--output", runtime())
                .run();
    }

    /// What jdeps finds in the app and its libraries.
    private String neededModules() {
        return Tool.named("jdeps")
                .with("--ignore-missing-deps")
                .with("--multi-release", "25")
                .with("--print-module-deps")
                .with("--module-path", javafxJars())
                .with("--class-path", input() + "/*")
                .with(Folder.files(input()).toArray())
                .run()
                .strip();
    }

    /// The jars as they came: jdeps does not read a jmod.
    private String javafxJars() {
        return build.javafx().stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }

    private void makeImage() {
        Tool jpackage = Tool.named("jpackage")
                .with("--type", "app-image")
                .with("--name", NAME)
                .with("--app-version", build.version())
                .with("--icon", ICON)
                .with("--input", input())
                .with("--main-jar", build.jar().getFileName())
                .with("--main-class", build.mainClass())
                .with("--runtime-image", runtime())
                .with("--dest", target);
        for (String option : javaOptions()) {
            jpackage = jpackage.with("--java-options", option);
        }
        jpackage.run();
        Folder.copy(DESKTOP_ENTRY, image().resolve("lib"));
    }

    /// In the image JavaFX is modules of the runtime, which the class path's permission for native code does not reach.
    private List<String> javaOptions() {
        List<String> options = new ArrayList<>(build.jvmOptions());
        options.add("--enable-native-access=javafx.graphics");
        return options;
    }

    /// Runs the app once, so that the next start finds its classes loaded and linked.
    private void trainCache() {
        LauncherConfig config = LauncherConfig.read(image().resolve("lib/app/" + NAME + ".cfg"));
        config.with("-XX:AOTCacheOutput=$APPDIR/app.aot", "-Dglass.platform=Headless")
                .write();
        new TrainingRun(image().resolve("bin/" + NAME), work.resolve("home")).run();
        config.with("-XX:AOTCache=$APPDIR/app.aot").write();
        if (!Files.exists(image().resolve("lib/app/app.aot"))) {
            throw new DistException(
                    "The training run left no AOT cache behind; see " + work.resolve("home/training.log"));
        }
    }

    private void makePackage() {
        if (!isInstalled("dpkg-deb") || !isInstalled("fakeroot")) {
            System.out.println("The app image is made, but no Debian package: for that install dpkg and fakeroot.");
            return;
        }
        Tool.named("jpackage")
                .with("--type", "deb")
                .with("--name", NAME)
                .with("--app-version", build.version())
                .with("--app-image", image())
                .with("--resource-dir", DEBIAN)
                .with("--dest", target)
                .run();
    }

    private static boolean isInstalled(String command) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, command)));
    }

    private Path modules() {
        return work.resolve("modules");
    }

    private Path input() {
        return work.resolve("input");
    }

    private Path runtime() {
        return work.resolve("runtime");
    }

    private Path image() {
        return target.resolve(NAME);
    }
}
