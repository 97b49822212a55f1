import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Makes Porthole's distribution out of what Maven has built: `target/dist/porthole`, the app with a runtime of its own, and beside
/// it the Debian package. `mvn package -Pdist` runs it from its source on the JDK 25 that builds Porthole.
///
/// The app stays on the class path, because docker-java is not modular; the runtime is linked from the JDK's modules and JavaFX's.
/// JDKs without a `jmods` folder will do. Nothing here needs a display.
///
/// The image is stored uncompressed: the package's own compression makes more of that than of a compressed image (60 MB, not
/// 65 MB), and the app starts faster.
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

    /// Native commands stay in the runtime: writing the AOT cache starts its `java`.
    private void linkRuntime() {
        Tool.run("jlink",
                "--module-path", modules().toString(),
                "--add-modules", neededModules(),
                "--compress", "zip-0",
                "--generate-cds-archive",
                "--strip-java-debug-attributes",
                "--no-header-files",
                "--no-man-pages",
                "--output", runtime().toString());
    }

    /// What jdeps finds in the app and its libraries.
    private String neededModules() {
        List<String> command = new ArrayList<>(List.of(
                "--ignore-missing-deps",
                "--multi-release", "25",
                "--print-module-deps",
                "--module-path", javafxJars(),
                "--class-path", input() + "/*"));
        Folder.files(input()).forEach(jar -> command.add(jar.toString()));
        return Tool.run("jdeps", command.toArray(String[]::new)).strip();
    }

    /// The jars as they came: jdeps does not read a jmod.
    private String javafxJars() {
        return build.javafx().stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }

    private void makeImage() {
        List<String> command = new ArrayList<>(List.of(
                "--type", "app-image",
                "--name", NAME,
                "--app-version", build.version(),
                "--icon", ICON.toString(),
                "--input", input().toString(),
                "--main-jar", build.jar().getFileName().toString(),
                "--main-class", build.mainClass(),
                "--runtime-image", runtime().toString(),
                "--dest", target.toString()));
        javaOptions().forEach(option -> command.addAll(List.of("--java-options", option)));
        Tool.run("jpackage", command.toArray(String[]::new));
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
        config.with("-XX:AOTCacheOutput=$APPDIR/app.aot", "-Dglass.platform=Headless").write();
        new TrainingRun(image().resolve("bin/" + NAME), work.resolve("home")).run();
        config.with("-XX:AOTCache=$APPDIR/app.aot").write();
        if (!Files.exists(image().resolve("lib/app/app.aot"))) {
            throw new DistException("The training run left no AOT cache behind; see " + work.resolve("home/training.log"));
        }
    }

    private void makePackage() {
        if (!Tool.isInstalled("dpkg-deb") || !Tool.isInstalled("fakeroot")) {
            System.out.println("The app image is made, but no Debian package: for that install dpkg and fakeroot.");
            return;
        }
        Tool.run("jpackage",
                "--type", "deb",
                "--name", NAME,
                "--app-version", build.version(),
                "--app-image", image().toString(),
                "--resource-dir", DEBIAN.toString(),
                "--dest", target.toString());
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
