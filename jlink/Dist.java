import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Makes Porthole's distribution out of what Maven has built: in `target/dist` the app with a runtime of its own, the
/// packages that this system knows, and the bill of what is in them. `mvn package -Pdist` runs it from its source on
/// the JDK 25 that builds Porthole.
///
/// The app stays on the class path, because docker-java is not modular; the runtime is linked from the JDK's
/// modules and JavaFX's. JDKs without a `jmods` folder will do. Nothing here needs a display.
///
/// Of one commit the image is always the same, but for the AOT cache, which holds what a run of the app was like.
///
/// @param build what Maven has built
/// @param work where the steps put what only the next step needs
/// @param target where the results go
record Dist(Build build, Path work, Path target) {

    static final String NAME = "porthole";

    static void main(String[] args) {
        try {
            new Dist(Build.of(args), Path.of("target/dist-work"), Path.of("target/dist")).make();
        } catch (DistException | UncheckedIOException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    private void make() {
        Folder.empty(work);
        Folder.empty(target);
        Image image = onLinux() ? new LinuxImage(target.resolve(NAME)) : new JpackageImage(build, work, target);
        step("Class path", () -> new ClassPath(build, input()).collect());
        step("Runtime", () -> new AppRuntime(build, input(), work).linkTo(runtime()));
        step("Style sheets", () -> new StyleSheets(input(), work).convert(build));
        step("Image", () -> makeImage(image));
        step("AOT cache", () -> trainCache(image));
        if (build.packages()) {
            packages(image).forEach(kind -> step(kind.name(), kind::make));
        }
    }

    private static void step(String name, Runnable step) {
        long start = System.nanoTime();
        step.run();
        System.out.printf("%s: %.1f s%n", name, (System.nanoTime() - start) / 1e9);
    }

    private void makeImage(Image image) {
        image.make(input(), runtime());
        image.startWith(build.mainClass(), javaOptions());
        Bill bill = new Bill(Path.of("target"));
        Folder.write(target.resolve(NAME + "-" + build.version() + ".cdx.json"), bill.json());
        if (onLinux()) {
            new Share(build, image, bill).fill();
        }
        Folder.settle(image.folder(), build.sources());
    }

    /// In the image JavaFX is modules of the runtime, which the class path's permission for native code does not
    /// reach, and which do not show all of their packages.
    private List<String> javaOptions(String... more) {
        List<String> options = new ArrayList<>(build.jvmOptions());
        options.add("--enable-native-access=javafx.graphics");
        options.add("--add-exports=javafx.graphics/com.sun.glass.ui=ALL-UNNAMED");
        options.addAll(List.of(more));
        return options;
    }

    /// Runs the app once, so that the next start finds its classes loaded and linked. The cache holds the dates of the
    /// jars, so they are set before.
    private void trainCache(Image image) {
        image.startWith(
                build.mainClass(), javaOptions("-XX:AOTCacheOutput=$APPDIR/app.aot", "-Dglass.platform=Headless"));
        new TrainingRun(image.launcher(), work.resolve("home")).run();
        if (!Files.exists(image.app().resolve("app.aot"))) {
            throw new DistException(
                    "The training run left no AOT cache behind; see " + work.resolve("home/training.log"));
        }
        image.startWith(build.mainClass(), javaOptions("-XX:AOTCache=$APPDIR/app.aot"));
        image.finish();
        Folder.settle(image.folder(), build.sources());
    }

    private List<PackageKind> packages(Image image) {
        if (onLinux()) {
            LinuxTree tree = new LinuxTree(image, work.resolve("tree"));
            return List.of(
                    new TarPackage(build, image, target),
                    new DebPackage(build, tree, work.resolve("deb"), target),
                    new RpmPackage(build, tree, work.resolve("rpm"), target));
        }
        return List.of(new JpackagePackages(build, image, target));
    }

    static boolean onLinux() {
        return System.getProperty("os.name").equals("Linux");
    }

    private Path input() {
        return work.resolve("input");
    }

    private Path runtime() {
        return work.resolve("runtime");
    }
}
